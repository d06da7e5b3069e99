/// The character references that finished HTML has: those of markup, and numbers. Others are left
/// as they are, since Markdown knows them too.
package enum CharacterReference {
  /// What the reference at the start of `html` stands for, and how long it is; nil where none
  /// begins there, or another than these.
  package static func read(_ html: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let semicolon = html.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = html[(html.startIndex + 1)..<semicolon]
    return scalar(String(decoding: name, as: UTF8.self)).map {
      ($0, semicolon + 1 - html.startIndex)
    }
  }

  /// `html` as text.
  package static func resolved(_ html: ArraySlice<UInt8>) -> [UInt8] {
    guard html.contains(UInt8(ascii: "&")) else { return Array(html) }
    var text: [UInt8] = []
    var rest = html
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let reference = read(rest) {
        text += UTF8.encode(reference.scalar) ?? UTF8.encodedReplacementCharacter
        rest = rest.dropFirst(reference.length)
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else {
      return nil
    }
    let isControl = number < 0x20 && number != 0x09 && number != 0x0A
    return isControl ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}"
  }
}
