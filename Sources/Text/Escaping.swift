/// How text is made safe inside another language.
///
/// Only ASCII is ever replaced, so UTF-8 passes through whole. A replacement is longer than a byte.
@frozen
@usableFromInline
package struct Escaping: Sendable {
  /// By how many bytes the replacement of each byte is longer; 0 for a byte that stays as it is.
  @usableFromInline let growths: [UInt8]
  /// Where the replacement of each byte begins in `replacements`.
  @usableFromInline let offsets: [Int]
  @usableFromInline let replacements: [UInt8]

  package init(_ table: [(Character, String)]) {
    var growths = [UInt8](repeating: 0, count: 256)
    var offsets = [Int](repeating: 0, count: 256)
    var replacements: [UInt8] = []
    for (character, replacement) in table {
      guard let byte = character.asciiValue else { continue }
      precondition(replacement.utf8.count > 1, "no replacement is as short as what it replaces")
      growths[Int(byte)] = UInt8(replacement.utf8.count - 1)
      offsets[Int(byte)] = replacements.count
      replacements += replacement.utf8
    }
    self.growths = growths
    self.offsets = offsets
    self.replacements = replacements
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
    guard let bytes = source.baseAddress else { return }
    var end = target
    var start = 0
    for position in source.indices {
      let growth = Int(growths[Int(bytes[position])])
      guard growth > 0 else { continue }
      end.initialize(from: bytes + start, count: position - start)
      end += position - start
      let offset = offsets[Int(bytes[position])]
      for index in offset...(offset + growth) {
        end.pointee = replacements[index]
        end += 1
      }
      start = position + 1
    }
    end.initialize(from: bytes + start, count: source.count - start)
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
