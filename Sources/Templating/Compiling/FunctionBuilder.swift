/// Gathers the instructions of one function.
///
/// Registers are handed out as a stack: what a scope or an expression takes is free again when it
/// is left.
final class FunctionBuilder {
  let id: Int
  let kind: Code.Kind
  let name: String
  let parent: FunctionBuilder?
  private(set) var instructions: [Instruction] = []
  private var spans: [SourceSpan] = []
  private var tables = CodeTables()
  /// Whether a jump goes to what comes next.
  private var isLanding = false
  private var registerCount: Register = 0
  /// The first free register.
  private(set) var top: Register = 0
  var signature: MacroSignature?

  init(id: Int, kind: Code.Kind, name: String, parent: FunctionBuilder?) {
    self.id = id
    self.kind = kind
    self.name = name
    self.parent = parent
  }

  func take() -> Register {
    defer {
      top += 1
      registerCount = max(registerCount, top)
    }
    return top
  }

  /// Frees all registers from `mark` on.
  func release(to mark: Register) { top = mark }

  /// How many functions out the one with this id is; nil where it does not enclose this one.
  func depth(of id: Int) -> Int32? {
    if id == self.id { return 0 }
    return parent?.depth(of: id).map { $0 + 1 }
  }

  @discardableResult
  func add(_ instruction: Instruction, _ range: Range<Int>) -> Int {
    isLanding = false
    instructions.append(instruction)
    spans.append(SourceSpan(range))
    return instructions.count - 1
  }

  /// Where the next instruction will stand.
  var here: Int32 {
    isLanding = true
    return Int32(instructions.count)
  }

  /// Lets the jump at `position` go to `target`.
  func setTarget(_ position: Int, _ target: Int32) {
    switch instructions[position] {
    case .jump: instructions[position] = .jump(target)
    case .jumpIfTrue(let register, _): instructions[position] = .jumpIfTrue(register, target)
    case .jumpIfFalse(let register, _): instructions[position] = .jumpIfFalse(register, target)
    case .jumpIfAttribute(let owner, let name, let site, _):
      instructions[position] = .jumpIfAttribute(owner, name: name, site: site, target)
    case .jumpUnlessAttribute(let owner, let name, let site, _):
      instructions[position] = .jumpUnlessAttribute(owner, name: name, site: site, target)
    case .jumpIfExtended: instructions[position] = .jumpIfExtended(target)
    case .jumpUnlessMissing(let register, let parameter, _):
      instructions[position] = .jumpUnlessMissing(register, parameter: parameter, target)
    case .next(let items, let item, _):
      instructions[position] = .next(items: items, item, target)
    default: preconditionFailure("only jumps have a target")
    }
  }

  /// Lets the jumps at `positions` go to what comes next.
  func land(_ positions: [Int]) {
    for position in positions { setTarget(position, here) }
  }

  /// Prints `bytes` as they are; literals that follow each other are one.
  func addLiteral(_ bytes: [UInt8], _ range: Range<Int>) {
    let start = Int32(tables.literals.count)
    tables.literals += bytes
    if !isLanding, case .literal(let first, let count)? = instructions.last,
      first + count == start
    {
      instructions[instructions.count - 1] = .literal(
        start: first, count: count + Int32(bytes.count))
    } else {
      add(.literal(start: start, count: Int32(bytes.count)), range)
    }
  }

  func constant(_ value: TemplateValue) -> Int32 {
    tables.constants.append(value)
    return Int32(tables.constants.count - 1)
  }

  func site(_ call: CallSite) -> Int32 {
    tables.calls.append(call)
    return Int32(tables.calls.count - 1)
  }

  func site(_ reference: TemplateSite) -> Int32 {
    tables.references.append(reference)
    return Int32(tables.references.count - 1)
  }

  func site(_ block: BlockSite) -> Int32 {
    tables.blocks.append(block)
    return Int32(tables.blocks.count - 1)
  }

  func finish(template: Int) -> Code {
    Code(
      kind: kind, name: name, template: template, instructions: instructions, spans: spans,
      registerCount: Int(registerCount), tables: tables, signature: signature)
  }
}
