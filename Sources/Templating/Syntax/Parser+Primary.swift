internal import Diagnostics

/// Names, literals and what can stand behind them.
extension Parser {
  mutating func parsePrimary() throws(Diagnostic) -> Expression {
    let token = stream.current
    switch token.kind {
    case .name(let name):
      stream.take()
      return Expression(Self.constant(name) ?? .name(name), token.range)
    case .text: return parseText()
    case .integer(let number):
      stream.take()
      return Expression(.constant(.int(number)), token.range)
    case .float(let number):
      stream.take()
      return Expression(.constant(.double(number)), token.range)
    case .sign(.leftRound):
      stream.take()
      let content = try parseTuple(isBracketed: true)
      try stream.expect(.rightRound)
      return Expression(content.kind, token.range.lowerBound..<stream.lastEnd)
    case .sign(.leftSquare): return try parseList()
    case .sign(.leftCurly): return try parseDictionary()
    default: throw stream.unexpected(expected: "an expression")
    }
  }

  private static func constant(_ name: String) -> Expression.Kind? {
    switch name {
    case "true", "True": .constant(.bool(true))
    case "false", "False": .constant(.bool(false))
    case "none", "None": .constant(.none)
    default: nil
    }
  }

  /// Texts that stand side by side are one.
  private mutating func parseText() -> Expression {
    let start = stream.current.range.lowerBound
    var bytes: [UInt8] = []
    while case .text(let part) = stream.current.kind {
      bytes += part
      stream.take()
    }
    return Expression(.constant(.text(bytes)), start..<stream.lastEnd)
  }

  private mutating func parseList() throws(Diagnostic) -> Expression {
    let start = stream.take().range.lowerBound
    var items: [Expression] = []
    while !stream.isSign(.rightSquare) {
      items.append(try parseExpression())
      guard stream.skip(.comma) else { break }
    }
    try stream.expect(.rightSquare)
    return Expression(.list(items), start..<stream.lastEnd)
  }

  private mutating func parseDictionary() throws(Diagnostic) -> Expression {
    let start = stream.take().range.lowerBound
    var pairs: [Expression.Pair] = []
    while !stream.isSign(.rightCurly) {
      let key = try parseExpression()
      try stream.expect(.colon)
      pairs.append(Expression.Pair(key: key, value: try parseExpression()))
      guard stream.skip(.comma) else { break }
    }
    try stream.expect(.rightCurly)
    return Expression(.dictionary(pairs), start..<stream.lastEnd)
  }

  mutating func parsePostfix(_ operand: Expression) throws(Diagnostic) -> Expression {
    var expression = operand
    while true {
      switch stream.current.kind {
      case .sign(.dot): expression = try limited(parseAttribute(of: expression))
      case .sign(.leftSquare): expression = try limited(parseItem(of: expression))
      case .sign(.leftRound): expression = try limited(parseCall(of: expression))
      default: return expression
      }
    }
  }

  private mutating func parseAttribute(of owner: Expression) throws(Diagnostic) -> Expression {
    stream.take()
    let token = stream.current
    let range = owner.range.lowerBound..<token.range.upperBound
    switch token.kind {
    case .name(let name):
      stream.take()
      return Expression(.attribute(owner, name), range, name: token.range)
    case .integer(let number):
      stream.take()
      let key = Expression(.constant(.int(number)), token.range)
      return Expression(.item(owner, key), range, name: token.range)
    default: throw stream.unexpected(expected: "the name of an attribute")
    }
  }

  private mutating func parseItem(of owner: Expression) throws(Diagnostic) -> Expression {
    stream.take()
    let start = stream.current.range.lowerBound
    if stream.isSign(.colon) { return try parseSlice(of: owner, from: nil) }
    let key = try parseExpression()
    if stream.isSign(.colon) { return try parseSlice(of: owner, from: key) }
    guard stream.isSign(.comma) else {
      try stream.expect(.rightSquare)
      return Expression(
        .item(owner, key), owner.range.lowerBound..<stream.lastEnd, name: key.range)
    }
    var keys = [key]
    while stream.skip(.comma) { keys.append(try parseExpression()) }
    let tuple = Expression(.tuple(keys), start..<stream.lastEnd)
    try stream.expect(.rightSquare)
    return Expression(.item(owner, tuple), owner.range.lowerBound..<stream.lastEnd)
  }

  private mutating func parseSlice(
    of owner: Expression, from first: Expression?
  ) throws(Diagnostic) -> Expression {
    try stream.expect(.colon)
    let last = isSliceEnd ? nil : try parseExpression()
    var step: Expression?
    if stream.skip(.colon), !isSliceEnd { step = try parseExpression() }
    try stream.expect(.rightSquare)
    return Expression(
      .slice(owner, from: first, to: last, by: step), owner.range.lowerBound..<stream.lastEnd)
  }

  private var isSliceEnd: Bool { stream.isSign(.colon) || stream.isSign(.rightSquare) }

  private mutating func parseCall(of callee: Expression) throws(Diagnostic) -> Expression {
    let arguments = try parseArguments()
    return Expression(
      .call(callee, arguments), callee.range.lowerBound..<stream.lastEnd, name: callee.nameRange)
  }

  private mutating func parseArguments() throws(Diagnostic) -> Arguments {
    try stream.expect(.leftRound)
    var arguments = Arguments()
    while !stream.isSign(.rightRound) {
      try parseArgument(&arguments)
      guard stream.skip(.comma) else { break }
    }
    try stream.expect(.rightRound)
    return arguments
  }

  private mutating func parseArgument(_ arguments: inout Arguments) throws(Diagnostic) {
    let token = stream.current
    let isFirstKind = arguments.list == nil && arguments.mapping == nil
    if stream.skip(.multiply) {
      try check(isFirstKind, token)
      arguments.list = try parseExpression()
    } else if stream.skip(.power) {
      try check(arguments.mapping == nil, token)
      arguments.mapping = try parseExpression()
    } else if case .name(let name) = token.kind, stream.next.kind == .sign(.assign) {
      try check(arguments.mapping == nil, token)
      stream.take()
      stream.take()
      if arguments.keywords.contains(where: { $0.name == name }) {
        throw stream.fail(
          "the argument `\(name)` is given twice", fix: "Remove one", at: token.range)
      }
      arguments.keywords.append(
        Arguments.Keyword(name: name, value: try parseExpression(), range: token.range))
    } else {
      try check(isFirstKind && arguments.keywords.isEmpty, token)
      arguments.positional.append(try parseExpression())
    }
  }

  private func check(_ isInOrder: Bool, _ token: Token) throws(Diagnostic) {
    guard !isInOrder else { return }
    throw stream.fail(
      "the arguments stand in the wrong order",
      fix: "Put plain arguments first, then `name=value`, then `*list` and `**mapping`",
      at: token.range)
  }
}

/// Filters and tests.
extension Parser {
  mutating func parseFilters(_ operand: Expression) throws(Diagnostic) -> Expression {
    var expression = operand
    while true {
      switch stream.current.kind {
      case .sign(.pipe): expression = try parseFilterChain(expression)
      case .name("is"): expression = try limited(parseTest(of: expression))
      case .sign(.leftRound): expression = try limited(parseCall(of: expression))
      default: return expression
      }
    }
  }

  /// `| name(arguments)`, any number of them; the first without `|` where it `startsInline`.
  mutating func parseFilterChain(
    _ input: Expression?, startsInline: Bool = false
  ) throws(Diagnostic) -> Expression {
    var result = input
    var isInline = startsInline
    var start = input?.range.lowerBound
    while isInline || stream.skip(.pipe) {
      isInline = false
      let (name, range) = try parseDottedName("the name of a filter")
      let arguments = stream.isSign(.leftRound) ? try parseArguments() : Arguments()
      let first = start ?? range.lowerBound
      start = first
      result = try limited(
        Expression(.filter(result, name, arguments), first..<stream.lastEnd, name: range))
      if !stream.isSign(.pipe) { break }
    }
    guard let result else { throw stream.unexpected(expected: "`|`") }
    return result
  }

  private mutating func parseDottedName(
    _ what: String
  ) throws(Diagnostic) -> (String, Range<Int>) {
    var (name, range) = try stream.expectName(what)
    while stream.skip(.dot) {
      let (part, end) = try stream.expectName(what)
      name += "." + part
      range = range.lowerBound..<end.upperBound
    }
    return (name, range)
  }

  private mutating func parseTest(of operand: Expression) throws(Diagnostic) -> Expression {
    stream.take()
    let isNegated = stream.skip(name: "not")
    let (name, range) = try parseDottedName("the name of a test")
    var arguments = Arguments()
    if stream.isSign(.leftRound) {
      arguments = try parseArguments()
    } else if startsTestArgument {
      if stream.isName("is") {
        throw stream.fail(
          "tests cannot be chained with `is`", fix: "Join them with `and`",
          at: stream.current.range)
      }
      arguments.positional = [try parsePostfix(try parsePrimary())]
    }
    let whole = operand.range.lowerBound..<stream.lastEnd
    let test = Expression(.test(operand, name, arguments), whole, name: range)
    return isNegated ? Expression(.not(test), whole) : test
  }

  /// Whether an argument without brackets follows, as in `is divisibleby 3`.
  private var startsTestArgument: Bool {
    switch stream.current.kind {
    case .name(let name): !["else", "or", "and"].contains(name)
    case .text, .integer, .float, .sign(.leftSquare), .sign(.leftCurly): true
    default: false
    }
  }
}
