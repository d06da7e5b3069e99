/// Reads what stands in parentheses behind authors: where they work, and now and then what they did
/// (`通讯作者`) or how many they are (`共 20 人`).
struct AffiliationReader {
  private var affiliations: [String] = []
  private var known: Set<String> = []
  private(set) var isCutShort = false

  /// Nil where there are none.
  var text: String? { affiliations.isEmpty ? nil : affiliations.joined(separator: ", ") }

  /// - Parameter count: how many authors are named before it.
  mutating func read(_ group: String, behind count: Int) {
    var group = group
    let affiliation = group.withUTF8 { text -> String? in
      let parts = Self.parts(of: text)
      let kept = parts.ranges.filter {
        !isAboutList(text, $0, count) && !Self.isOtherSpelling(text, $0)
          && !AuthorNotes.isNote(UnsafeBufferPointer(rebasing: text[$0]))
      }
      guard kept.count < parts.ranges.count || parts.areNumbered || Self.saysFrom(text) else {
        return nil
      }
      return kept.map { Self.withoutFrom(text.text($0)) }.joined(separator: ", ")
    }
    let text = affiliation ?? group
    if !text.isEmpty, known.insert(text).inserted { affiliations.append(text) }
  }

  /// Whether a part is an author's name in Chinese, as in `Kaiming He（何恺明）`. Of two characters it
  /// is rather a company: `高通`.
  private static func isOtherSpelling(
    _ text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>
  ) -> Bool {
    part.count > 6 && NameJoints.isChineseName(text, part)
  }

  private static let fromWords: [StaticString] = ["from ", "来自", "來自"]

  private static func saysFrom(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    fromWords.contains {
      $0.utf8CodeUnitCount < text.count && text.ends(0..<$0.utf8CodeUnitCount, with: $0)
    }
  }

  private static func withoutFrom(_ text: String) -> String {
    let word = fromWords.lazy.map(\.description).first { text.hasPrefix($0) }
    return word.map { String(text.dropFirst($0.count)).trimmingSpaces } ?? text
  }

  /// What commas part, and raised digits, which number organisations: `¹清华大学 ²北京大学`.
  private static func parts(
    of text: UnsafeBufferPointer<UInt8>
  ) -> (ranges: [Range<Int>], areNumbered: Bool) {
    var parts: (ranges: [Range<Int>], areNumbered: Bool) = ([], false)
    var start = 0
    var position = 0
    while position < text.count {
      let (scalar, end) = text.scalar(at: position)
      if scalar.isRaisedDigit || AuthorList.separates(scalar) && scalar != "&" {
        parts.areNumbered = parts.areNumbered || scalar.isRaisedDigit
        parts.ranges.append(start..<position)
        start = end
      }
      position = end
    }
    parts.ranges.append(start..<text.count)
    parts.ranges = parts.ranges.map { text.trimmed($0) { $0.isSpace } }.filter { !$0.isEmpty }
    return parts
  }

  /// Whether a part tells how many authors there are, as `20 authors` and `等` do.
  private mutating func isAboutList(
    _ text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, _ count: Int
  ) -> Bool {
    guard OthersPhrase.start(in: text, part) == part.lowerBound else { return false }
    let digits = text.text(part).unicodeScalars.compactMap(\.decimalDigit)
    // `2 authors` behind two names leaves nobody out.
    if digits.reduce(0, { min($0 * 10 + $1, 1_000_000) }) != count { isCutShort = true }
    return true
  }
}
