extension Machine {
  /// The arguments at a call site.
  struct CallArguments {
    var positional: [TemplateValue]
    var keywords: [KeywordValue]
    var caller: TemplateValue?
  }

  func spreadArguments(
    _ site: CallSite, _ registers: UnsafeMutablePointer<TemplateValue>
  ) throws(TemplateError) -> CallArguments {
    var next = Int(site.first) + 1
    func take() -> TemplateValue {
      defer { next += 1 }
      return registers[next]
    }
    var positional: [TemplateValue] = []
    positional.reserveCapacity(site.positionalCount)
    for _ in 0..<site.positionalCount { positional.append(take()) }
    guard !site.isPlain else {
      return CallArguments(positional: positional, keywords: [], caller: nil)
    }
    var keywords = site.keywords.map { KeywordValue(name: $0, value: take()) }
    if site.hasList { positional += try items(of: take()) }
    if site.hasMapping { keywords += try spread(take(), keywords) }
    return CallArguments(
      positional: positional, keywords: keywords, caller: site.hasCaller ? take() : nil)
  }

  /// `**mapping`
  private func spread(
    _ value: TemplateValue, _ keywords: [KeywordValue]
  ) throws(TemplateError) -> [KeywordValue] {
    guard let mapping = value.asMapping else {
      throw TemplateError(
        "`**` needs a mapping, not \(value.describedType)", fix: "Use `*` for a list",
        rule: "template-type")
    }
    var result: [KeywordValue] = []
    for (key, value) in zip(mapping.keys, mapping.values) {
      let name = key.plainText ?? key.representation
      if keywords.contains(where: { $0.name == name }) {
        throw TemplateError(
          "the argument `\(name)` is given twice", fix: "Remove one", rule: "template-arguments")
      }
      result.append(KeywordValue(name: name, value: value))
    }
    return result
  }

  // MARK: Calls

  func call(
    _ site: CallSite, _ registers: UnsafeMutablePointer<TemplateValue>
  ) throws(TemplateError) -> TemplateValue {
    try call(
      registers[Int(site.first)], try spreadArguments(site, registers), escapes: site.escapes)
  }

  func call(
    _ callee: TemplateValue, _ arguments: CallArguments, escapes: Bool
  ) throws(TemplateError) -> TemplateValue {
    switch callee {
    case .reference(let reference):
      return try call(reference, arguments, escapes: escapes)
    case .undefined(let undefined): throw undefined.error
    case .deferred(let deferred):
      return try call(deferred.value, arguments, escapes: escapes)
    default:
      throw TemplateError(
        "\(callee.describedType) cannot be called", fix: "Remove the round brackets",
        rule: "template-type")
    }
  }

  private func call(
    _ reference: TemplateReference, _ arguments: CallArguments, escapes: Bool
  ) throws(TemplateError) -> TemplateValue {
    let index = Int(reference.index)
    switch reference.kind {
    case .function: return try GlobalFunction.all[index].call(arguments, self)
    case .macro: return try call(macros[index], arguments, escapes: escapes)
    case .joiner:
      defer { joiners[index].isUsed = true }
      return joiners[index].isUsed ? joiners[index].separator : .text([])
    case .loop: return try recurse(loops[index], arguments.positional.first ?? .none)
    case .block: return try call(blocks[index], escapes: escapes)
    case .namespace, .cycler, .module, .blocks, .generator:
      throw TemplateError(
        "a \(reference.kind) cannot be called", fix: "Remove the round brackets",
        rule: "template-type")
    }
  }

  func callMethod(
    _ site: CallSite, _ registers: UnsafeMutablePointer<TemplateValue>
  ) throws(TemplateError) -> TemplateValue {
    guard case .method(let id) = site.callee else { return .none }
    try weigh(registers + Int(site.first))
    let owner = registers[Int(site.first)].resolved
    let name = program.names[Int(id)].text
    let arguments = try spreadArguments(site, registers)
    switch owner {
    case .reference(let reference):
      let result = try callMethod(reference, name, arguments.positional)
      if let result { return result }
    case .undefined(let undefined): throw undefined.error
    default:
      if let method = MethodTable.method(of: owner, name) {
        return try method(owner, MethodCall(name: name, arguments: arguments, machine: self))
      }
    }
    let callee = try attribute(owner, named: name)
    if case .undefined = callee { throw unknownMethod(owner, name) }
    return try call(callee, arguments, escapes: site.escapes)
  }

  private func unknownMethod(_ owner: TemplateValue, _ name: String) -> TemplateError {
    var error = TemplateUndefined(.attribute(owner, name)).error
    let names = MethodTable.names(of: owner)
    error.fix = NameSuggestion.fix(for: name, among: names, otherwise: error.fix)
    return error
  }

  private func callMethod(
    _ reference: TemplateReference, _ name: String, _ arguments: [TemplateValue]
  ) throws(TemplateError) -> TemplateValue? {
    let index = Int(reference.index)
    switch (reference.kind, name) {
    case (.loop, _): return try callLoopMethod(index, name, arguments)
    case (.cycler, "next"):
      defer { cyclers[index].position = (cyclers[index].position + 1) % cyclers[index].items.count }
      return cyclers[index].items[cyclers[index].position]
    case (.cycler, "reset"):
      cyclers[index].position = 0
      return TemplateValue.none
    default: return nil
    }
  }

  // MARK: Macros

  private func call(
    _ macro: MacroInstance, _ arguments: CallArguments, escapes: Bool
  ) throws(TemplateError) -> TemplateValue {
    var frame = makeFrame(macro.code, outer: macro.frame)
    try bind(arguments, to: macro.code, frame.registers)
    let bytes = try capture(macro.code, frame, macro.scope)
    recycle(&frame)
    return escapes ? .safe(bytes) : .text(bytes)
  }

  private func bind(
    _ arguments: CallArguments, to code: Code, _ registers: UnsafeMutablePointer<TemplateValue>
  ) throws(TemplateError) {
    guard let signature = code.signature else { return }
    let count = signature.names.count
    var keywords = arguments.keywords
    if let caller = arguments.caller {
      keywords.append(KeywordValue(name: "caller", value: caller))
    }
    for (position, name) in signature.names.enumerated() {
      if position < arguments.positional.count {
        registers[position] = arguments.positional[position]
      } else if let given = keywords.firstIndex(where: { $0.name == name }) {
        registers[position] = keywords.remove(at: given).value
      } else {
        registers[position] = .undefined(signature.missing[position])
      }
    }
    if let register = signature.caller {
      let given = keywords.firstIndex { $0.name == "caller" }
      registers[Int(register)] =
        given.map { keywords.remove(at: $0).value }
        ?? Self.undefined("no caller is defined", fix: "Call the macro with `{% call %}`")
    }
    if let register = signature.keywords {
      registers[Int(register)] = .dictionary(
        try TemplateDictionary(keywords.map { (.text($0.name), $0.value) }))
    } else if let extra = keywords.first {
      throw unknownArgument(extra.name, code, signature)
    }
    let extra = arguments.positional.dropFirst(count)
    if let register = signature.positional {
      registers[Int(register)] = .tuple(Array(extra))
    } else if !extra.isEmpty {
      throw TemplateError(
        "the macro `\(code.name)` takes \(count) arguments at most, not "
          + "\(arguments.positional.count)", fix: "Remove the rest", rule: "template-arguments")
    }
  }

  private func unknownArgument(
    _ name: String, _ code: Code, _ signature: MacroSignature
  ) -> TemplateError {
    TemplateError(
      "the macro `\(code.name)` has no argument `\(name)`",
      fix: NameSuggestion.fix(for: name, among: signature.names), rule: "template-arguments")
  }

  // MARK: References

  /// `reference.name`
  func attribute(
    of reference: TemplateReference, _ name: String
  ) throws(TemplateError) -> TemplateValue? {
    let index = Int(reference.index)
    switch reference.kind {
    case .loop: return LoopField(rawValue: name).map { loops[index][$0] }
    case .namespace: return namespaces[index][name]
    case .module:
      let module = modules[index]
      if let id = program.names.firstIndex(where: { $0.text == name }),
        let position = module.names.firstIndex(of: Int32(id))
      {
        return module.values[position]
      }
      return unknownExport(module, name)
    case .blocks: return ownBlock(blockLists[index], name)
    case .block: return name == "super" ? parent(of: blocks[index]) : nil
    case .cycler where name == "current": return cyclers[index].items[cyclers[index].position]
    case .macro where name == "name": return .text(macros[index].code.name)
    case .macro where name == "arguments":
      return .tuple((macros[index].code.signature?.names ?? []).map { .text($0) })
    default: return nil
    }
  }

  func checkNamespace(_ value: TemplateValue) throws(TemplateError) {
    if case .reference(let reference) = value, reference.kind == .namespace { return }
    if case .undefined(let undefined) = value { throw undefined.error }
    throw TemplateError(
      "only a namespace's attributes can be set, not those of \(value.describedType)",
      fix: "Make it with `namespace()`", rule: "template-type")
  }

  func setAttribute(
    _ owner: TemplateValue, _ name: Int32, _ value: TemplateValue
  ) throws(TemplateError) {
    try checkNamespace(owner)
    guard case .reference(let reference) = owner else { return }
    namespaces[Int(reference.index)][program.names[Int(name)].text] = value
  }
}
