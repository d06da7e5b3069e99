/// How text is made safe inside another language.
///
/// Only ASCII is ever replaced, so UTF-8 passes through whole. A replacement is longer than a byte.
///
/// Each byte has a word of eight bytes that begins with what stands for it, and all eight are
/// written while there is room: no byte is looked at twice, and none is branched on.
@frozen
@usableFromInline
package struct Escaping: Sendable {
  /// By how many bytes the replacement of each byte is longer; 0 for a byte that stays as it is.
  @usableFromInline let growths: [UInt8]
  /// The replacement of each byte, or the byte, from the lowest byte up.
  @usableFromInline let words: [UInt64]

  package init(_ table: [(Character, String)]) {
    var growths = [UInt8](repeating: 0, count: 256)
    var words = (0..<256).map { UInt64($0) }
    for (character, replacement) in table {
      guard let byte = character.asciiValue else { continue }
      precondition(
        2...8 ~= replacement.utf8.count, "a replacement has two bytes at least and eight at most")
      growths[Int(byte)] = UInt8(replacement.utf8.count - 1)
      words[Int(byte)] = replacement.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    self.growths = growths
    self.words = words
  }

  /// HTML as Jinja and MarkupSafe write it; right in text and in quoted attributes.
  package static let markup = Escaping([
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("'", "&#39;"), ("\"", "&#34;"),
  ])

  /// HTML as cmark writes it (the apostrophe stays); right in text and in `"` attributes.
  package static let html = Escaping([
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"),
  ])
}

extension Escaping {
  /// By how many bytes `source` grows.
  @inlinable
  func growth(of source: UnsafeBufferPointer<UInt8>) -> Int {
    growths.withUnsafeBufferPointer { growths in
      var growth = 0
      for byte in source { growth &+= Int(growths[Int(byte)]) }
      return growth
    }
  }

  /// Writes `source` to `target`, which has room for it and its growth.
  @usableFromInline
  func write(_ source: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>) {
    var end = UnsafeMutableRawPointer(target)
    words.withUnsafeBufferPointer { words in
      growths.withUnsafeBufferPointer { growths in
        // As each byte gives one at least, there is room for a word before the last seven.
        for byte in UnsafeBufferPointer(rebasing: source.dropLast(7)) {
          end.storeBytes(of: words[Int(byte)].littleEndian, as: UInt64.self)
          end += Int(growths[Int(byte)]) &+ 1
        }
        for byte in source.suffix(7) {
          var word = words[Int(byte)]
          for _ in 0...growths[Int(byte)] {
            end.storeBytes(of: UInt8(truncatingIfNeeded: word), as: UInt8.self)
            end += 1
            word >>= 8
          }
        }
      }
    }
  }

  /// `source` with every byte that it lists replaced.
  package func escaped(_ source: [UInt8]) -> [UInt8] {
    source.withUnsafeBufferPointer { bytes in
      let growth = growth(of: bytes)
      guard growth > 0 else { return source }
      return Array(unsafeUninitializedCapacity: bytes.count + growth) { target, count in
        if let base = target.baseAddress { write(bytes, to: base) }
        count = bytes.count + growth
      }
    }
  }
}

extension ByteBuffer {
  /// Appends `source` with every byte that `escaping` lists replaced.
  @inlinable
  package mutating func append(_ source: UnsafeBufferPointer<UInt8>, escaping: Escaping) {
    let growth = escaping.growth(of: source)
    guard growth > 0 else { return append(source) }
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: source.count + growth))
    bytes.withUnsafeMutableBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      escaping.write(source, to: base + start)
    }
  }

  @inlinable
  package mutating func append(_ source: [UInt8], escaping: Escaping) {
    source.withUnsafeBufferPointer { append($0, escaping: escaping) }
  }

  @inlinable
  package mutating func append(text: String, escaping: Escaping) {
    var text = text
    text.withUTF8 { append($0, escaping: escaping) }
  }
}
