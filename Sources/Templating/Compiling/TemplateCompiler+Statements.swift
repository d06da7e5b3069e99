internal import Text

extension TemplateCompiler {
  func compile(_ statements: [Statement], _ frame: CompilationFrame) {
    for statement in statements { compile(statement, frame) }
  }

  private func compile(_ statement: Statement, _ frame: CompilationFrame) {
    let mark = frame.function.top
    defer { frame.function.release(to: mark) }
    let range = statement.range
    switch statement.kind {
    case .data(let bytes): output(frame, range) { $0.addLiteral(bytes, range) }
    case .output(let expression):
      output(frame, range) { _ in compileOutput(expression, frame) }
    case .forLoop(let loop): compile(loop, frame, range)
    case .conditional(let branches, let otherwise): compile(branches, otherwise, frame.branch)
    case .set(let target, let value): compileSet(target, value, frame)
    case .setBlock(let target, let filter, let body):
      compileSetBlock(target, filter, body, frame, range)
    case .with(let bindings, let body): compileWith(bindings, body, frame)
    case .block(let block): compile(block, frame, range)
    case .extends(let template): compileExtends(template, frame, range)
    case .include(let template, let ignoresMissing, let withScope):
      compileInclude(template, ignoresMissing, withScope, frame, range)
    case .importModule(let template, let name, let withScope):
      compileImport(template, name, withScope, frame, range)
    case .importNames(let template, let names, let withScope):
      compileImport(template, names, withScope, frame, range)
    case .macro(let macro): compileMacro(macro, frame, range)
    case .callBlock(let macro, let call): compileCallBlock(macro, call, frame, range)
    case .filterBlock(let filter, let body): compileFilterBlock(filter, body, frame, range)
    case .autoescape(let value, let body): compileAutoescape(value, body, frame)
    }
  }

  /// Output outside of blocks is dropped in a template that extends another.
  private func output(
    _ frame: CompilationFrame, _ range: Range<Int>, _ emit: (FunctionBuilder) -> Void
  ) {
    guard frame.checksOutput else { return emit(frame.function) }
    guard !hasKnownExtends else { return }
    let skip = frame.function.add(.jumpIfExtended(0), range)
    emit(frame.function)
    frame.function.land([skip])
  }

  private func compileOutput(_ expression: Expression, _ frame: CompilationFrame) {
    let function = frame.function
    if case .constant(let value) = expression.kind, let bytes = try? value.display() {
      let isSafe = if case .safe = value { true } else { false }
      function.addLiteral(frame.escapes && !isSafe ? bytes.escaped : bytes, expression.range)
      return
    }
    if frame.escapes, case .attribute(let owner, let name) = expression.kind {
      let register = compile(owner, frame)
      function.add(
        .emitAttribute(register, name: program.id(of: name), site: program.nextSite()),
        expression.nameRange)
      return
    }
    let register = compile(expression, frame)
    function.add(frame.escapes ? .emit(register) : .emitPlain(register), expression.nameRange)
  }

  private func compile(
    _ branches: [Statement.Branch], _ otherwise: [Statement], _ frame: CompilationFrame
  ) {
    var ends: [Int] = []
    for (position, branch) in branches.enumerated() {
      let mark = frame.function.top
      let skips = compileJump(unless: branch.test, frame)
      frame.function.release(to: mark)
      compile(branch.body, frame)
      let isLast = position == branches.count - 1 && otherwise.isEmpty
      if !isLast { ends.append(frame.function.add(.jump(0), branch.test.range)) }
      frame.function.land(skips)
    }
    compile(otherwise, frame)
    frame.function.land(ends)
  }

  // MARK: Assignment

  private func compileSet(_ target: Target, _ value: Expression, _ frame: CompilationFrame) {
    checkNamespaces(target, frame)
    if case .name(let name, _) = target, let slot = frame.symbols.slot(of: name),
      slot.function == frame.function.id, !value.mentions(name)
    {
      compile(value, frame, into: slot.register)
    } else {
      assign(compile(value, frame), to: target, frame)
    }
    export(target, frame)
  }

  private func checkNamespaces(_ target: Target, _ frame: CompilationFrame) {
    switch target {
    case .name: break
    case .tuple(let targets, _): targets.forEach { checkNamespaces($0, frame) }
    case .attribute(let name, _, let range):
      let register = compile(Expression(.name(name), range), frame)
      frame.function.add(.checkNamespace(register), range)
    }
  }

  /// Puts what `register` holds where `target` says.
  func assign(_ register: Register, to target: Target, _ frame: CompilationFrame) {
    let function = frame.function
    switch target {
    case .name(let name, let range):
      guard let slot = frame.symbols.slot(of: name), slot.register != register else { return }
      function.add(.move(slot.register, register), range)
    case .attribute(let name, let attribute, let range):
      let owner = compile(Expression(.name(name), range), frame)
      function.add(.setAttribute(owner, name: program.id(of: attribute), register), range)
    case .tuple(let targets, let range):
      let first = function.top
      for _ in targets { _ = function.take() }
      function.add(.unpack(register, first: first, count: Int32(targets.count)), range)
      for (offset, target) in targets.enumerated() {
        assign(first + Register(offset), to: target, frame)
      }
    }
  }

  /// Makes what was set at the top level visible outside.
  private func export(_ target: Target, _ frame: CompilationFrame) {
    for name in target.names { export(name, frame, target.range) }
  }

  func export(
    _ name: String, _ frame: CompilationFrame, _ range: Range<Int>, isHidden: Bool = false
  ) {
    guard frame.isTopLevel, let slot = frame.symbols.slot(of: name) else { return }
    facts.exports.insert(name)
    let variable = program.id(of: name)
    frame.function.add(
      isHidden || name.hasPrefix("_")
        ? .exportHidden(variable: variable, slot.register)
        : .export(variable: variable, slot.register), range)
  }

  private func compileSetBlock(
    _ target: Target, _ filter: Expression?, _ body: [Statement], _ frame: CompilationFrame,
    _ range: Range<Int>
  ) {
    let inner = capturing(body, frame, extra: filter.map { [$0] } ?? [])
    let result = frame.function.take()
    frame.function.add(.endCapture(result, isSafe: frame.escapes), range)
    if let filter {
      let filtered = compileFilters(filter, input: result, inner)
      frame.function.add(.move(result, filtered), range)
      if frame.escapes { frame.function.add(.markSafe(result), range) }
    }
    checkNamespaces(target, frame)
    assign(result, to: target, frame)
    export(target, frame)
  }

  /// Opens a capture and compiles `body` in a scope of its own; the caller ends the capture.
  private func capturing(
    _ body: [Statement], _ frame: CompilationFrame, extra: [Expression] = []
  ) -> CompilationFrame {
    var inner = frame.inner()
    inner.checksOutput = false
    extra.forEach(inner.symbols.visit)
    inner.symbols.visit(body)
    enter(inner)
    frame.function.add(.startCapture, 0..<0)
    compile(body, inner)
    return inner
  }

  private func compileFilterBlock(
    _ filter: Expression, _ body: [Statement], _ frame: CompilationFrame, _ range: Range<Int>
  ) {
    let inner = capturing(body, frame, extra: [filter])
    let result = frame.function.take()
    frame.function.add(.endCapture(result, isSafe: frame.escapes), range)
    frame.function.add(
      .emitPlain(compileFilters(filter, input: result, inner)), filter.nameRange)
  }

  private func compileWith(
    _ bindings: [Statement.Binding], _ body: [Statement], _ frame: CompilationFrame
  ) {
    let inner = frame.inner()
    for binding in bindings {
      for name in binding.target.names { inner.symbols.declareParameter(name) }
    }
    inner.symbols.visit(body)
    enter(inner)
    for binding in bindings {
      assign(compile(binding.value, frame), to: binding.target, inner)
    }
    compile(body, inner)
  }

  private func compileAutoescape(
    _ value: Expression, _ body: [Statement], _ frame: CompilationFrame
  ) {
    var inner = frame.inner()
    if case .constant(.bool(let escapes)) = value.kind {
      inner.escapes = escapes
    } else {
      report(
        "template-syntax", "`autoescape` takes a constant", fix: "Write `true` or `false`",
        at: value.range)
    }
    inner.symbols.visit(body)
    enter(inner)
    compile(body, inner)
  }
}
