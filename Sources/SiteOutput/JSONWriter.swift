internal import Text

/// Writes JSON (RFC 8259) into a buffer, two spaces a level.
struct JSONWriter {
  private var buffer = ByteBuffer(capacity: 4096)
  private var depth = 0
  private var isFirst = true

  /// The text that was written, with a final line break.
  func finish() -> [UInt8] { buffer.bytes + [UInt8(ascii: "\n")] }

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    separate()
    enclose("{", "}", members)
  }

  mutating func array(_ name: String, _ elements: (inout JSONWriter) -> Void) {
    self.name(name)
    enclose("[", "]", elements)
  }

  mutating func member(_ name: String, _ text: String) {
    self.name(name)
    buffer.append(jsonString: text)
  }

  mutating func member(_ name: String, _ number: Int) {
    self.name(name)
    buffer.append(decimal: number)
  }

  /// A number of hundredths that is not negative, such as 4.25, without zeros behind it.
  mutating func member(_ name: String, hundredths: Int) {
    self.name(name)
    buffer.append(decimal: hundredths / 100)
    let rest = hundredths % 100
    guard rest > 0 else { return }
    buffer.append(rest < 10 ? ".0" : ".")
    buffer.append(decimal: rest.isMultiple(of: 10) ? rest / 10 : rest)
  }

  mutating func null(_ name: String) {
    self.name(name)
    buffer.append("null")
  }

  mutating func object(_ name: String, _ members: (inout JSONWriter) -> Void) {
    self.name(name)
    enclose("{", "}", members)
  }

  /// A member whose value is JSON already.
  mutating func member(_ name: String, json: String) {
    self.name(name)
    buffer.append(text: json)
  }

  /// A text member whose value is UTF-8.
  mutating func member(_ name: String, bytes: [UInt8]) {
    self.name(name)
    buffer.append(UInt8(ascii: "\""))
    buffer.append(bytes, escaping: .jsonString)
    buffer.append(UInt8(ascii: "\""))
  }

  mutating func element(_ text: String) {
    separate()
    buffer.append(jsonString: text)
  }

  private mutating func name(_ name: String) {
    separate()
    buffer.append(jsonString: name)
    buffer.append(": ")
  }

  private mutating func separate() {
    if !isFirst { buffer.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
    isFirst = false
  }

  private mutating func enclose(
    _ open: StaticString, _ close: StaticString, _ content: (inout JSONWriter) -> Void
  ) {
    buffer.append(open)
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    buffer.append(close)
  }

  private mutating func breakLine() {
    buffer.append("\n")
    for _ in 0..<depth { buffer.append("  ") }
  }
}
