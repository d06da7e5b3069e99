internal import Text

/// What stands behind `arXiv:` in a text.
struct ArxivMention {
  let name: String

  init?(_ text: String) {
    var text = text
    guard let name = text.withUTF8(Self.name) else { return nil }
    self.name = name
  }

  private static func name(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let start = bytes.indices.first(where: { isArxiv(bytes, at: $0) }) else { return nil }
    var rest = bytes[(start + 5)...].drop { $0 == UInt8(ascii: " ") }
    if rest.first == UInt8(ascii: ":") {
      rest = rest.dropFirst()
    } else if rest.starts(with: "：".utf8) {
      rest = rest.dropFirst(3)
    } else {
      return nil
    }
    let name = rest.drop { $0 == UInt8(ascii: " ") }.prefix(while: isNameByte)
    return name.isEmpty
      ? nil : String(decoding: UnsafeBufferPointer(rebasing: name), as: UTF8.self)
  }

  private static func isArxiv(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    bytes[offset] | 0x20 == UInt8(ascii: "a") && offset + 5 <= bytes.count
      && bytes[offset..<(offset + 5)].elementsEqual("arxiv".utf8) { $0 | 0x20 == $1 }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"): true
    default: byte.isASCIILetter || byte.isASCIIDigit
    }
  }
}
