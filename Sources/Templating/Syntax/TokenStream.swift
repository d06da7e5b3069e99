internal import Diagnostics

/// The tokens of one template and where reading them has come to.
struct TokenStream {
  let file: SourceFile
  private let tokens: [Token]
  private var position = 0

  init(_ file: SourceFile) throws(Diagnostic) {
    self.file = file
    tokens = try Lexer.tokens(of: file)
  }

  var current: Token { tokens[position] }
  var next: Token { tokens[min(position + 1, tokens.count - 1)] }
  /// Where the last taken token ended.
  var lastEnd: Int { position > 0 ? tokens[position - 1].range.upperBound : 0 }

  var isAtEnd: Bool { current.kind == .end }

  @discardableResult
  mutating func take() -> Token {
    defer { if position < tokens.count - 1 { position += 1 } }
    return current
  }

  func isSign(_ sign: Token.Sign) -> Bool { current.kind == .sign(sign) }

  func isName(_ name: String) -> Bool { current.kind == .name(name) }

  var currentName: String? {
    if case .name(let name) = current.kind { return name }
    return nil
  }

  mutating func skip(_ sign: Token.Sign) -> Bool {
    guard isSign(sign) else { return false }
    take()
    return true
  }

  mutating func skip(name: String) -> Bool {
    guard isName(name) else { return false }
    take()
    return true
  }

  mutating func expect(_ sign: Token.Sign) throws(Diagnostic) {
    guard skip(sign) else { throw unexpected(expected: "`\(sign.rawValue)`") }
  }

  mutating func expect(name: String) throws(Diagnostic) {
    guard skip(name: name) else { throw unexpected(expected: "`\(name)`") }
  }

  mutating func expect(_ kind: Token.Kind) throws(Diagnostic) {
    guard current.kind == kind else {
      throw unexpected(expected: "the \(Token(kind: kind, range: 0..<0).description)")
    }
    take()
  }

  /// The next name, whichever it is.
  mutating func expectName(_ what: String) throws(Diagnostic) -> (String, Range<Int>) {
    guard let name = currentName else { throw unexpected(expected: what) }
    return (name, take().range)
  }

  func unexpected(expected: String) -> Diagnostic {
    fail(
      "unexpected \(current.description), expected \(expected)", fix: "Put \(expected) here",
      at: current.range)
  }

  func fail(
    _ message: String, fix: String, at range: Range<Int>, related: [RelatedLocation] = []
  ) -> Diagnostic {
    Diagnostic(
      .error, "template-syntax", message, fix: fix, at: file.location(of: range), related: related)
  }
}
