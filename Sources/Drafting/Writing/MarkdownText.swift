/// Text of services as Markdown that shows just that text, within a line.
enum MarkdownText {
  /// `text` in one line. What means something in Markdown, HTML or formulas is escaped, addresses
  /// are no links, and a table's cell does not end within it. It must not stand at the beginning of
  /// a line.
  static func escaped(_ text: String) -> String {
    let scalars = Array(OneLine.of(text).unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if isMarkup(scalar) || beginsAddress(scalars, index) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// `]` and parentheses are none without a `[`. `\]` and `\(` would be formulas'.
  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "<", ">", "&", "#", "~", "$", "|": true
    default: false
    }
  }

  /// The colon of `https://`, and the first dot of `www.`.
  private static func beginsAddress(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    switch scalars[index] {
    case ":": scalars.dropFirst(index + 1).first == "/"
    case ".":
      index >= 3
        && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    default: false
    }
  }

  /// `address` as the destination of a link: what would end it is percent-encoded.
  static func address(_ address: String) -> String {
    address.utf8.reduce(into: "") { text, byte in
      let isPlain = byte > 0x20 && byte < 0x7F && !"()<>\\[]|*_`\"'^{}".utf8.contains(byte)
      if isPlain || byte == UInt8(ascii: "_") {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
  }
}
