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
    var slug = String.UnicodeScalarView()
    for scalar in title.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "_", "-": slug.append(scalar)
      case "A"..."Z", "\u{80}"...: slug.append(contentsOf: kept(scalar).unicodeScalars)
      case " ": slug.append("-")
      default: break
      }
    }
    return slug.isEmpty ? "section" : String(slug)
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
