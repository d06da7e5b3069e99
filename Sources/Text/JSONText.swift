/// JSON's string form (RFC 8259).
package enum JSONText {
  /// `text` in quotes with `"`, `\` and control characters escaped; other characters stay.
  package static func quoted(_ text: String) -> String {
    var buffer = ByteBuffer(capacity: text.utf8.count + 2)
    buffer.append(jsonString: text)
    return buffer.string
  }
}

extension ByteBuffer {
  /// Appends `text` as a JSON string, quotes included.
  package mutating func append(jsonString text: String) {
    append(UInt8(ascii: "\""))
    append(text: text, escaping: .jsonString)
    append(UInt8(ascii: "\""))
  }
}

extension Escaping {
  /// The inside of a JSON string.
  package static let jsonString = Escaping(
    [("\"", "\\\""), ("\\", "\\\\")]
      + (0..<0x20).map { code in
        (Character(Unicode.Scalar(UInt8(code))), controlEscape(code))
      })

  private static func controlEscape(_ code: Int) -> String {
    switch code {
    case 0x08: "\\b"
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0C: "\\f"
    case 0x0D: "\\r"
    default: "\\u00" + (code < 16 ? "0" : "") + String(code, radix: 16)
    }
  }
}
