internal import Text

extension Machine {
  /// Moves on by one item; false where there is none left. The index follows the items.
  @inline(__always)
  func advance(
    _ items: UnsafeMutablePointer<TemplateValue>, _ item: UnsafeMutablePointer<TemplateValue>
  ) -> Bool {
    guard case .int(let index) = items[1], case .list(let list) = items.pointee,
      index < list.count
    else { return false }
    // The register keeps the list alive meanwhile.
    let elements = list.withUnsafeBufferPointer { $0 }
    if case .deferred(let deferred) = elements[index] {
      item.pointee = deferred.finalValue
    } else {
      item.pointee = elements[index]
    }
    items[1] = .int(index + 1)
    return true
  }

  /// Makes the variable `loop`.
  func startLoop(
    _ registers: UnsafeMutablePointer<TemplateValue>, _ items: Register, _ depth: Register,
    _ code: Code, _ frame: Frame, _ scope: RenderScope
  ) -> TemplateValue {
    guard case .list(let list) = registers[Int(items)] else { return .none }
    var recursion: LoopInstance.Recursion?
    var level = 0
    if depth >= 0, case .int(let number) = registers[Int(depth)], let outer = frame.outer {
      level = number
      recursion = LoopInstance.Recursion(code: code, frame: outer, scope: scope)
    }
    loops.append(
      LoopInstance(
        items: list, recursion: recursion, depth: level,
        escapes: program.templates[code.template].source.isEscaping))
    return .reference(TemplateReference(kind: .loop, index: Int32(loops.count - 1)))
  }

  func stepLoop(_ loop: TemplateValue, _ items: UnsafeMutablePointer<TemplateValue>) {
    guard case .reference(let reference) = loop, case .int(let next) = items[1] else { return }
    loops[Int(reference.index)].index0 = next - 1
  }

  func collect(_ item: TemplateValue, into target: inout TemplateValue) {
    guard case .list(var list) = target else { return }
    target = .none
    list.append(item)
    target = .list(list)
  }

  /// Runs a recursive loop on `source`.
  func runLoop(
    _ code: Code, _ source: TemplateValue, depth: Int, _ outer: Frame, _ scope: RenderScope,
    _ output: inout ByteBuffer
  ) throws(TemplateError) {
    let frame = Frame(count: code.registerCount, outer: outer)
    frame.registers[0] = source
    frame.registers[1] = .int(depth)
    try run(code, frame, scope, &output)
  }

  /// `loop(items)` in a recursive loop.
  func recurse(
    _ loop: LoopInstance, _ source: TemplateValue
  ) throws(TemplateError) -> TemplateValue {
    guard let recursion = loop.recursion else {
      throw TemplateError(
        "`loop` is called in a loop that is not recursive",
        fix: "Write `recursive` at the end of the `for` tag", rule: "template-type")
    }
    var output = ByteBuffer()
    try runLoop(
      recursion.code, source, depth: loop.depth + 1, recursion.frame, recursion.scope, &output)
    return loop.escapes ? .safe(output.bytes) : .text(output.bytes)
  }

  static func undefined(_ message: String, fix: String) -> TemplateValue {
    .undefined(TemplateUndefined(.other(message, fix: fix)))
  }

  /// `loop.cycle(items)`, `loop.changed(values)`
  func callLoopMethod(
    _ index: Int, _ name: String, _ arguments: [TemplateValue]
  ) throws(TemplateError) -> TemplateValue? {
    switch name {
    case "cycle":
      guard !arguments.isEmpty else {
        throw TemplateError(
          "`loop.cycle` needs items to cycle through", fix: "Write them in the brackets",
          rule: "template-arguments")
      }
      return arguments[max(0, loops[index].index0) % arguments.count]
    case "changed":
      if let last = loops[index].lastChanged, try TemplateValue.list(last).equals(.list(arguments))
      {
        return .bool(false)
      }
      loops[index].lastChanged = arguments
      return .bool(true)
    default: return nil
    }
  }
}
