/// A compiled function: a template's body, one of its blocks or macros, or a recursive loop.
final class Code: Sendable {
  enum Kind: Sendable { case template, block, macro, loop }

  let kind: Kind
  /// The block's or macro's name.
  let name: String
  /// Which template it belongs to.
  let template: Int
  let instructions: [Instruction]
  /// One for each instruction.
  let spans: [SourceSpan]
  let registerCount: Int
  let tables: CodeTables
  let signature: MacroSignature?

  init(
    kind: Kind, name: String, template: Int, instructions: [Instruction], spans: [SourceSpan],
    registerCount: Int, tables: CodeTables, signature: MacroSignature?
  ) {
    self.kind = kind
    self.name = name
    self.template = template
    self.instructions = instructions
    self.spans = spans
    self.registerCount = registerCount
    self.tables = tables
    self.signature = signature
  }
}

/// What the operands of a function's instructions point at.
struct CodeTables: Sendable {
  /// All literals in one run.
  var literals: [UInt8] = []
  var constants: [TemplateValue] = []
  var calls: [CallSite] = []
  var references: [TemplateSite] = []
  var blocks: [BlockSite] = []
}

/// What a call, filter or test is given.
final class CallSite: Sendable {
  enum Callee: Sendable {
    /// The first register holds what is called.
    case value
    /// The first register holds the owner.
    case method(name: Int32)
    case filter(FilterEntry)
    case test(TestEntry)
  }

  let callee: Callee
  /// The callee, owner or input; the arguments follow.
  let first: Register
  let positionalCount: Int
  /// Their values follow the positional ones.
  let keywords: [String]
  /// Whether `*list` follows.
  let hasList: Bool
  /// Whether `**mapping` follows.
  let hasMapping: Bool
  /// The body of a call block follows.
  let hasCaller: Bool
  let escapes: Bool

  /// Whether there are positional arguments only.
  let isPlain: Bool

  init(
    _ callee: Callee, first: Register, arguments: Arguments, hasCaller: Bool = false, escapes: Bool
  ) {
    self.callee = callee
    self.first = first
    positionalCount = arguments.positional.count
    keywords = arguments.keywords.map(\.name)
    hasList = arguments.list != nil
    hasMapping = arguments.mapping != nil
    self.hasCaller = hasCaller
    self.escapes = escapes
    isPlain = keywords.isEmpty && !hasList && !hasMapping && !hasCaller
  }
}

/// Where a template refers to another one.
final class TemplateSite: Sendable {
  enum Target: Sendable {
    case known(Int)
    /// The register holds a name or a list of names.
    case computed(Register)
    /// It is known not to exist and need not.
    case missing
  }

  let target: Target
  let ignoresMissing: Bool
  let withScope: Bool
  let visible: [VisibleVariable]

  init(
    target: Target, ignoresMissing: Bool, withScope: Bool, visible: [VisibleVariable]
  ) {
    self.target = target
    self.ignoresMissing = ignoresMissing
    self.withScope = withScope
    self.visible = visible
  }
}

/// A variable of the place that refers to another template, which that template sees.
struct VisibleVariable: Sendable {
  let variable: Int32
  /// How many functions out.
  let depth: Int32
  let register: Register
}

/// Where a block is put.
struct BlockSite: Sendable {
  let block: Int32
  let isRequired: Bool
  /// What a scoped block sees, nil for others.
  let visible: [VisibleVariable]?
}

/// A macro's parameters, which stand in its first registers.
struct MacroSignature: Sendable {
  let names: [String]
  /// What stands for a parameter that was not given.
  let missing: [TemplateUndefined]
  let caller: Register?
  let keywords: Register?
  let positional: Register?
}
