/// The part of an address that is made from a name.
package enum Slug {
  /// Letters, digits and marks of any script in lower case, everything between them one hyphen;
  /// `+` and `#` are spelt out so that C, C++ and C# stay three. At most 120 bytes of UTF-8. A
  /// name without any letter or digit becomes the numbers of its code points.
  package static func of(_ name: String) -> String { slug(name, limit: 120) }

  /// The same of any length: what names that differ only by case and punctuation have in common.
  package static func whole(_ name: String) -> String { slug(name, limit: .max) }

  private static func slug(_ name: String, limit: Int) -> String {
    var slug: [UInt8] = []
    var needsHyphen = false
    let lowercased = name.lowercased()
    slug.reserveCapacity(lowercased.utf8.count)
    for scalar in lowercased.unicodeScalars {
      guard let piece = piece(of: scalar) else {
        needsHyphen = !slug.isEmpty
        continue
      }
      let size = slug.count + (needsHyphen ? 1 : 0) + piece.utf8.count
      guard size <= limit else { break }
      if needsHyphen { slug.append(UInt8(ascii: "-")) }
      slug += piece.utf8
      needsHyphen = false
    }
    return slug.isEmpty ? codePoints(of: name) : String(decoding: slug, as: UTF8.self)
  }

  private static func piece(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "+": "plus"
    case "#": "sharp"
    case "_", "a"..."z", "0"..."9": String(scalar)
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
        String(scalar)
      default: nil
      }
    }
  }

  private static func codePoints(of name: String) -> String {
    name.unicodeScalars.prefix(16).map { "u" + String($0.value, radix: 16) }
      .joined(separator: "-")
  }
}
