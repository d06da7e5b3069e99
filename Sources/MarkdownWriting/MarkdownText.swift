internal import Text

/// Escapes text so that Markdown shows it as it is: no more than needed, since it is also read
/// without being rendered.
package enum MarkdownText {
  /// `text` on one line, for any place of a line but a link's address.
  package static func escaped(_ text: String, inCell: Bool = false) -> String {
    var buffer = ByteBuffer(capacity: text.utf8.count + 8)
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      if byte < 0x20 || byte == 0x7F {
        buffer.append(" ")
      } else if isPlain[Int(byte)] {
        buffer.append(byte)
      } else {
        append(
          byte, before: index + 1 < bytes.count ? bytes[index + 1] : nil, to: &buffer,
          Surroundings(startsLine: nil, inLink: true, inCell: inCell))
      }
    }
    return buffer.string
  }

  /// `text` between double quotes: a link's title.
  static func quoted(_ text: String) -> String {
    escaped(text, inCell: true).replacing("\"", with: "\\\"")
  }

  struct Surroundings {
    /// What follows on a line of which nothing is written yet.
    var startsLine: ArraySlice<UInt8>?
    var inLink: Bool
    var inCell: Bool
  }

  /// The bytes that stand for themselves wherever they are, but at a line's start.
  static let isPlain: [Bool] = {
    var plain = [Bool](repeating: true, count: 256)
    for byte in 0...0x20 { plain[byte] = false }
    for byte in "\\`*_[]<>&!~|".utf8 { plain[Int(byte)] = false }
    return plain
  }()

  /// Appends one ASCII character, behind a backslash where it would be markup.
  static func append(
    _ byte: UInt8, before next: UInt8?, to output: inout ByteBuffer, _ place: Surroundings
  ) {
    switch byte {
    case UInt8(ascii: "<") where mayBeginTag(next): return output.append("&lt;")
    case UInt8(ascii: "&") where next.map(mayBeginReference) ?? false:
      return output.append("&amp;")
    default: break
    }
    if isMarkup(byte, before: next, after: output.bytes.last, place)
      || place.startsLine.map({ beginsBlock(byte, before: $0) }) ?? false
    {
      output.append("\\")
    }
    output.append(byte)
    if let rest = place.startsLine { appendNumber(byte, before: rest, to: &output) }
  }

  private static func isMarkup(
    _ byte: UInt8, before next: UInt8?, after last: UInt8?, _ place: Surroundings
  ) -> Bool {
    switch byte {
    case UInt8(ascii: "`"), UInt8(ascii: "["): true
    case UInt8(ascii: "\\"): next.map { isPunctuation($0) } ?? true
    case UInt8(ascii: "*"): !(isSpace(last) && isSpace(next))
    case UInt8(ascii: "_"): !(isWord(last) && isWord(next)) && !(isSpace(last) && isSpace(next))
    case UInt8(ascii: "]"): place.inLink || next.map { "([:".utf8.contains($0) } ?? true
    case UInt8(ascii: "!"): next == nil || next == UInt8(ascii: "[")
    case UInt8(ascii: "~"): next == byte || last == byte || !isSpace(last)
    case UInt8(ascii: "|"): place.inCell
    default: false
    }
  }

  /// What would begin a heading, a quote, a list, a rule, a fence or a table.
  private static func beginsBlock(_ byte: UInt8, before rest: ArraySlice<UInt8>) -> Bool {
    let isAlone = rest.first.map { $0 == 0x20 || $0 == 0x0A } ?? true
    switch byte {
    case UInt8(ascii: "#"): return isAlone || rest.first == byte
    case UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "="): return true
    case UInt8(ascii: "-"): return isAlone || rest.first == byte
    case UInt8(ascii: "+"): return isAlone
    case UInt8(ascii: ":"): return rest.starts(with: "::".utf8)
    default: return false
    }
  }

  /// Behind a number at a line's start, a dot or a parenthesis would begin a list: only the first
  /// digit is given to `append`, so that the rest is looked at here.
  private static func appendNumber(
    _ byte: UInt8, before rest: ArraySlice<UInt8>, to output: inout ByteBuffer
  ) {
    guard 0x30...0x39 ~= byte else { return }
    let digits = rest.prefix { 0x30...0x39 ~= $0 }
    let end = rest[digits.endIndex...]
    guard digits.count < 9, end.first == UInt8(ascii: ".") || end.first == UInt8(ascii: ")"),
      end.dropFirst().first.map({ $0 == 0x20 || $0 == 0x0A }) ?? true
    else { return }
    // A reference is read as the digit, but begins no list.
    output.bytes.removeLast()
    output.append(text: "&#\(byte);")
  }

  private static func mayBeginTag(_ next: UInt8?) -> Bool {
    guard let next else { return true }
    return isWord(next) && !(0x30...0x39 ~= next) || "/!?".utf8.contains(next)
  }

  private static func mayBeginReference(_ next: UInt8) -> Bool {
    isWord(next) || next == UInt8(ascii: "#")
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    0x21..<0x7F ~= byte && !isWord(byte) || byte == UInt8(ascii: "_")
  }

  /// A letter or a digit; anything beyond ASCII counts as one.
  private static func isWord(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF:
      true
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8?) -> Bool {
    byte.map { $0 == 0x20 || $0 == 0x0A } ?? true
  }
}
