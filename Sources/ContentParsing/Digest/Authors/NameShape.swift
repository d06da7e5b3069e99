internal import Papers
internal import Text

/// What a part of a list looks like.
enum NameShape {
  /// `J.`, `J. K.`, `J.-P.`: capitals with dots, and nothing else.
  static func isInitials(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= 2, text.last == UInt8(ascii: ".") else { return false }
    var position = 0
    while position < text.count {
      let (scalar, end) = text.scalar(at: position)
      if scalar == " " || scalar == "-" {
        position = end
        continue
      }
      guard scalar.properties.isUppercase, end < text.count, text[end] == UInt8(ascii: ".") else {
        return false
      }
      position = end + 1
    }
    return true
  }

  /// A family name in Latin letters as it stands before a given name: `O'Neil`, `van der Berg`.
  static func isFamilyName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard let last = words.last, last.utf8.count > 1, isLatin(last), !last.contains(".") else {
      return false
    }
    return words.dropLast().allSatisfy { $0.first?.isLowercase == true }
  }

  /// A family name of one letter, such as `E` or `O`.
  static func isLetter(_ name: String) -> Bool { name.utf8.count == 1 && isLatin(name[...]) }

  /// Given names in Latin letters: `Ashish`, `Ashish K.`, `J.`.
  static func isGivenName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.allSatisfy(isLatin) && words.dropFirst().allSatisfy { $0.hasSuffix(".") }
  }

  private static func isLatin(_ word: Substring) -> Bool {
    word.first?.isUppercase == true
      && word.unicodeScalars.allSatisfy { $0.value < 0x250 || $0 == "’" }
  }

  /// Whether `name`, which stands behind the end of a list, may be an organisation: it is called
  /// like one, has a word in capitals, or is one word and no Chinese name.
  static func mayBeAffiliation(_ name: String) -> Bool {
    if isOrganization(name) || name.hasPrefix("from ") { return true }
    let words = name.split(separator: " ")
    if words.contains(where: { $0.count > 1 && $0.allSatisfy { $0.isASCII && $0.isUppercase } }) {
      return true
    }
    var name = name
    return name.withUTF8 { text in
      !text.contains(UInt8(ascii: " ")) && !NameJoints.isChineseName(text, text.indices)
    }
  }

  /// Whether `name` is called like an organisation.
  static func isOrganization(_ name: String) -> Bool {
    if case .organization = AuthorName(name) { return true }
    return isInstitution(name)
  }

  /// Whether `name` is that of a university or an institute, which is no author.
  static func isInstitution(_ name: String) -> Bool {
    // Most names in Latin letters end otherwise.
    guard let last = name.utf8.last,
      last >= 0x80 || last == UInt8(ascii: "y") || last == UInt8(ascii: "e")
        || name.utf8.first == UInt8(ascii: "U")
    else { return false }
    return name.hasPrefix("University of ")
      || [
        "大学", "大學", "学院", "學院", "研究院", "研究所", " University", " Institute",
        "Institute of Technology",
      ]
      .contains { name.hasSuffix($0) && name.count > $0.count }
  }

  /// Whether `name` begins with a tag of HTML, or holds one that closes an element. `A <Bee> C` is a
  /// name.
  static func isMarkup(_ name: String) -> Bool {
    guard let open = name.utf8.firstIndex(of: UInt8(ascii: "<")),
      name.utf8[open...].contains(UInt8(ascii: ">"))
    else { return false }
    return open == name.startIndex || name.contains(text: "</")
  }

  /// `ada@example.org`.
  static func isMailAddress(_ word: Substring) -> Bool {
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
  }

  /// Academic degrees, which are no part of a name.
  static func isDegree(_ text: String) -> Bool { degrees.contains(text) }

  private static let degrees: Set = [
    "PhD", "Ph.D.", "Ph.D", "MD", "M.D.", "MSc", "M.Sc.", "博士", "教授",
  ]
}
