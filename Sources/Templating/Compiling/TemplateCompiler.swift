internal import Diagnostics

/// Turns one template's syntax tree into functions.
final class TemplateCompiler {
  let source: TemplateSource
  let index: Int
  let program: ProgramBuilder
  private(set) var diagnostics: [Diagnostic] = []
  var facts = TemplateFacts()
  /// The variables that come from outside.
  private var resolved: Set<Int32> = []
  /// How many `extends` have been seen, and whether one of them always runs.
  var extendsCount = 0
  var hasKnownExtends = false
  private let hasExtends: Bool
  private let statements: [Statement]

  private init(
    _ source: TemplateSource, at index: Int, _ statements: [Statement], program: ProgramBuilder
  ) {
    self.source = source
    self.index = index
    self.statements = statements
    self.program = program
    var hasExtends = false
    for statement in statements {
      statement.walk {
        if case .extends = $0.kind { hasExtends = true }
        return true
      }
    }
    self.hasExtends = hasExtends
  }

  static func compile(
    _ source: TemplateSource, at index: Int, _ statements: [Statement], program: ProgramBuilder
  ) -> (template: CompiledTemplate, diagnostics: [Diagnostic]) {
    let compiler = TemplateCompiler(source, at: index, statements, program: program)
    let body = compiler.compileBody()
    let blocks = compiler.compileBlocks()
    compiler.facts.uses = VariableUses.unguarded(compiler.facts.uses, in: statements)
    let template = CompiledTemplate(
      source: source, body: body, blocks: blocks, resolved: compiler.resolved.sorted(),
      facts: compiler.facts)
    return (template, compiler.diagnostics)
  }

  func report(_ rule: String, _ message: String, fix: String, at range: Range<Int>) {
    diagnostics.append(
      Diagnostic(.error, rule, message, fix: fix, at: source.file.location(of: range)))
  }

  // MARK: Functions

  private func compileBody() -> Int32 {
    let code = program.reserve()
    let function = program.makeFunction(.template, source.name)
    var frame = CompilationFrame(
      symbols: Symbols(parent: nil, function: function), function: function,
      escapes: source.isEscaping)
    frame.isTopLevel = true
    frame.isRootLevel = true
    frame.checksOutput = hasExtends
    declareSelf(statements, frame)
    frame.symbols.visit(statements)
    enter(frame)
    compile(statements, frame)
    program.finish(code, function.finish(template: index))
    return code
  }

  private func compileBlocks() -> [(name: Int32, code: Int32)] {
    var seen: [String: Range<Int>] = [:]
    var result: [(Int32, Int32)] = []
    for block in statements.blocks {
      if let first = seen[block.name] {
        diagnostics.append(
          Diagnostic(
            .error, "template-syntax", "the block `\(block.name)` is defined twice",
            fix: "Rename one of them", at: source.file.location(of: block.nameRange),
            related: [
              RelatedLocation("first defined here", at: source.file.location(of: first))
            ]))
        continue
      }
      seen[block.name] = block.nameRange
      result.append((program.id(of: block.name), compile(block)))
    }
    return result
  }

  private func compile(_ block: Block) -> Int32 {
    let code = program.reserve()
    let function = program.makeFunction(.block, block.name)
    let frame = CompilationFrame(
      symbols: Symbols(parent: nil, function: function), function: function,
      escapes: source.isEscaping)
    declareSelf(block.body, frame)
    if block.body.mention("super") {
      let slot = frame.symbols.declareParameter("super")
      function.add(
        .parentBlock(slot.register, block: program.id(of: block.name)), block.nameRange)
    }
    frame.symbols.visit(block.body)
    enter(frame)
    compile(block.body, frame)
    program.finish(code, function.finish(template: index))
    return code
  }

  private func declareSelf(_ body: [Statement], _ frame: CompilationFrame) {
    guard body.mention("self") else { return }
    facts.mentionsSelf = true
    frame.function.add(.blocks(frame.symbols.declareParameter("self").register), 0..<0)
  }

  // MARK: Scopes

  enum EntryPart {
    case all
    /// What stays the same in each turn of a loop, and what does not.
    case constant, changing
  }

  /// Gives the variables of a scope their first values.
  func enter(_ frame: CompilationFrame, _ part: EntryPart = .all) {
    for (slot, load) in frame.symbols.loads {
      switch load {
      case .parameter: continue
      case .resolve(let name, let range):
        facts.uses.append(TemplateFacts.Use(name: name, range: range))
        resolve(name, slot, frame, part)
      case .setInBranch(let name): resolve(name, slot, frame, part)
      case .alias(let outer):
        guard part != .constant else { continue }
        copy(outer, to: slot.register, frame, 0..<0)
      case .unset(let name):
        guard part != .constant else { continue }
        let undefined = TemplateValue.undefined(TemplateUndefined(.variable(name)))
        frame.function.add(.constant(slot.register, frame.function.constant(undefined)), 0..<0)
      }
    }
  }

  private func resolve(
    _ name: String, _ slot: Slot, _ frame: CompilationFrame, _ part: EntryPart
  ) {
    let isChanging = frame.symbols.sets(slot)
    if part == .constant && isChanging || part == .changing && !isChanging { return }
    let variable = program.id(of: name)
    resolved.insert(variable)
    frame.function.add(.resolve(slot.register, variable: variable), 0..<0)
  }

  func copy(
    _ slot: Slot, to register: Register, _ frame: CompilationFrame, _ range: Range<Int>
  ) {
    switch frame.function.depth(of: slot.function) {
    case 0?: frame.function.add(.move(register, slot.register), range)
    case let depth?: frame.function.add(.outer(register, depth: depth, slot.register), range)
    case nil: preconditionFailure("a variable belongs to an enclosing function")
    }
  }

  /// The variables that an include or a scoped block at this place sees.
  func visible(_ frame: CompilationFrame) -> [VisibleVariable] {
    frame.symbols.visible.compactMap { name, slot in
      frame.function.depth(of: slot.function).map {
        VisibleVariable(variable: program.id(of: name), depth: $0, register: slot.register)
      }
    }
  }
}
