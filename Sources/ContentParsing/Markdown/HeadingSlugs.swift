/// Makes ids of headings as GitHub does: lower case, letters, digits, `_` and `-` kept (Chinese
/// too), spaces become `-`; one that is taken gets `-1`, `-2` and so on.
struct HeadingSlugs {
  /// By `id`, the last number that was put behind it. The first is the theme's.
  private var taken: [Identifier: Int] = [:]

  init() {
    taken.reserveCapacity(32)
    taken[Identifier("main-content")] = 0
  }

  /// Takes `id` for another element than a heading; false where it is taken already, or may be by
  /// a footnote.
  mutating func claim(_ id: String) -> Bool {
    guard taken[Identifier(id)] == nil, !Self.isFootnote(id) else { return false }
    taken[Identifier(id)] = 0
    return true
  }

  /// What cmark gives footnotes and their references.
  private static func isFootnote(_ id: String) -> Bool {
    id.hasPrefix("fn-") || id.hasPrefix("fnref-")
  }

  mutating func unique(_ title: String) -> String {
    let own = Self.slug(of: title)
    let slug = Self.isFootnote(own) ? "section-" + own : own
    guard var number = taken[Identifier(slug)] else {
      taken[Identifier(slug)] = 0
      return slug
    }
    var candidate: String
    repeat {
      number += 1
      candidate = "\(slug)-\(number)"
    } while taken[Identifier(candidate)] != nil
    taken[Identifier(slug)] = number
    taken[Identifier(candidate)] = 0
    return candidate
  }

  /// Compared by its bytes, as browsers do it, which is faster than by characters.
  private struct Identifier: Hashable {
    let text: String

    init(_ text: String) {
      self.text = text
    }

    static func == (a: Identifier, b: Identifier) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  /// `section` where nothing of the title can stay.
  static func slug(of title: String) -> String {
    var title = title
    let slug = title.withUTF8 { title in
      var slug: [UInt8] = []
      slug.reserveCapacity(title.count)
      var offset = 0
      while offset < title.count {
        let byte = title[offset]
        if byte < 0x80 {
          if let kept = kept(ascii: byte) { slug.append(kept) }
          offset += 1
        } else {
          let (scalar, end) = title.scalar(at: offset)
          if "\u{4E00}"..."\u{9FFF}" ~= scalar {
            for byte in title[offset..<end] { slug.append(byte) }
          } else {
            slug += kept(scalar).utf8
          }
          offset = end
        }
      }
      return slug
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
  }

  private static func kept(ascii byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "-"):
      byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: " "): UInt8(ascii: "-")
    default: nil
    }
  }

  private static func kept(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .connectorPunctuation:
      isVariationSelector(scalar) ? "" : scalar.properties.lowercaseMapping
    default: ""
    }
  }

  private static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
    0xFE00...0xFE0F ~= scalar.value
  }
}
