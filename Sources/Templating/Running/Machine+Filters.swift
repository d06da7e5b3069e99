internal import Text

extension Machine {
  func filter(
    _ site: CallSite, _ registers: UnsafeMutablePointer<TemplateValue>
  ) throws(TemplateError) -> TemplateValue {
    guard case .filter(let entry) = site.callee else { return .none }
    try weigh(registers + Int(site.first))
    if site.isPlain, !entry.isVariadic, !entry.takesUndefined {
      return try applyPlain(entry, registers + Int(site.first), site)
    }
    return try apply(
      entry, registers[Int(site.first)], try filterArguments(site, registers),
      escapes: site.escapes)
  }

  /// Applies a filter to arguments given by place, which the compiler has counted.
  private func applyPlain(
    _ entry: FilterEntry, _ input: UnsafeMutablePointer<TemplateValue>, _ site: CallSite
  ) throws(TemplateError) -> TemplateValue {
    for position in 0...site.positionalCount {
      guard case .undefined(let undefined) = input[position] else { continue }
      if position > 0 || !undefined.isLenient { throw undefined.error }
    }
    var arguments: [TemplateValue] = []
    if !entry.parameters.isEmpty {
      arguments.reserveCapacity(entry.parameters.count)
      for position in 0..<site.positionalCount { arguments.append(input[position + 1]) }
      for position in site.positionalCount..<entry.parameters.count {
        arguments.append(entry.parameters[position].fallback ?? .none)
      }
    }
    return try entry.apply(
      input.pointee.resolved,
      FilterCall(machine: self, escapes: site.escapes, arguments: arguments, keywords: []))
  }

  private func filterArguments(
    _ site: CallSite, _ registers: UnsafeMutablePointer<TemplateValue>
  ) throws(TemplateError) -> CallArguments {
    if site.isPlain {
      let given = UnsafeBufferPointer(
        start: registers + Int(site.first) + 1, count: site.positionalCount)
      return CallArguments(positional: Array(given), keywords: [], caller: nil)
    }
    return try spreadArguments(site, registers)
  }

  /// Applies a filter; something undefined is an error unless the filter takes it.
  func apply(
    _ entry: FilterEntry, _ input: TemplateValue, _ given: CallArguments, escapes: Bool
  ) throws(TemplateError) -> TemplateValue {
    var input = input.resolved
    try spend(steps: 1)
    try weigh(&input)
    if !entry.takesUndefined {
      if case .undefined(let undefined) = input, !undefined.isLenient { throw undefined.error }
      for case .undefined(let undefined) in given.positional { throw undefined.error }
      for keyword in given.keywords {
        if case .undefined(let undefined) = keyword.value { throw undefined.error }
      }
    }
    guard entry.isVariadic else {
      let arguments = try bind(given, to: entry.parameters, "filter", entry.name)
      return try entry.apply(
        input, FilterCall(machine: self, escapes: escapes, arguments: arguments, keywords: []))
    }
    return try entry.apply(
      input,
      FilterCall(
        machine: self, escapes: escapes, arguments: given.positional, keywords: given.keywords))
  }

  /// One value a parameter.
  private func bind(
    _ given: CallArguments, to parameters: [TemplateFilter.Parameter], _ what: String,
    _ name: String
  ) throws(TemplateError) -> [TemplateValue] {
    var arguments = given.positional
    if arguments.count == parameters.count, given.keywords.isEmpty { return arguments }
    guard arguments.count <= parameters.count else {
      throw TemplateError(
        "the \(what) `\(name)` takes \(parameters.count) arguments at most, not "
          + "\(arguments.count)", fix: "Remove the rest", rule: "template-arguments")
    }
    for keyword in given.keywords
    where !parameters.dropFirst(arguments.count).contains(where: { $0.name == keyword.name }) {
      throw TemplateError(
        "the \(what) `\(name)` has no argument `\(keyword.name)` left to give",
        fix: "Remove it or correct its name", rule: "template-arguments")
    }
    for parameter in parameters.dropFirst(arguments.count) {
      let keyword = given.keywords.first { $0.name == parameter.name }
      guard let value = keyword?.value ?? parameter.fallback else {
        throw TemplateError(
          "the \(what) `\(name)` needs the argument `\(parameter.name)`",
          fix: "Add it in the brackets", rule: "template-arguments")
      }
      arguments.append(value)
    }
    return arguments
  }

  // MARK: Tests

  func test(
    _ site: CallSite, _ registers: UnsafeMutablePointer<TemplateValue>
  ) throws(TemplateError) -> Bool {
    guard case .test(let entry) = site.callee else { return false }
    try weigh(registers + Int(site.first))
    if site.isPlain, site.positionalCount == 0, entry.parameters.isEmpty {
      return try entry.apply(registers[Int(site.first)].resolved, [], self)
    }
    return try test(
      entry, registers[Int(site.first)], try filterArguments(site, registers))
  }

  func test(
    _ entry: TestEntry, _ operand: TemplateValue, _ given: CallArguments
  ) throws(TemplateError) -> Bool {
    let arguments = try bind(given, to: entry.parameters, "test", entry.name)
    return try entry.apply(operand.resolved, arguments, self)
  }
}
