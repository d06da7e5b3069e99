/// Makes ids of headings as GitHub does: lower case, letters, digits, `_` and `-` kept (Chinese
/// too), spaces become `-`; one that is taken gets `-1`, `-2` and so on.
struct HeadingSlugs {
  /// By `id`, the last number that was put behind it. The first is the theme's.
  private var taken = [Identifier("main-content"): 0]

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
    var slug: [UInt8] = []
    slug.reserveCapacity(title.utf8.count)
    for scalar in title.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "_", "-": slug.append(UInt8(scalar.value))
      case "A"..."Z": slug.append(UInt8(scalar.value) | 0x20)
      case " ": slug.append(UInt8(ascii: "-"))
      case "\u{4E00}"..."\u{9FFF}": slug += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      case "\u{80}"...: slug += kept(scalar).utf8
      default: break
      }
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
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
