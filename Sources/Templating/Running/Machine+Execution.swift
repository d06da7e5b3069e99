internal import Text

extension Machine {
  /// Runs the instructions of `code`; `position` tells where it has come to.
  ///
  /// One long function, so that the instructions are told apart by one jump.
  func execute(
    _ code: Code, _ frame: Frame, _ scope: RenderScope, _ output: inout ByteBuffer,
    _ position: inout Int, _ instructions: UnsafeBufferPointer<Instruction>,
    _ literals: UnsafeBufferPointer<UInt8>
  ) throws(TemplateError) {
    let tables = code.tables
    let escaping = Escaping.markup
    let registers = frame.registers
    var captures: [ByteBuffer] = []
    // An error in a capture leaves the outermost output as it was.
    defer { if let outermost = captures.first { output = outermost } }
    var next = 0
    while next < instructions.count {
      position = next
      next += 1
      switch instructions[position] {
      case .literal(let start, let count):
        output.append(
          UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(start + count)]))
      case .emit(let source): try emit(registers + Int(source), escaping, &output)
      case .emitAttribute(let owner, let name, let site):
        try emitAttribute(registers + Int(owner), name, site, escaping, &output)
      case .emitPlain(let source):
        try output.append(display: registers[Int(source)])
        try checkOutput(output)

      case .constant(let target, let index): registers[Int(target)] = tables.constants[Int(index)]
      case .move(let target, let source): registers[Int(target)] = registers[Int(source)]
      case .outer(let target, let depth, let source):
        registers[Int(target)] = frame.register(source, depth: depth)
      case .resolve(let target, let variable):
        registers[Int(target)] = scope.resolve(variable, self)
      case .attribute(let target, let owner, let name, let site):
        registers[Int(target)] = try copyAttribute(registers + Int(owner), name, site)
      case .item(let target, let owner, let key):
        try weigh(registers + Int(owner))
        registers[Int(target)] = try item(registers[Int(owner)], registers[Int(key)])
      case .slice(let target, let first):
        try weigh(registers + Int(first))
        registers[Int(target)] = try Slicing.slice(
          registers[Int(first)], from: registers[Int(first) + 1], to: registers[Int(first) + 2],
          by: registers[Int(first) + 3])
        try charge(registers + Int(target))
      case .negative(let target, let source):
        registers[Int(target)] = try registers[Int(source)].negated()
      case .positive(let target, let source):
        registers[Int(target)] = try registers[Int(source)].asNumber()
      case .not(let target, let source):
        registers[Int(target)] = .bool(try !registers[Int(source)].isTrue())
      case .binary(let sign, let target, let left, let right):
        registers[Int(target)] = try sign.apply(registers[Int(left)], registers[Int(right)])
        try charge(registers + Int(target))
      case .compare(let sign, let target, let left, let right):
        try weigh(registers + Int(left))
        try weigh(registers + Int(right))
        registers[Int(target)] = .bool(
          try sign.apply(registers[Int(left)], registers[Int(right)]))
      case .concatenate(let target, let first, let count, let escapes):
        registers[Int(target)] = try concatenate(
          registers + Int(first), count: Int(count), escapes: escapes)
        try charge(registers + Int(target))
      case .list(let target, let first, let count):
        registers[Int(target)] = .list(values(registers + Int(first), count))
        try charge(registers + Int(target))
      case .tuple(let target, let first, let count):
        registers[Int(target)] = .tuple(values(registers + Int(first), count))
        try charge(registers + Int(target))
      case .dictionary(let target, let first, let count):
        registers[Int(target)] = try dictionary(registers + Int(first), count: Int(count))
        try charge(registers + Int(target))

      case .call(let target, let site):
        registers[Int(target)] = try call(tables.calls[Int(site)], registers)
        try charge(registers + Int(target))
      case .callMethod(let target, let site):
        registers[Int(target)] = try callMethod(tables.calls[Int(site)], registers)
        try charge(registers + Int(target))
      case .filter(let target, let site):
        registers[Int(target)] = try filter(tables.calls[Int(site)], registers)
        try charge(registers + Int(target))
      case .test(let target, let site):
        registers[Int(target)] = .bool(try test(tables.calls[Int(site)], registers))
      case .isDefined(let target, let source):
        if case .undefined = registers[Int(source)] {
          registers[Int(target)] = .bool(false)
        } else {
          registers[Int(target)] = .bool(true)
        }
      case .isNone(let target, let source):
        if case .none = registers[Int(source)] {
          registers[Int(target)] = .bool(true)
        } else {
          registers[Int(target)] = .bool(isNone(registers[Int(source)]))
        }
      case .fallBack(let target, let source, let fallback):
        if case .undefined = registers[Int(source)] {
          registers[Int(target)] = registers[Int(fallback)]
        } else {
          registers[Int(target)] = registers[Int(source)]
        }

      case .jump(let target): next = Int(target)
      case .jumpIfTrue(let condition, let target):
        if try isTrue(registers + Int(condition)) { next = Int(target) }
      case .jumpIfFalse(let condition, let target):
        if try !isTrue(registers + Int(condition)) { next = Int(target) }
      case .jumpIfAttribute(let owner, let name, let site, let target):
        if try isTrueAttribute(registers + Int(owner), name, site) { next = Int(target) }
      case .jumpUnlessAttribute(let owner, let name, let site, let target):
        if try !isTrueAttribute(registers + Int(owner), name, site) { next = Int(target) }
      case .jumpUnlessMissing(let register, let parameter, let target):
        if !isMissing(registers[Int(register)], code, Int(parameter)) { next = Int(target) }
      case .jumpIfExtended(let target): if scope.extended != nil { next = Int(target) }

      case .iterate(let items, let source):
        if items != source || !isList(registers + Int(items)) {
          registers[Int(items)] = try iterable(registers[Int(source)])
          if !isList(registers + Int(source)) { try charge(registers + Int(items)) }
        }
        registers[Int(items) + 1] = .int(0)
      case .next(let items, let item, let end):
        try step(output)
        if !advance(registers + Int(items), registers + Int(item)) { next = Int(end) }
      case .startLoop(let target, let items, let depth):
        registers[Int(target)] = startLoop(registers, items, depth, code, frame, scope)
      case .stepLoop(let loop, let items): stepLoop(registers[Int(loop)], registers + Int(items))
      case .startCollecting(let target): registers[Int(target)] = .list([])
      case .collect(let target, let item):
        collect(registers[Int(item)], into: &registers[Int(target)])
      case .unpack(let source, let first, let count):
        try unpack(registers[Int(source)], registers + Int(first), count: Int(count))
      case .callLoop(let index, let source):
        try runLoop(
          program.codes[Int(index)], registers[Int(source)], depth: 0, frame, scope, &output)

      case .checkNamespace(let source): try checkNamespace(registers[Int(source)])
      case .setAttribute(let owner, let name, let source):
        try setAttribute(registers[Int(owner)], name, registers[Int(source)])
      case .export(let variable, let source):
        scope.set(variable, registers[Int(source)], isExported: true)
      case .exportHidden(let variable, let source):
        scope.set(variable, registers[Int(source)], isExported: false)
      case .startCapture:
        captures.append(output)
        output = ByteBuffer()
      case .endCapture(let target, let isSafe):
        registers[Int(target)] = isSafe ? .safe(output.bytes) : .text(output.bytes)
        if let outer = captures.popLast() { output = outer }
        try charge(registers + Int(target))
      case .markSafe(let target):
        registers[Int(target)] = .safe(try registers[Int(target)].display())

      case .include(let site):
        try include(tables.references[Int(site)], frame, scope, &output)
      case .importModule(let target, let site):
        registers[Int(target)] = try importModule(tables.references[Int(site)], frame, scope)
      case .importName(let target, let module, let name):
        registers[Int(target)] = importName(registers[Int(module)], name)
      case .extend(let site):
        try extend(tables.references[Int(site)], registers, scope, code, position)
      case .block(let site):
        try runBlock(tables.blocks[Int(site)], frame, scope, &output)
      case .parentBlock(let target, let block):
        registers[Int(target)] = parentBlock(block, code, scope)
      case .blocks(let target):
        blockLists.append(scope)
        registers[Int(target)] = .reference(
          TemplateReference(kind: .blocks, index: Int32(blockLists.count - 1)))
      case .macro(let target, let index):
        try spend(bytes: MemoryLayout<MacroInstance>.stride)
        macros.append(
          MacroInstance(code: program.codes[Int(index)], frame: frame, scope: scope))
        registers[Int(target)] = .reference(
          TemplateReference(kind: .macro, index: Int32(macros.count - 1)))
      }
    }
  }

  /// Prints a field of an object where it stands, else whatever the attribute is.
  @inline(__always)
  private func emitAttribute(
    _ owner: UnsafeMutablePointer<TemplateValue>, _ name: Int32, _ site: Int32,
    _ escaping: Escaping, _ output: inout ByteBuffer
  ) throws(TemplateError) {
    if let field = attributes.field(of: owner, at: site) {
      try emit(field, escaping, &output)
    } else {
      var value = try attribute(owner.pointee, name, at: site)
      try emit(&value, escaping, &output)
    }
  }

  /// Prints a value where the template escapes.
  @inline(__always)
  private func emit(
    _ value: UnsafeMutablePointer<TemplateValue>, _ escaping: Escaping,
    _ output: inout ByteBuffer
  ) throws(TemplateError) {
    // The value stays where it is while it is printed, which keeps its bytes alive without
    // counting references.
    switch value.pointee {
    case .text(let bytes):
      let source = bytes.withUnsafeBufferPointer { $0 }
      if source.count > Self.largeOutput { try checkOutput(output, adding: source.count) }
      output.append(source, escaping: escaping)
    case .safe(let bytes):
      let source = bytes.withUnsafeBufferPointer { $0 }
      if source.count > Self.largeOutput { try checkOutput(output, adding: source.count) }
      output.append(source)
    default: try emitOther(value.pointee, &output)
    }
  }

  /// What is smaller is looked at when the loop around it turns.
  private static let largeOutput = 4096

  @inline(__always)
  private func copyAttribute(
    _ owner: UnsafeMutablePointer<TemplateValue>, _ name: Int32, _ site: Int32
  ) throws(TemplateError) -> TemplateValue {
    if let field = attributes.field(of: owner, at: site) {
      if case .deferred(let deferred) = field.pointee { return deferred.finalValue }
      return field.pointee
    }
    return try attribute(owner.pointee, name, at: site)
  }

  @inline(__always)
  private func isTrueAttribute(
    _ owner: UnsafeMutablePointer<TemplateValue>, _ name: Int32, _ site: Int32
  ) throws(TemplateError) -> Bool {
    if let field = attributes.field(of: owner, at: site) { return try isTrue(field) }
    return try attribute(owner.pointee, name, at: site).isTrue()
  }

  @inline(__always)
  private func isList(_ value: UnsafeMutablePointer<TemplateValue>) -> Bool {
    if case .list = value.pointee { return true }
    return false
  }

  /// Truth, without counting references for the usual types.
  @inline(__always)
  private func isTrue(
    _ value: UnsafeMutablePointer<TemplateValue>
  ) throws(TemplateError) -> Bool {
    switch value.pointee {
    case .bool(let bool): return bool
    case .none: return false
    case .text(let bytes): return !bytes.isEmpty
    case .list(let items): return !items.isEmpty
    default: return try value.pointee.isTrue()
    }
  }

  @inline(never)
  private func emitOther(
    _ value: TemplateValue, _ output: inout ByteBuffer
  ) throws(TemplateError) {
    switch value {
    case .int(let int): output.append(decimal: int)
    case .bool, .none, .double: output.append(representation: value)
    case .deferred(let deferred):
      var value = deferred.finalValue
      try emit(&value, .markup, &output)
    default:
      output.append(try value.display(), escaping: .markup)
      try checkOutput(output)
    }
  }

  /// For values that may be deferred.
  @inline(never)
  private func isNone(_ value: TemplateValue) -> Bool {
    if case .none = value.resolved { return true }
    return false
  }

  private func values(
    _ first: UnsafeMutablePointer<TemplateValue>, _ count: Int32
  ) -> [TemplateValue] {
    Array(UnsafeBufferPointer(start: first, count: Int(count)))
  }

  private func dictionary(
    _ first: UnsafeMutablePointer<TemplateValue>, count: Int
  ) throws(TemplateError) -> TemplateValue {
    let pairs = (0..<count).map { (key: first[2 * $0], value: first[2 * $0 + 1]) }
    return .dictionary(try TemplateDictionary(pairs))
  }

  private func isMissing(_ value: TemplateValue, _ code: Code, _ parameter: Int) -> Bool {
    guard case .undefined(let undefined) = value, let signature = code.signature else {
      return false
    }
    return undefined === signature.missing[parameter]
  }

  /// `~`: safe as soon as one part is safe, which escapes the others.
  private func concatenate(
    _ first: UnsafeMutablePointer<TemplateValue>, count: Int, escapes: Bool
  ) throws(TemplateError) -> TemplateValue {
    let parts = UnsafeBufferPointer(start: first, count: count)
    let isSafe = escapes && parts.contains { if case .safe = $0.resolved { true } else { false } }
    var buffer = ByteBuffer()
    for part in parts {
      var part = part
      if isSafe { try emit(&part, .markup, &buffer) } else { try buffer.append(display: part) }
      try SizeLimit.check(bytes: buffer.count)
    }
    return isSafe ? .safe(buffer.bytes) : .text(buffer.bytes)
  }
}
