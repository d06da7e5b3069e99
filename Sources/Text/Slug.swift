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
    /// Whether there was room for it.
    func append(_ piece: some Collection<UInt8>) -> Bool {
      guard slug.count + (needsHyphen ? 1 : 0) + piece.count <= limit else { return false }
      if needsHyphen { slug.append(UInt8(ascii: "-")) }
      slug.append(contentsOf: piece)
      needsHyphen = false
      return true
    }
    loop: for scalar in lowercased.unicodeScalars {
      switch scalar {
      case "+": guard append("plus".utf8) else { break loop }
      case "#": guard append("sharp".utf8) else { break loop }
      case _ where isKept(scalar): guard append(scalar.utf8) else { break loop }
      default: needsHyphen = !slug.isEmpty
      }
    }
    return slug.isEmpty ? codePoints(of: name) : String(decoding: slug, as: UTF8.self)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "_", "a"..."z", "0"..."9": true
    case _ where scalar.isASCII: false
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
        true
      default: false
      }
    }
  }

  private static func codePoints(of name: String) -> String {
    name.unicodeScalars.prefix(16).map { "u" + String($0.value, radix: 16) }
      .joined(separator: "-")
  }
}
