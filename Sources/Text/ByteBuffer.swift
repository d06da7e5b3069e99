/// A growing run of UTF-8 bytes: what every renderer writes into.
///
/// Appending never validates: whoever appends promises UTF-8.
@frozen
@usableFromInline
package struct ByteBuffer: Sendable {
  /// What has been written so far.
  @usableFromInline package var bytes: [UInt8]

  /// An empty buffer with room for `capacity` bytes.
  @inlinable
  package init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// How many bytes have been written.
  @inlinable package var count: Int { bytes.count }

  /// What has been written, as text.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// A copy of what has been written that takes no more memory than it needs, to be kept.
  package var trimmedBytes: [UInt8] {
    bytes.withUnsafeBufferPointer { Array($0) }
  }

  @inlinable
  package mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  @inlinable
  package mutating func append(_ other: [UInt8]) {
    bytes.append(contentsOf: other)
  }

  @inlinable
  package mutating func append(_ other: ArraySlice<UInt8>) {
    bytes.append(contentsOf: other)
  }

  @inlinable
  package mutating func append(_ other: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: other)
  }

  @inlinable
  package mutating func append(_ literal: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  @inlinable
  package mutating func append(text: String) {
    bytes.append(text: text)
  }

  /// Appends `number` in decimal digits.
  package mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(number.magnitude, radix: 10)
  }

  /// Appends `number` in hexadecimal digits, in lower case and without leading zeros.
  package mutating func append(hexadecimal number: UInt64) {
    append(UInt(number), radix: 16)
  }

  @inline(__always)
  private mutating func append(_ number: UInt, radix: UInt) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = number
      var start = digits.count
      repeat {
        let digit = UInt8(truncatingIfNeeded: rest % radix)
        start -= 1
        digits[start] = digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
        rest /= radix
      } while rest > 0
      append(UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }
}

extension [UInt8] {
  /// Appends the bytes of `text`: in one piece, which `+=` of a UTF-8 view does not do.
  @inlinable
  package mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}
