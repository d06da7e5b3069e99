internal import Foundation

/// Text as the headers and parts of a mail have it.
enum MailText {
  /// `text` as it stands in a header: encoded words (RFC 2047) where it is not plain ASCII, each at
  /// most 75 bytes and of whole characters, on lines of their own.
  static func header(_ text: String) -> String {
    let text = line(text)
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), !text.contains("=?"), text.utf8.count < 60
    {
      return text
    }
    return words(text).map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }

  /// `text` without line breaks, which would end the header.
  private static func line(_ text: String) -> String {
    text.map { $0.isNewline ? " " : String($0) }.joined()
  }

  /// `text` in parts of at most 45 bytes, which base64 makes 60 of.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      let next = String(Character(scalar))
      if word.utf8.count + next.utf8.count > 45 {
        words.append(word)
        word = ""
      }
      word.unicodeScalars.append(scalar)
    }
    return words + [word]
  }

  /// A name before an address: in quotes where it is plain.
  static func phrase(_ name: String) -> String {
    let name = line(name)
    let encoded = header(name)
    guard encoded == name else { return encoded }
    return "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// `text` in base64, 76 characters a line (RFC 2045, 6.8).
  static func base64(_ text: String) -> String {
    let lines = text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
    let encoded = Array(Data(lines.utf8).base64EncodedString().utf8)
    return stride(from: 0, to: encoded.count, by: 76).map {
      String(decoding: encoded[$0..<min($0 + 76, encoded.count)], as: UTF8.self)
    }.joined(separator: "\r\n")
  }
}
