/// Makes ids of headings as GitHub does: lower case, letters, digits, `_` and `-` kept (Chinese
/// too), spaces become `-`; one that is taken gets `-1`, `-2` and so on.
struct HeadingSlugs {
  private var taken: [String: Int] = [:]

  mutating func unique(_ title: String) -> String {
    let slug = Self.slug(of: title)
    guard var number = taken[slug] else {
      taken[slug] = 0
      return slug
    }
    var candidate: String
    repeat {
      number += 1
      candidate = "\(slug)-\(number)"
    } while taken[candidate] != nil
    taken[slug] = number
    taken[candidate] = 0
    return candidate
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
