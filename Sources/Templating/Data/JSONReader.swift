internal import Diagnostics

/// Reads JSON from bytes.
struct JSONReader {
  private let file: SourceFile
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  /// Objects with the same keys share a shape.
  private var shapes: [[String]: TemplateShape] = [:]

  private static let deepest = 200

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  mutating func readDocument() throws(Diagnostic) -> TemplateValue {
    let value = try readValue()
    skipSpaces()
    guard position == bytes.count else {
      throw fail("unexpected \(found) after the value", fix: "Remove it")
    }
    return value
  }

  private func fail(_ message: String, fix: String, at range: Range<Int>? = nil)
    -> Diagnostic
  {
    Diagnostic(
      .error, "json-syntax", message, fix: fix,
      at: file.location(of: range ?? position..<(position + 1)))
  }

  private func unexpected(_ expected: String) -> Diagnostic {
    fail("unexpected \(found), expected \(expected)", fix: "Put \(expected) here")
  }

  /// What stands at the position, for messages.
  private var found: String {
    guard position < bytes.count else { return "end of the file" }
    let rest = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
    return rest.unicodeScalars.first.map { "`\($0)`" } ?? "character"
  }

  private var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func skipSpaces() {
    while [0x20, 0x09, 0x0A, 0x0D].contains(current) { position += 1 }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    skipSpaces()
    guard current == byte, position < bytes.count else { return false }
    position += 1
    return true
  }

  private mutating func readValue() throws(Diagnostic) -> TemplateValue {
    skipSpaces()
    switch current {
    case UInt8(ascii: "{"):
      return try nested { (reader) throws(Diagnostic) in try reader.readObject() }
    case UInt8(ascii: "["):
      return try nested { (reader) throws(Diagnostic) in try reader.readList() }
    case UInt8(ascii: "\""): return .text(try readText())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
    default: return try readWord()
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(Diagnostic) -> TemplateValue
  ) throws(Diagnostic) -> TemplateValue {
    guard depth < Self.deepest else {
      throw fail("values are nested more than \(Self.deepest) deep", fix: "Flatten them")
    }
    depth += 1
    defer { depth -= 1 }
    position += 1
    return try read(&self)
  }

  private mutating func readList() throws(Diagnostic) -> TemplateValue {
    var items: [TemplateValue] = []
    if skip(UInt8(ascii: "]")) { return .list(items) }
    while true {
      items.append(try readValue())
      if skip(UInt8(ascii: "]")) { return .list(items) }
      guard skip(UInt8(ascii: ",")) else { throw unexpected("`,` or `]`") }
    }
  }

  private mutating func readObject() throws(Diagnostic) -> TemplateValue {
    var names: [String] = []
    var values: [TemplateValue] = []
    var seen: [String: Range<Int>] = [:]
    if skip(UInt8(ascii: "}")) { return object(names, values) }
    while true {
      skipSpaces()
      guard current == UInt8(ascii: "\"") else {
        throw unexpected("a key in double quotes")
      }
      let start = position
      let name = String(decoding: try readText(), as: UTF8.self)
      if let first = seen.updateValue(start..<position, forKey: name) {
        throw duplicate(name, at: start..<position, first)
      }
      guard skip(UInt8(ascii: ":")) else { throw unexpected("`:`") }
      names.append(name)
      values.append(try readValue())
      if skip(UInt8(ascii: "}")) { return object(names, values) }
      guard skip(UInt8(ascii: ",")) else { throw unexpected("`,` or `}`") }
    }
  }

  private func duplicate(
    _ name: String, at range: Range<Int>, _ first: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-key", "the key `\(name.excerpt)` is given twice",
      fix: "Remove one of the two", at: file.location(of: range),
      related: [RelatedLocation("first given here", at: file.location(of: first))])
  }

  private mutating func object(_ names: [String], _ values: [TemplateValue]) -> TemplateValue {
    let shape = shapes[names] ?? TemplateShape(names)
    shapes[names] = shape
    return .object(TemplateObject(shape, values))
  }

  private mutating func readWord() throws(Diagnostic) -> TemplateValue {
    for (word, value) in Self.words where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw fail(
      "unexpected \(found), expected a value", fix: "Put a value here; text stands in double quotes"
    )
  }

  private static let words: [(String, TemplateValue)] = [
    ("true", .bool(true)), ("false", .bool(false)), ("null", .none),
  ]

  private mutating func readNumber() throws(Diagnostic) -> TemplateValue {
    let start = position
    if current == UInt8(ascii: "-") { position += 1 }
    let first = position
    skipDigits()
    var isWhole = true
    guard position > first, position == first + 1 || bytes[first] != UInt8(ascii: "0") else {
      throw fail(
        "`\(file.text(start..<position))` is not a number",
        fix: "Write it as `12`, `1.5` or `2e-3`", at: start..<position)
    }
    if current == UInt8(ascii: ".") {
      isWhole = false
      try skipFraction(start)
    }
    if current | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      position += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
      position -= 1
      try skipFraction(start)
    }
    let text = file.text(start..<position)
    if isWhole {
      guard let int = Int(text) else {
        throw fail(
          "the number `\(text)` is too large", fix: "Write it as text", at: start..<position)
      }
      return .int(int)
    }
    return .double(Double(text) ?? 0)
  }

  private mutating func skipDigits() {
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(current) { position += 1 }
  }

  /// One character and at least one digit behind it.
  private mutating func skipFraction(_ start: Int) throws(Diagnostic) {
    position += 1
    let first = position
    skipDigits()
    guard position > first else {
      throw fail(
        "`\(file.text(start..<position))` is not a number",
        fix: "Write it as `12`, `1.5` or `2e-3`", at: start..<position)
    }
  }

  private mutating func readText() throws(Diagnostic) -> [UInt8] {
    let start = position
    position += 1
    var result: [UInt8] = []
    while position < bytes.count {
      switch current {
      case UInt8(ascii: "\""):
        position += 1
        return result
      case UInt8(ascii: "\\"): try readEscape(&result)
      case ..<0x20:
        throw fail(
          "a control character stands in text", fix: "Write it as `\\n`, `\\t` or `\\u00…`")
      default:
        result.append(current)
        position += 1
      }
    }
    throw fail("the text is never closed", fix: "Close it with `\"`", at: start..<(start + 1))
  }

  private mutating func readEscape(_ result: inout [UInt8]) throws(Diagnostic) {
    let start = position
    position += 2
    guard position <= bytes.count else { return }
    switch bytes[position - 1] {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      result.append(bytes[position - 1])
    case UInt8(ascii: "u"): result += Array(String(try readUnicode(start)).utf8)
    default:
      throw fail("unknown escape", fix: "Write `\\\\` for a backslash", at: start..<position)
    }
  }

  private mutating func readUnicode(_ start: Int) throws(Diagnostic) -> Unicode.Scalar {
    let high = try readHex(start)
    guard (0xD800...0xDBFF).contains(high), current == UInt8(ascii: "\\") else {
      return Unicode.Scalar(high) ?? "\u{FFFD}"
    }
    let back = position
    position += 2
    guard position <= bytes.count, bytes[position - 1] == UInt8(ascii: "u") else {
      position = back
      return "\u{FFFD}"
    }
    let low = try readHex(start)
    guard (0xDC00...0xDFFF).contains(low) else {
      position = back
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func readHex(_ start: Int) throws(Diagnostic) -> UInt32 {
    let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, let code = UInt32(digits, radix: 16), !digits.hasPrefix("+")
    else {
      throw fail(
        "`\\u` needs four hexadecimal digits", fix: "Write `\\u00e9`", at: start..<(start + 2))
    }
    position += 4
    return code
  }
}
