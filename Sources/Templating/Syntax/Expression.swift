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

  init(_ kind: Kind, _ range: Range<Int>, name: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    nameRange = name ?? range
  }

  /// The text of a text constant.
  var constantText: String? {
    if case .constant(let value) = kind { return value.plainText }
    return nil
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
