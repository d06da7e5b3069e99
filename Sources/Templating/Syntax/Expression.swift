/// A node of a template's expression tree with its bytes in the source.
struct Expression: Sendable {
  indirect enum Kind: Sendable {
    case constant(TemplateValue)
    case name(String)
    case attribute(Expression, String)
    case item(Expression, Expression)
    case slice(Expression, from: Expression?, to: Expression?, by: Expression?)
    case call(Expression, Arguments)
    /// Without input where a block of the template is the input.
    case filter(Expression?, String, Arguments)
    case test(Expression, String, Arguments)
    case negative(Expression)
    case positive(Expression)
    case not(Expression)
    case binary(BinaryOperator, Expression, Expression)
    case compare(Expression, [Comparison])
    case and(Expression, Expression)
    case or(Expression, Expression)
    case concatenation([Expression])
    case conditional(test: Expression, then: Expression, otherwise: Expression?)
    case list([Expression])
    case tuple([Expression])
    case dictionary([Pair])
  }

  struct Comparison: Sendable {
    let sign: ComparisonOperator
    let operand: Expression
  }

  struct Pair: Sendable {
    let key: Expression
    let value: Expression
  }

  let kind: Kind
  let range: Range<Int>
  /// The name itself where the node ends in one: of an attribute, a filter or a test.
  var nameRange: Range<Int>
  /// How many expressions stand inside of each other, itself among them.
  let height: Int

  init(_ kind: Kind, _ range: Range<Int>, name: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    nameRange = name ?? range
    height = 1 + (kind.children.map(\.height).max() ?? 0)
  }

  /// The expressions right below it, in the order of evaluation.
  var children: [Expression] { kind.children }

  /// The text of a text constant.
  var constantText: String? {
    if case .constant(let value) = kind { return value.plainText }
    return nil
  }
}

extension Expression.Kind {
  /// The expressions in it, in the order of evaluation.
  fileprivate var children: [Expression] {
    switch self {
    case .constant, .name: []
    case .attribute(let operand, _), .negative(let operand), .positive(let operand),
      .not(let operand):
      [operand]
    case .item(let owner, let key): [owner, key]
    case .slice(let owner, let from, let to, let by): [owner] + [from, to, by].compactMap { $0 }
    case .call(let callee, let arguments): [callee] + arguments.expressions
    case .filter(let input, _, let arguments):
      [input].compactMap { $0 } + arguments.expressions
    case .test(let operand, _, let arguments): [operand] + arguments.expressions
    case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right):
      [left, right]
    case .compare(let first, let comparisons): [first] + comparisons.map(\.operand)
    case .concatenation(let parts), .list(let parts), .tuple(let parts): parts
    case .conditional(let test, let then, let otherwise):
      [test, then] + [otherwise].compactMap { $0 }
    case .dictionary(let pairs): pairs.flatMap { [$0.key, $0.value] }
    }
  }
}

/// What is written between the brackets of a call.
struct Arguments: Sendable {
  struct Keyword: Sendable {
    let name: String
    let value: Expression
    let range: Range<Int>
  }

  var positional: [Expression] = []
  var keywords: [Keyword] = []
  /// `*list`
  var list: Expression?
  /// `**mapping`
  var mapping: Expression?

  /// Every expression in it.
  var expressions: [Expression] {
    positional + keywords.map(\.value) + [list, mapping].compactMap { $0 }
  }
}

/// The operators that compare.
enum ComparisonOperator: UInt8, Sendable {
  case equal, unequal, less, lessOrEqual, greater, greaterOrEqual, contained, notContained

  func apply(_ a: TemplateValue, _ b: TemplateValue) throws(TemplateError) -> Bool {
    switch self {
    case .equal: try a.equals(b)
    case .unequal: try !a.equals(b)
    case .less: try a.isLess(than: b)
    case .greater: try b.isLess(than: a, ">")
    case .lessOrEqual: try a.isLessOrEqual(to: b, "<=")
    case .greaterOrEqual: try b.isLessOrEqual(to: a, ">=")
    case .contained: try a.isContained(in: b)
    case .notContained: try !a.isContained(in: b)
    }
  }
}

extension TemplateValue {
  fileprivate func isLessOrEqual(
    to other: TemplateValue, _ sign: String
  ) throws(TemplateError) -> Bool {
    if try isLess(than: other, sign) { return true }
    return try equals(other)
  }
}
