/// Reading code points out of UTF-8 at a byte offset.
///
/// The bytes are taken as valid; where they are not, some code point comes out, and nothing
/// outside `bytes` is read.
@usableFromInline
package enum UTF8Scalars {
  /// The code point that starts at `offset`, which must be below `bytes.count`, and its length.
  @inlinable
  package static func scalar(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (value: UInt32, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = min(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2, bytes.count - offset)
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for position in offset + 1..<offset + length {
      value = value << 6 | UInt32(bytes[position] & 0x3F)
    }
    return (value, length)
  }

  /// The code point that ends before `offset`, which must be above 0, and its length.
  @inlinable
  package static func scalar(
    before offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (value: UInt32, length: Int) {
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start, in: bytes).value, offset - start)
  }
}
