extension TemplateCompiler {
  func compileCall(
    _ callee: Expression, _ arguments: Arguments, caller: Register?, _ frame: CompilationFrame,
    into result: Register, _ range: Range<Int>
  ) {
    let function = frame.function
    let first = function.take()
    var kind = CallSite.Callee.value
    if case .attribute(let owner, let name) = callee.kind {
      kind = .method(name: program.id(of: name))
      compile(owner, frame, into: first)
    } else {
      compile(callee, frame, into: first)
    }
    compileArguments(arguments, frame)
    if let caller { function.add(.move(function.take(), caller), range) }
    let site = function.site(
      CallSite(
        kind, first: first, arguments: arguments, hasCaller: caller != nil,
        escapes: frame.escapes))
    if case .method = kind {
      function.add(.callMethod(result, site: site), range)
    } else {
      function.add(.call(result, site: site), range)
    }
  }

  private func compileArguments(_ arguments: Arguments, _ frame: CompilationFrame) {
    for expression in arguments.expressions {
      compile(expression, frame, into: frame.function.take())
    }
  }

  // MARK: Filters

  /// A chain of filters on what `input` holds, where the innermost has no input of its own.
  func compileFilters(
    _ expression: Expression, input: Register?, _ frame: CompilationFrame,
    into target: Register? = nil
  ) -> Register {
    guard case .filter(let operand, let name, let arguments) = expression.kind else {
      return compile(expression, frame, into: target)
    }
    let function = frame.function
    let result = target ?? function.take()
    let first = function.take()
    let mark = function.top
    switch operand {
    case let operand?:
      if case .filter = operand.kind {
        _ = compileFilters(operand, input: input, frame, into: first)
      } else {
        compile(operand, frame, into: first)
      }
    case nil: if let input { function.add(.move(first, input), expression.nameRange) }
    }
    function.release(to: mark)
    compileFilter(expression, name, arguments, first, frame, result)
    function.release(to: first)
    return result
  }

  private func compileFilter(
    _ expression: Expression, _ name: String, _ arguments: Arguments, _ first: Register,
    _ frame: CompilationFrame, _ result: Register
  ) {
    let function = frame.function
    guard let entry = program.filters[name] else {
      return reportUnknown(
        "filter", name, among: program.filters.keys.sorted(), at: expression.nameRange)
    }
    compileArguments(arguments, frame)
    checkArguments(
      "filter", name, entry.parameters, isVariadic: entry.isVariadic, arguments, expression)
    if ["default", "d"].contains(name), arguments.positional.count == 1,
      arguments.expressions.count == 1
    {
      function.add(.fallBack(result, first, first + 1), expression.nameRange)
      return
    }
    checkNamedFilter(name, arguments)
    let site = CallSite(
      .filter(entry), first: first, arguments: arguments, escapes: frame.escapes)
    function.add(.filter(result, site: function.site(site)), expression.nameRange)
  }

  /// `map('name')` and `select('name')` name a filter or test of their own.
  private func checkNamedFilter(_ name: String, _ arguments: Arguments) {
    let position: Int
    switch name {
    case "map", "select", "reject": position = 0
    case "selectattr", "rejectattr": position = 1
    default: return
    }
    guard arguments.positional.count > position,
      let named = arguments.positional[position].constantText
    else { return }
    let range = arguments.positional[position].range
    if name == "map", program.filters[named] == nil {
      reportUnknown("filter", named, among: program.filters.keys.sorted(), at: range)
    } else if name != "map", TestEntry.all[named] == nil {
      reportUnknown("test", named, among: TestEntry.all.keys.sorted(), at: range)
    }
  }

  private func reportUnknown(
    _ what: String, _ name: String, among names: [String], at range: Range<Int>
  ) {
    report(
      "unknown-\(what)", "unknown \(what) `\(name)`",
      fix: NameSuggestion.fix(for: name, among: names, otherwise: "Use a \(what) of Jinja's"),
      at: range)
  }

  private func checkArguments(
    _ what: String, _ name: String, _ parameters: [TemplateFilter.Parameter], isVariadic: Bool,
    _ arguments: Arguments, _ expression: Expression
  ) {
    guard !isVariadic else { return }
    let names = parameters.map(\.name)
    if arguments.positional.count > names.count {
      report(
        "template-arguments",
        "the \(what) `\(name)` takes \(names.count) arguments at most, not "
          + "\(arguments.positional.count)", fix: "Remove the rest", at: expression.nameRange)
    }
    for keyword in arguments.keywords where !names.contains(keyword.name) {
      report(
        "template-arguments", "the \(what) `\(name)` has no argument `\(keyword.name)`",
        fix: NameSuggestion.fix(for: keyword.name, among: names), at: keyword.range)
    }
    guard arguments.list == nil, arguments.mapping == nil else { return }
    for parameter in parameters.dropFirst(arguments.positional.count)
    where parameter.fallback == nil
      && !arguments.keywords.contains(where: { $0.name == parameter.name })
    {
      report(
        "template-arguments", "the \(what) `\(name)` needs the argument `\(parameter.name)`",
        fix: "Add it in the brackets",
        at: expression.nameRange)
    }
  }

  // MARK: Tests

  func compileTest(
    _ expression: Expression, _ operand: Expression, _ name: String, _ arguments: Arguments,
    _ frame: CompilationFrame, _ result: Register
  ) {
    let function = frame.function
    guard let entry = TestEntry.all[name] else {
      return reportUnknown(
        "test", name, among: TestEntry.all.keys.sorted(), at: expression.nameRange)
    }
    checkArguments(
      "test", name, entry.parameters, isVariadic: false, arguments, expression)
    if name == "defined" || name == "undefined" {
      function.add(.isDefined(result, compile(operand, frame)), expression.nameRange)
      if name == "undefined" { function.add(.not(result, result), expression.nameRange) }
      return
    }
    if name == "none" {
      function.add(.isNone(result, compile(operand, frame)), expression.nameRange)
      return
    }
    let first = function.take()
    compile(operand, frame, into: first)
    compileArguments(arguments, frame)
    let site = CallSite(.test(entry), first: first, arguments: arguments, escapes: frame.escapes)
    function.add(.test(result, site: function.site(site)), expression.nameRange)
  }
}
