/// How text is made safe inside another language.
///
/// A table maps each byte to the index of its replacement, 0 for a byte that stays as it is.
/// Only ASCII is ever replaced, so UTF-8 passes through whole.
@frozen
@usableFromInline
package struct Escaping: Sendable {
  @usableFromInline let indices: [UInt8]
  @usableFromInline let replacements: [[UInt8]]

  package init(_ table: [(Character, String)]) {
    var indices = [UInt8](repeating: 0, count: 256)
    var replacements: [[UInt8]] = [[]]
    for (character, replacement) in table {
      guard let byte = character.asciiValue else { continue }
      indices[Int(byte)] = UInt8(replacements.count)
      replacements.append(Array(replacement.utf8))
    }
    self.indices = indices
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

extension ByteBuffer {
  /// Appends `source` with every byte that `escaping` lists replaced.
  @inlinable
  package mutating func append(_ source: UnsafeBufferPointer<UInt8>, escaping: Escaping) {
    var start = 0
    var position = 0
    escaping.indices.withUnsafeBufferPointer { indices in
      while position < source.count {
        let index = indices[Int(source[position])]
        if index != 0 {
          append(UnsafeBufferPointer(rebasing: source[start..<position]))
          append(escaping.replacements[Int(index)])
          start = position + 1
        }
        position += 1
      }
    }
    append(UnsafeBufferPointer(rebasing: source[start..<position]))
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
