internal import Diagnostics

/// From the operators that bind least to those that bind most.
extension Parser {
  mutating func parseExpression(
    allowsConditional: Bool = true
  ) throws(Diagnostic) -> Expression {
    try nested { (parser) throws(Diagnostic) in
      allowsConditional ? try parser.parseConditional() : try parser.parseOr()
    }
  }

  private mutating func parseConditional() throws(Diagnostic) -> Expression {
    var expression = try parseOr()
    while stream.skip(name: "if") {
      let test = try parseOr()
      let otherwise =
        stream.skip(name: "else")
        ? try nested { (parser) throws(Diagnostic) in try parser.parseConditional() } : nil
      expression = try spanning(
        expression, .conditional(test: test, then: expression, otherwise: otherwise))
    }
    return expression
  }

  /// `kind` from where `first` begins to where the last token ended.
  private func spanning(
    _ first: Expression, _ kind: Expression.Kind
  ) throws(Diagnostic) -> Expression {
    try limited(Expression(kind, first.range.lowerBound..<stream.lastEnd))
  }

  private mutating func parseOr() throws(Diagnostic) -> Expression {
    var left = try parseAnd()
    while stream.skip(name: "or") {
      let right = try parseAnd()
      left = try spanning(left, .or(left, right))
    }
    return left
  }

  private mutating func parseAnd() throws(Diagnostic) -> Expression {
    var left = try parseNot()
    while stream.skip(name: "and") {
      let right = try parseNot()
      left = try spanning(left, .and(left, right))
    }
    return left
  }

  private mutating func parseNot() throws(Diagnostic) -> Expression {
    let start = stream.current.range.lowerBound
    guard stream.skip(name: "not") else { return try parseComparison() }
    let operand = try nested { (parser) throws(Diagnostic) in try parser.parseNot() }
    return Expression(.not(operand), start..<stream.lastEnd)
  }

  private mutating func parseComparison() throws(Diagnostic) -> Expression {
    let left = try parseSum()
    var comparisons: [Expression.Comparison] = []
    while let sign = takeComparisonOperator() {
      comparisons.append(Expression.Comparison(sign: sign, operand: try parseSum()))
    }
    return comparisons.isEmpty ? left : try spanning(left, .compare(left, comparisons))
  }

  private mutating func takeComparisonOperator() -> ComparisonOperator? {
    let result: ComparisonOperator
    switch stream.current.kind {
    case .sign(.equal): result = .equal
    case .sign(.unequal): result = .unequal
    case .sign(.less): result = .less
    case .sign(.lessOrEqual): result = .lessOrEqual
    case .sign(.greater): result = .greater
    case .sign(.greaterOrEqual): result = .greaterOrEqual
    case .name("in"): result = .contained
    case .name("not") where stream.next.kind == .name("in"):
      stream.take()
      result = .notContained
    default: return nil
    }
    stream.take()
    return result
  }

  private mutating func parseSum() throws(Diagnostic) -> Expression {
    var left = try parseConcatenation()
    while stream.isSign(.add) || stream.isSign(.subtract) {
      let sign: BinaryOperator = stream.take().kind == .sign(.add) ? .add : .subtract
      let right = try parseConcatenation()
      left = try spanning(left, .binary(sign, left, right))
    }
    return left
  }

  private mutating func parseConcatenation() throws(Diagnostic) -> Expression {
    let first = try parseProduct()
    var parts = [first]
    while stream.skip(.tilde) { parts.append(try parseProduct()) }
    return parts.count == 1 ? first : try spanning(first, .concatenation(parts))
  }

  private mutating func parseProduct() throws(Diagnostic) -> Expression {
    var left = try parsePower()
    while let sign = takeProductOperator() {
      let right = try parsePower()
      left = try spanning(left, .binary(sign, left, right))
    }
    return left
  }

  private mutating func takeProductOperator() -> BinaryOperator? {
    let result: BinaryOperator
    switch stream.current.kind {
    case .sign(.multiply): result = .multiply
    case .sign(.divide): result = .divide
    case .sign(.floorDivide): result = .floorDivide
    case .sign(.modulo): result = .modulo
    default: return nil
    }
    stream.take()
    return result
  }

  private mutating func parsePower() throws(Diagnostic) -> Expression {
    var left = try parseUnary()
    while stream.skip(.power) {
      let right = try parseUnary()
      left = try spanning(left, .binary(.power, left, right))
    }
    return left
  }

  private mutating func parseUnary(allowsFilters: Bool = true) throws(Diagnostic) -> Expression {
    let start = stream.current.range.lowerBound
    var expression: Expression
    if stream.isSign(.subtract) || stream.isSign(.add) {
      let isNegative = stream.take().kind == .sign(.subtract)
      let operand = try nested { (parser) throws(Diagnostic) in
        try parser.parseUnary(allowsFilters: false)
      }
      expression = Expression(
        isNegative ? .negative(operand) : .positive(operand), start..<stream.lastEnd)
    } else {
      expression = try parsePrimary()
    }
    expression = try parsePostfix(expression)
    return allowsFilters ? try parseFilters(expression) : expression
  }

  /// One expression, or several with commas, which make a tuple.
  mutating func parseTuple(
    allowsConditional: Bool = true, endingAt end: String? = nil, isBracketed: Bool = false
  ) throws(Diagnostic) -> Expression {
    let start = stream.current.range.lowerBound
    var items: [Expression] = []
    var isTuple = false
    while !isTupleEnd(end) {
      items.append(try parseExpression(allowsConditional: allowsConditional))
      guard stream.skip(.comma) else { break }
      isTuple = true
    }
    if !isTuple {
      if let item = items.first { return item }
      guard isBracketed else { throw stream.unexpected(expected: "an expression") }
    }
    return Expression(.tuple(items), start..<max(start, stream.lastEnd))
  }

  private func isTupleEnd(_ end: String?) -> Bool {
    switch stream.current.kind {
    case .variableEnd, .blockEnd, .sign(.rightRound): true
    case .name(let name): name == end
    default: false
    }
  }
}
