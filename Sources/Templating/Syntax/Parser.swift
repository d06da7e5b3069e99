internal import Diagnostics

/// Builds a template's syntax tree, by the grammar of Jinja 3.1.
struct Parser {
  var stream: TokenStream
  /// How deep the construct being read is nested.
  var depth = 0
  /// The tags that are open, for messages.
  private var openTags: [(name: String, range: Range<Int>)] = []

  private init(_ file: SourceFile) throws(Diagnostic) {
    stream = try TokenStream(file)
  }

  /// The statements of `file`.
  static func statements(of file: SourceFile) throws(Diagnostic) -> [Statement] {
    var parser = try Parser(file)
    return try parser.parseBody(until: [])
  }

  /// Guards against input that is nested so deep that the stack would not hold it.
  mutating func nested<Result>(
    _ parse: (inout Parser) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    guard depth < Self.deepest else {
      throw tooDeep("this is nested more than \(Self.deepest) deep")
    }
    depth += 1
    defer { depth -= 1 }
    return try parse(&self)
  }

  private static let deepest = 100

  /// Guards against chains that are so long that the compiler, which goes down them, would run
  /// out of stack.
  func limited(_ expression: Expression) throws(Diagnostic) -> Expression {
    guard expression.height <= Self.highest else {
      throw tooDeep("the expression is more than \(Self.highest) operations deep")
    }
    return expression
  }

  private static let highest = 250

  private func tooDeep(_ message: String) -> Diagnostic {
    Diagnostic(
      .error, RenderLimits.rule, message, fix: "Split it up",
      at: stream.file.location(of: stream.current.range))
  }

  /// Everything up to a tag of one of the names `ends`, which is not taken.
  mutating func parseBody(until ends: [String]) throws(Diagnostic) -> [Statement] {
    var body: [Statement] = []
    while true {
      let token = stream.current
      switch token.kind {
      case .data(let bytes):
        stream.take()
        body.append(Statement(kind: .data(bytes), range: token.range))
      case .variableBegin:
        stream.take()
        let expression = try parseTuple()
        try stream.expect(.variableEnd)
        body.append(Statement(kind: .output(expression), range: expression.range))
      case .blockBegin:
        stream.take()
        if let name = stream.currentName, ends.contains(name) { return body }
        body += try nested { (parser) throws(Diagnostic) in try parser.parseStatement() }
        try stream.expect(.blockEnd)
      default:
        guard ends.isEmpty else { throw unclosedTag() }
        return body
      }
    }
  }

  private func unclosedTag() -> Diagnostic {
    guard let tag = openTags.last else { return stream.unexpected(expected: "an end tag") }
    return stream.fail(
      "the `\(tag.name)` block is never closed", fix: "Close it with `{% end\(tag.name) %}`",
      at: tag.range)
  }

  /// The end of the opening tag and everything up to one of `ends`.
  mutating func parseBlock(until ends: [String]) throws(Diagnostic) -> [Statement] {
    _ = stream.skip(.colon)
    try stream.expect(.blockEnd)
    return try parseBody(until: ends)
  }

  /// The end of the opening tag, everything up to `end`, and `end` itself.
  mutating func parseBlock(closedBy end: String) throws(Diagnostic) -> [Statement] {
    let body = try parseBlock(until: [end])
    stream.take()
    return body
  }

  private mutating func parseStatement() throws(Diagnostic) -> [Statement] {
    let (name, range) = try stream.expectName("the name of a tag")
    openTags.append((name, range))
    defer { openTags.removeLast() }
    guard let parse = Self.tags[name] else {
      openTags.removeLast()
      defer { openTags.append((name, range)) }
      throw unknownTag(name, range)
    }
    if name == "print" { return try parsePrint() }
    return [Statement(kind: try parse(&self, range), range: range)]
  }

  private func unknownTag(_ name: String, _ range: Range<Int>) -> Diagnostic {
    if let open = openTags.last {
      return stream.fail(
        "unexpected tag `\(name)` inside of `\(open.name)`",
        fix: "Close the `\(open.name)` block with `{% end\(open.name) %}` first", at: range,
        related: [RelatedLocation("opened here", at: stream.file.location(of: open.range))])
    }
    if name.hasPrefix("end") || ["else", "elif"].contains(name) {
      return stream.fail(
        "nothing is open that `\(name)` could belong to", fix: "Remove the tag", at: range)
    }
    return Diagnostic(
      .error, "unknown-tag", "unknown tag `\(name)`",
      fix: NameSuggestion.fix(for: name, among: Self.tags.keys.sorted()),
      at: stream.file.location(of: range))
  }

  private typealias TagParser =
    @Sendable (inout Parser, Range<Int>) throws(Diagnostic) -> Statement.Kind

  private static let tags: [String: TagParser] = [
    "for": { (parser, _) throws(Diagnostic) in try parser.parseFor() },
    "if": { (parser, _) throws(Diagnostic) in try parser.parseIf() },
    "block": { (parser, _) throws(Diagnostic) in try parser.parseBlockTag() },
    "extends": { (parser, _) throws(Diagnostic) in .extends(try parser.parseExpression()) },
    "print": { (_, _) throws(Diagnostic) in .data([]) },
    "macro": { (parser, _) throws(Diagnostic) in try parser.parseMacro() },
    "include": { (parser, _) throws(Diagnostic) in try parser.parseInclude() },
    "from": { (parser, _) throws(Diagnostic) in try parser.parseFrom() },
    "import": { (parser, _) throws(Diagnostic) in try parser.parseImport() },
    "set": { (parser, _) throws(Diagnostic) in try parser.parseSet() },
    "with": { (parser, _) throws(Diagnostic) in try parser.parseWith() },
    "autoescape": { (parser, _) throws(Diagnostic) in
      let value = try parser.parseExpression()
      return .autoescape(value, body: try parser.parseBlock(closedBy: "endautoescape"))
    },
    "call": { (parser, range) throws(Diagnostic) in try parser.parseCallBlock(range) },
    "filter": { (parser, _) throws(Diagnostic) in
      let filter = try parser.parseFilterChain(nil, startsInline: true)
      return .filterBlock(filter, body: try parser.parseBlock(closedBy: "endfilter"))
    },
  ]

  private mutating func parsePrint() throws(Diagnostic) -> [Statement] {
    var statements: [Statement] = []
    while stream.current.kind != .blockEnd {
      if !statements.isEmpty { try stream.expect(.comma) }
      let expression = try parseExpression()
      statements.append(Statement(kind: .output(expression), range: expression.range))
    }
    return statements
  }
}
