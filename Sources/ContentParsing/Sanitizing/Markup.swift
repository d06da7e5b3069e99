internal import Text

extension ByteBuffer {
  /// Appends what is text in a piece of HTML: `<`, `>` and, in an attribute, `"` are escaped, and
  /// `&` where no character reference starts. Control characters are left out.
  mutating func append(markup text: Slice<UnsafeBufferPointer<UInt8>>, isAttribute: Bool) {
    var position = text.startIndex
    while position < text.endIndex {
      let byte = text[position]
      switch byte {
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\"") where isAttribute: append("&quot;")
      case UInt8(ascii: "&") where CharacterReferences.length(at: position, in: text) == nil:
        append("&amp;")
      case 0x09, 0x0A, 0x0D: append(byte)
      case 0..<0x20, 0x7F: break
      default: append(byte)
      }
      position += 1
    }
  }
}
