internal import Diagnostics

/// Cuts a template's source into tokens.
///
/// White space control (`-`, `+`), comments and `raw` are dealt with here, and line ends in text
/// become `\n`.
struct Lexer {
  let file: SourceFile
  let bytes: [UInt8]
  var position = 0
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

  mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: start..<position))
  }

  func fail(
    _ message: String, fix: String, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(.error, "template-syntax", message, fix: fix, at: file.location(of: range))
  }

  func byte(_ offset: Int = 0) -> UInt8 {
    position + offset < bytes.count ? bytes[position + offset] : 0
  }

  func starts(with text: StaticString, at offset: Int) -> Bool {
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

  func normalized(_ range: Range<Int>) -> [UInt8] {
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

  mutating func skipSpaces() {
    while position < bytes.count {
      let length = spaceLength(at: position)
      guard length > 0 else { return }
      position += length
    }
  }

  func spaceLength(at offset: Int) -> Int {
    if bytes[offset] < 0x80 { return Unicode.Scalar(bytes[offset]).isPythonSpace ? 1 : 0 }
    let length = scalarLength(at: offset)
    let scalar = String(decoding: bytes[offset..<min(bytes.count, offset + length)], as: UTF8.self)
      .unicodeScalars.first
    return scalar?.isPythonSpace == true ? length : 0
  }

  func scalarLength(at offset: Int) -> Int {
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
      "the comment that `{#` opens is never closed", fix: "Close it with `#}`",
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
      "the `raw` block is never closed", fix: "Close it with `{% endraw %}`",
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
}
