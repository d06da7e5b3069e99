/// A name without what is written beside it.
enum WrittenName {
  /// The name in these bytes: several spaces are one, and a full stop behind it, a note before a
  /// colon and an address of mail are none of it.
  static func text(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    var name = bytes.text(bytes.indices)
    if bytes.last == 0x82 { name = name.trimming { $0 == "。" || $0.isSpace } }
    // A colon, or the 者 of 通讯作者.
    if bytes.contains(where: { $0 == UInt8(ascii: ":") || $0 == 0xEF || $0 == 0xE8 }) {
      name = withoutNote(name)
    }
    if name.utf8.contains(UInt8(ascii: "@")) {
      name = name.split(separator: " ").filter { !NameShape.isMailAddress($0) }.joined(
        separator: " ")
    }
    guard zip(name.utf8, name.utf8.dropFirst()).contains(where: { $0 == 0x20 && $1 == 0x20 }) else {
      return name
    }
    return name.split(separator: " ").joined(separator: " ")
  }

  private static func withoutNote(_ name: String) -> String {
    let end = name.unicodeScalars.firstIndex { $0 == ":" || $0 == "：" || $0 == " " }
    guard let end, AuthorNotes.isNote(String(name.unicodeScalars[..<end])) else { return name }
    return String(name.unicodeScalars[end...].dropFirst()).trimmingSpaces
  }
}
