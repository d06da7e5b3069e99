internal import Text

/// Writes code as HTML with the parts that a reader looks for in spans:
///
/// | class | |
/// |---|---|
/// | `hl-k` | keyword, command of TeX, tag |
/// | `hl-b` | constant or type of the language |
/// | `hl-s` | string |
/// | `hl-n` | number |
/// | `hl-c` | comment |
/// | `hl-f` | function that is called or defined |
/// | `hl-a` | name of a value in data |
///
/// One pass, and each byte is read a few times at most. The text of the HTML is always the code
/// itself: what is not understood is only not coloured.
struct CodeHighlighter {
  private let grammar: CodeGrammar
  private let code: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// What has not been written yet begins here.
  private var written = 0

  static func write(
    _ code: UnsafeBufferPointer<UInt8>, _ grammar: CodeGrammar, to output: inout ByteBuffer
  ) {
    var highlighter = CodeHighlighter(grammar: grammar, code: code)
    highlighter.run(&output)
  }

  private init(grammar: CodeGrammar, code: UnsafeBufferPointer<UInt8>) {
    self.grammar = grammar
    self.code = code
  }

  private mutating func run(_ output: inout ByteBuffer) {
    while position < code.count {
      let start = position
      if let kind = next() { write(kind, from: start, &output) }
    }
    write(upTo: code.count, &output)
  }

  /// Moves over a part of the code. Returns its class, where it has one.
  private mutating func next() -> StaticString? {
    let byte = code[position]
    if byte.isASCIISpace {
      position += 1
      return nil
    }
    if let comment = commentEnd() {
      position = comment
      return "hl-c"
    }
    if let string = stringEnd() {
      position = string
      return isKey ? "hl-a" : "hl-s"
    }
    if byte.isASCIIDigit { return number() }
    if isWordByte(byte) { return word() }
    position += 1
    return nil
  }

  private mutating func write(_ kind: StaticString, from start: Int, _ output: inout ByteBuffer) {
    write(upTo: start, &output)
    output.append("<span class=\"")
    output.append(kind)
    output.append("\">")
    write(upTo: position, &output)
    output.append("</span>")
  }

  private mutating func write(upTo end: Int, _ output: inout ByteBuffer) {
    output.append(UnsafeBufferPointer(rebasing: code[written..<end]), escaping: .html)
    written = end
  }
}

// MARK: - Comments and strings

extension CodeHighlighter {
  private func starts(with text: [UInt8], at position: Int) -> Bool {
    position + text.count <= code.count
      && text.indices.allSatisfy { code[position + $0] == text[$0] }
  }

  private func commentEnd() -> Int? {
    if let comment = grammar.blockComment, starts(with: comment.opener, at: position) {
      return end(of: comment) ?? code.count
    }
    let mayBegin =
      !grammar.commentsNeedSpace || position == 0 || code[position - 1].isASCIISpace
    guard mayBegin, grammar.lineComments.contains(where: { starts(with: $0, at: position) })
    else { return nil }
    return lineEnd
  }

  private var lineEnd: Int {
    code[position...].firstIndex(of: UInt8(ascii: "\n")) ?? code.count
  }

  private func stringEnd() -> Int? {
    guard let quote = grammar.quotes.first(where: { starts(with: $0.opener, at: position) })
    else { return nil }
    if quote.isCharacter { return characterEnd }
    return end(of: quote) ?? (quote.isMultiline ? code.count : lineEnd)
  }

  /// Behind the closer of what begins here; nil where there is none, or not on the line.
  private func end(of quote: CodeGrammar.Quote) -> Int? {
    var end = position + quote.opener.count
    while end < code.count {
      if starts(with: quote.closer, at: end) { return end + quote.closer.count }
      if code[end] == UInt8(ascii: "\n"), !quote.isMultiline { return nil }
      end += quote.hasEscapes && code[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// One character, or an escape such as `'\u{1F600}'`.
  private var characterEnd: Int? {
    let rest = code[position...].dropFirst().prefix(14)
    let isEscape = rest.first == UInt8(ascii: "\\")
    guard
      let end = rest.dropFirst(isEscape ? 2 : 1).firstIndex(of: UInt8(ascii: "'")),
      isEscape || rest[..<end].count(where: { $0 & 0xC0 != 0x80 }) == 1
    else { return nil }
    return end + 1
  }
}

// MARK: - Words and numbers

extension CodeHighlighter {
  private func isWordByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") || byte >= 0x80
      || grammar.wordBytes.contains(byte)
  }

  /// Letters stand for other bases, exponents and types; `'` and `_` part digits.
  private mutating func number() -> StaticString {
    while position < code.count {
      let byte = code[position]
      let isSign =
        (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"))
        && code[position - 1] | 0x20 == UInt8(ascii: "e")
      let isSeparator =
        byte == UInt8(ascii: "'") && position + 1 < code.count
        && code[position + 1].isASCIIDigit
      let belongs =
        byte.isASCIIDigit || byte.isASCIILetter || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "_") || isSign || isSeparator
      guard belongs else { break }
      position += 1
    }
    return "hl-n"
  }

  private mutating func word() -> StaticString? {
    let start = position
    while position < code.count, isWordByte(code[position]) { position += 1 }
    if code[start] == UInt8(ascii: "\\") { return "hl-k" }
    if isKey { return "hl-a" }
    let text = String(decoding: code[start..<position], as: UTF8.self)
    let word = grammar.isCaseInsensitive ? text.lowercased() : text
    if grammar.keywords.contains(word) { return "hl-k" }
    if grammar.builtins.contains(word) { return "hl-b" }
    if start > 0, isTagStart(start) { return "hl-k" }
    let isCalled = position < code.count && code[position] == UInt8(ascii: "(")
    return isCalled && grammar.hasCalls ? "hl-f" : nil
  }

  /// Whether the separator of data stands behind the place.
  private var isKey: Bool {
    guard let separator = grammar.keySeparator else { return false }
    let next = code[position...].prefix(64).first { $0 != 0x20 }
    return next == separator
  }

  private func isTagStart(_ start: Int) -> Bool {
    guard grammar.name == "HTML" else { return false }
    return code[start - 1] == UInt8(ascii: "<")
      || start > 1 && code[start - 1] == UInt8(ascii: "/") && code[start - 2] == UInt8(ascii: "<")
  }
}
