/// A place in a frame.
typealias Register = Int32

/// One step of a compiled template. Operands are registers unless they are named otherwise.
enum Instruction: Sendable {
  // Output
  /// Bytes of the function's literals, as they are.
  case literal(start: Int32, count: Int32)
  /// Escaped unless it is safe.
  case emit(Register)
  case emitAttribute(Register, name: Int32, site: Int32)
  /// Where nothing is escaped.
  case emitPlain(Register)

  // Values
  case constant(Register, Int32)
  case move(Register, Register)
  /// A register of the function `depth` levels out.
  case outer(Register, depth: Int32, Register)
  /// A variable that the template does not set itself.
  case resolve(Register, variable: Int32)
  case attribute(Register, Register, name: Int32, site: Int32)
  case item(Register, Register, Register)
  /// The operand and its three bounds stand side by side.
  case slice(Register, first: Register)
  case negative(Register, Register)
  case positive(Register, Register)
  case not(Register, Register)
  case binary(BinaryOperator, Register, Register, Register)
  case compare(ComparisonOperator, Register, Register, Register)
  case concatenate(Register, first: Register, count: Int32, escapes: Bool)
  case list(Register, first: Register, count: Int32)
  case tuple(Register, first: Register, count: Int32)
  case dictionary(Register, first: Register, count: Int32)

  // Calls: the call site tells what is called and where its arguments stand.
  case call(Register, site: Int32)
  case callMethod(Register, site: Int32)
  case filter(Register, site: Int32)
  case test(Register, site: Int32)
  case isDefined(Register, Register)
  case isNone(Register, Register)
  /// Moves the value, or the fallback where it is undefined.
  case fallBack(Register, Register, Register)

  // Jumps
  case jump(Int32)
  case jumpIfTrue(Register, Int32)
  case jumpIfFalse(Register, Int32)
  /// On the truth of an attribute, without copying it.
  case jumpIfAttribute(Register, name: Int32, site: Int32, Int32)
  case jumpUnlessAttribute(Register, name: Int32, site: Int32, Int32)
  case jumpUnlessMissing(Register, parameter: Int32, Int32)
  case jumpIfExtended(Int32)

  // Loops
  /// Puts the items and the index before the first into two registers.
  case iterate(Register, Register)
  /// Steps to the next item or jumps out. The index follows the items.
  case next(items: Register, Register, Int32)
  case startLoop(Register, items: Register, depth: Register)
  case stepLoop(Register, items: Register)
  case startCollecting(Register)
  case collect(Register, Register)
  case unpack(Register, first: Register, count: Int32)
  case callLoop(code: Int32, Register)

  // Scopes
  case checkNamespace(Register)
  case setAttribute(Register, name: Int32, Register)
  /// Makes a variable of the template visible to its blocks, includes and importers.
  case export(variable: Int32, Register)
  case exportHidden(variable: Int32, Register)
  case startCapture
  case endCapture(Register, isSafe: Bool)
  case markSafe(Register)

  // Other templates
  case include(site: Int32)
  case importModule(Register, site: Int32)
  case importName(Register, module: Register, name: Int32)
  case extend(site: Int32)
  case block(site: Int32)
  case parentBlock(Register, block: Int32)
  case blocks(Register)
  case macro(Register, code: Int32)
}

/// The bytes in a template's source that an instruction comes from.
struct SourceSpan: Sendable {
  let start: Int32
  let end: Int32

  init(_ range: Range<Int>) {
    start = Int32(clamping: range.lowerBound)
    end = Int32(clamping: range.upperBound)
  }

  var range: Range<Int> { Int(start)..<Int(max(start, end)) }
}
