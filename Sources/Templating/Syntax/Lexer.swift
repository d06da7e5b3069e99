internal import Diagnostics

/// Cuts a template's source into tokens.
///
/// White space control (`-`, `+`), comments and `raw` are dealt with here, and line ends in text
/// become `\n`.
struct Lexer {
  private let file: SourceFile
  private let bytes: [UInt8]
  private var position = 0
  private var tokens: [Token] = []

  private init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  /// All tokens, the last of them `.end`.
  static func tokens(of file: SourceFile) throws(Diagnostic) -> [Token] {
    var lexer = Lexer(file)
    while lexer.position < lexer.bytes.count { try lexer.scanDataAndTag() }
    lexer.add(.end, from: lexer.bytes.count)
    return lexer.tokens
  }

  private mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: start..<position))
  }

  private func fail(
    _ message: String, fix: String? = nil, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(.error, "template-syntax", message, fix: fix, at: file.location(of: range))
  }

  private func byte(_ offset: Int = 0) -> UInt8 {
    position + offset < bytes.count ? bytes[position + offset] : 0
  }

  private func starts(with text: StaticString, at offset: Int) -> Bool {
    offset + text.utf8CodeUnitCount <= bytes.count
      && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[offset + $0] == text.utf8Start[$0] }
  }

  // MARK: Text

  private mutating func scanDataAndTag() throws(Diagnostic) {
    let start = position
    while position < bytes.count {
      if byte() == UInt8(ascii: "{"),
        [UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#")].contains(byte(1))
      {
        break
      }
      position += 1
    }
    let end = position
    let strips = byte(2) == UInt8(ascii: "-")
    addData(start..<end, strippingEnd: end < bytes.count && strips)
    guard end < bytes.count else { return }
    let opening = byte(1)
    position += strips || byte(2) == UInt8(ascii: "+") ? 3 : 2
    switch opening {
    case UInt8(ascii: "#"): try skipComment(from: end)
    case UInt8(ascii: "{"):
      add(.variableBegin, from: end)
      try scanTag(from: end, isBlock: false)
    default: try scanBlockTag(from: end)
    }
  }

  private mutating func addData(_ range: Range<Int>, strippingEnd: Bool) {
    var data = normalized(range)
    if strippingEnd { data = data.stripped(left: false, \.isPythonSpace) }
    if !data.isEmpty { tokens.append(Token(kind: .data(data), range: range)) }
  }

  private func normalized(_ range: Range<Int>) -> [UInt8] {
    let carriageReturn = UInt8(ascii: "\r")
    guard bytes[range].contains(carriageReturn) else { return Array(bytes[range]) }
    var result: [UInt8] = []
    for position in range {
      if bytes[position] == carriageReturn {
        result.append(UInt8(ascii: "\n"))
      } else if bytes[position] != UInt8(ascii: "\n") || position == 0
        || bytes[position - 1] != carriageReturn
      {
        result.append(bytes[position])
      }
    }
    return result
  }

  private mutating func skipSpaces() {
    while position < bytes.count {
      let length = spaceLength(at: position)
      guard length > 0 else { return }
      position += length
    }
  }

  private func spaceLength(at offset: Int) -> Int {
    if bytes[offset] < 0x80 { return Unicode.Scalar(bytes[offset]).isPythonSpace ? 1 : 0 }
    let length = scalarLength(at: offset)
    let scalar = String(decoding: bytes[offset..<min(bytes.count, offset + length)], as: UTF8.self)
      .unicodeScalars.first
    return scalar?.isPythonSpace == true ? length : 0
  }

  private func scalarLength(at offset: Int) -> Int {
    switch bytes[offset] {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }

  // MARK: Comments and raw text

  private mutating func skipComment(from start: Int) throws(Diagnostic) {
    while position < bytes.count {
      if starts(with: "-#}", at: position) {
        position += 3
        return skipSpaces()
      }
      if starts(with: "#}", at: position) {
        position += 2
        return
      }
      position += 1
    }
    throw fail(
      "the comment that '{#' opens is never closed", fix: "Close it with '#}'.",
      at: start..<(start + 2))
  }

  private mutating func scanBlockTag(from start: Int) throws(Diagnostic) {
    let afterOpening = position
    skipSpaces()
    if starts(with: "raw", at: position) {
      position += 3
      skipSpaces()
      if starts(with: "-%}", at: position) {
        position += 3
        skipSpaces()
        return try scanRaw(from: start)
      }
      if starts(with: "%}", at: position) {
        position += 2
        return try scanRaw(from: start)
      }
    }
    position = afterOpening
    add(.blockBegin, from: start)
    try scanTag(from: start, isBlock: true)
  }

  private mutating func scanRaw(from start: Int) throws(Diagnostic) {
    let dataStart = position
    while position < bytes.count {
      if starts(with: "{%", at: position), let end = endOfRaw(at: position) {
        addData(dataStart..<position, strippingEnd: byte(2) == UInt8(ascii: "-"))
        position = end.offset
        if end.strips { skipSpaces() }
        return
      }
      position += 1
    }
    throw fail(
      "the 'raw' block is never closed", fix: "Close it with '{% endraw %}'.",
      at: start..<(start + 2))
  }

  private func endOfRaw(at offset: Int) -> (offset: Int, strips: Bool)? {
    var lexer = self
    lexer.position = offset + 2
    if [UInt8(ascii: "-"), UInt8(ascii: "+")].contains(lexer.byte()) { lexer.position += 1 }
    lexer.skipSpaces()
    guard starts(with: "endraw", at: lexer.position) else { return nil }
    lexer.position += 6
    lexer.skipSpaces()
    if starts(with: "%}", at: lexer.position) { return (lexer.position + 2, false) }
    if starts(with: "+%}", at: lexer.position) { return (lexer.position + 3, false) }
    return starts(with: "-%}", at: lexer.position) ? (lexer.position + 3, true) : nil
  }

  // MARK: Inside a tag

  private mutating func scanTag(from start: Int, isBlock: Bool) throws(Diagnostic) {
    var brackets: [(sign: Token.Sign, offset: Int)] = []
    while true {
      skipSpaces()
      guard position < bytes.count else {
        throw fail(
          "the tag that '\(isBlock ? "{%" : "{{")' opens is never closed",
          fix: "Close it with '\(isBlock ? "%}" : "}}")'.", at: start..<(start + 2))
      }
      if brackets.isEmpty, scanTagEnd(isBlock: isBlock) { return }
      try scanToken(&brackets)
    }
  }

  private mutating func scanTagEnd(isBlock: Bool) -> Bool {
    let start = position
    let control = byte()
    let closes: StaticString = isBlock ? "%}" : "}}"
    if starts(with: closes, at: position) {
      position += 2
    } else if control == UInt8(ascii: "-"), starts(with: closes, at: position + 1) {
      position += 3
      add(isBlock ? .blockEnd : .variableEnd, from: start)
      skipSpaces()
      return true
    } else if isBlock, control == UInt8(ascii: "+"), starts(with: closes, at: position + 1) {
      position += 3
    } else {
      return false
    }
    add(isBlock ? .blockEnd : .variableEnd, from: start)
    return true
  }

  private mutating func scanToken(
    _ brackets: inout [(sign: Token.Sign, offset: Int)]
  ) throws(Diagnostic) {
    let start = position
    switch byte() {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): try scanText()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...:
      try scanName()
    default:
      guard let sign = nextSign() else {
        throw fail(
          "unexpected character '\(Character(Unicode.Scalar(byte())))'", at: start..<(start + 1))
      }
      position += sign.rawValue.utf8.count
      add(.sign(sign), from: start)
      try balance(sign, at: start, &brackets)
    }
  }

  private func nextSign() -> Token.Sign? {
    if position + 1 < bytes.count,
      let sign = Token.Sign(
        rawValue: String(decoding: bytes[position...(position + 1)], as: UTF8.self))
    {
      return sign
    }
    return Token.Sign(rawValue: String(Character(Unicode.Scalar(byte()))))
  }

  private func balance(
    _ sign: Token.Sign, at offset: Int, _ brackets: inout [(sign: Token.Sign, offset: Int)]
  ) throws(Diagnostic) {
    switch sign {
    case .leftRound: brackets.append((.rightRound, offset))
    case .leftSquare: brackets.append((.rightSquare, offset))
    case .leftCurly: brackets.append((.rightCurly, offset))
    case .rightRound, .rightSquare, .rightCurly:
      guard let expected = brackets.popLast() else {
        throw fail(
          "unexpected '\(sign.rawValue)'", fix: "Remove it or open the bracket.",
          at: offset..<(offset + 1))
      }
      guard expected.sign == sign else {
        throw fail(
          "unexpected '\(sign.rawValue)'",
          fix: "Close the bracket with '\(expected.sign.rawValue)' first.",
          at: offset..<(offset + 1))
      }
    default: return
    }
  }

  private mutating func scanName() throws(Diagnostic) {
    let start = position
    while position < bytes.count {
      let next = byte()
      if next >= 0x80 {
        guard spaceLength(at: position) == 0 else { break }
        position += scalarLength(at: position)
      } else if Unicode.Scalar(next).isWord {
        position += 1
      } else {
        break
      }
    }
    let name = file.text(start..<position)
    guard let bad = name.unicodeScalars.first(where: { !$0.isNamePart }) else {
      return add(.name(name), from: start)
    }
    let offset = start + name.prefix { $0.unicodeScalars.first != bad }.utf8.count
    throw fail(
      "unexpected character '\(bad)'", fix: "Use ASCII signs and quotes inside a tag.",
      at: offset..<(offset + String(bad).utf8.count))
  }

  private mutating func scanNumber() throws(Diagnostic) {
    let start = position
    let isAfterDot = start > 0 && bytes[start - 1] == UInt8(ascii: ".")
    guard let number = NumberScanner(bytes: bytes, start: start, isAfterDot: isAfterDot).scan()
    else {
      throw fail(
        "the number is too large", fix: "Use a number below 9,223,372,036,854,775,808.",
        at: start..<(start + 1))
    }
    position = number.end
    add(number.kind, from: start)
  }

  private mutating func scanText() throws(Diagnostic) {
    let start = position
    let quote = byte()
    position += 1
    while position < bytes.count, byte() != quote {
      position += byte() == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count else {
      position = start + 1
      throw fail(
        "the text that \(quote == UInt8(ascii: "'") ? "'" : "\"") opens is never closed",
        fix: "Close it with the same quote.", at: start..<(start + 1))
    }
    let content = normalized((start + 1)..<position)
    position += 1
    add(.text(StringEscapes.decode(content)), from: start)
  }
}

extension Unicode.Scalar {
  fileprivate var isNamePart: Bool { self == "_" || properties.isXIDContinue }
}
