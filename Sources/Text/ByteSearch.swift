#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A run of bytes that is looked for in others: first for the one of its bytes that texts hold
/// least, and there for the whole.
package struct ByteNeedle {
  private let part: UnsafeBufferPointer<UInt8>
  /// Where that byte stands in `part`.
  private let anchor: Int

  /// - Parameter part: has to stay where it is for as long as this is used.
  package init(_ part: UnsafeBufferPointer<UInt8>) {
    self.part = part
    var anchor = 0
    var least = Int.max
    for offset in part.indices.prefix(16) {
      let frequency = Self.frequency(of: part[offset])
      guard frequency < least else { continue }
      (anchor, least) = (offset, frequency)
      if least == 1 { break }
    }
    self.anchor = anchor
  }

  /// Where `part` begins first in `range` of `bytes`; nil where it does not occur there.
  package func firstOffset(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard let base = bytes.baseAddress, let partBase = part.baseAddress, !part.isEmpty else {
      return nil
    }
    let end = range.upperBound - part.count + anchor + 1
    var position = range.lowerBound + anchor
    while position < end,
      let found = memchr(base + position, Int32(partBase[anchor]), end - position)
    {
      position = UnsafeRawPointer(base).distance(to: found)
      if memcmp(base + position - anchor, partBase, part.count) == 0 { return position - anchor }
      position += 1
    }
    return nil
  }

  /// Roughly how often a byte stands in Chinese and English Markdown.
  private static func frequency(of byte: UInt8) -> Int {
    switch byte {
    case 0xE4...0xE9, UInt8(ascii: " "), UInt8(ascii: "e"): 5
    case 0x80, 0x82, 0x8C, 0xBC, 0xE3, 0xEF, UInt8(ascii: "a")...UInt8(ascii: "z"): 4
    case 0x80...0xBF, UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "\n"): 3
    case UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), 0xE2: 2
    default: 1
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where `byte` stands first from `start` on; nil where it does not.
  package func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
    guard let base = baseAddress, start < count else { return nil }
    return memchr(base + start, Int32(byte), count - start).map {
      UnsafeRawPointer(base).distance(to: $0)
    }
  }

  /// `start`, or a place behind it up to which all bytes are of characters that are not ASCII: eight
  /// bytes are passed over at a time.
  @inlinable
  package func skippingNonASCII(from start: Int) -> Int {
    guard let base = UnsafeRawPointer(baseAddress) else { return start }
    var position = start
    while position &+ 8 <= count,
      base.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080
        == 0x8080_8080_8080_8080
    {
      position &+= 8
    }
    return position
  }

  /// `start`, or a place behind it before which no byte below a space stands: eight bytes are passed
  /// over at a time.
  @inlinable
  package func skippingControlFree(from start: Int) -> Int {
    guard let base = UnsafeRawPointer(baseAddress) else { return start }
    var position = start
    while position &+ 8 <= count {
      let bytes = base.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      guard (bytes &- 0x2020_2020_2020_2020) & ~bytes & 0x8080_8080_8080_8080 == 0 else { break }
      position &+= 8
    }
    return position
  }

  /// The offset at which `part` begins first; nil where it does not occur.
  package func firstOffset(of part: UnsafeBufferPointer<UInt8>) -> Int? {
    part.isEmpty ? 0 : ByteNeedle(part).firstOffset(in: self, 0..<count)
  }
}

extension [UInt8] {
  /// Whether the bytes of `part` occur in it.
  package func holds(_ part: StaticString) -> Bool {
    let part = UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount)
    return withUnsafeBufferPointer { $0.firstOffset(of: part) != nil }
  }
}

extension StringProtocol {
  /// Whether the bytes of `part` occur in it.
  @inlinable
  package func contains(text part: String) -> Bool { String(self).holds(bytesOf: part) }
}

extension String {
  @usableFromInline
  func holds(bytesOf part: String) -> Bool {
    var (text, part) = (self, part)
    return part.withUTF8 { part in text.withUTF8 { $0.firstOffset(of: part) != nil } }
  }
}
