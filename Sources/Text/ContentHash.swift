/// A fast fingerprint of bytes. It tells a file that a person has edited from one that papersite
/// wrote; it withstands no attack, and equality that matters is verified byte by byte.
@frozen
@usableFromInline
package struct ContentHash: Hashable, Sendable {
  @usableFromInline package let value: UInt64

  @inlinable
  package init(value: UInt64) {
    self.value = value
  }

  @inlinable
  package static func == (a: ContentHash, b: ContentHash) -> Bool { a.value == b.value }

  @inlinable
  package func hash(into hasher: inout Hasher) { hasher.combine(value) }

  /// Of the bytes from an offset on: eight at a time, each folded in by a 128-bit product. The same
  /// on every machine.
  package init(of bytes: [UInt8], from start: Int = 0) {
    self = bytes.withUnsafeBytes {
      ContentHash(of: UnsafeRawBufferPointer(rebasing: $0.dropFirst(start)))
    }
  }

  /// Of the bytes of a text in UTF-8.
  package init(of text: String) {
    var text = text
    self = text.withUTF8 { ContentHash(of: UnsafeRawBufferPointer($0)) }
  }

  package init(of bytes: UnsafeRawBufferPointer) {
    var hash = Self.seed ^ UInt64(bytes.count)
    let wordsEnd = bytes.count & ~7
    for offset in stride(from: 0, to: wordsEnd, by: 8) {
      hash = Self.mixed(
        hash, UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    var rest: UInt64 = 0
    for byte in bytes[wordsEnd...] { rest = rest << 8 | UInt64(byte) }
    value = Self.mixed(Self.mixed(hash, rest), Self.seed)
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: factor)
    return product.high ^ product.low &+ word
  }

  /// Odd numbers with evenly spread bits: the fractions of the golden ratio and of √3.
  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let factor: UInt64 = 0xBB67_AE85_84CA_A73B
}
