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
    let parts = group.unicodeScalars.split(whereSeparator: Self.separates)
      .map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
    let kept = parts.filter { !isAboutList($0, count) && !AuthorNotes.isNote($0) }
    guard !kept.isEmpty else { return }
    let isWhole =
      kept.count == parts.count && !group.unicodeScalars.contains(where: \.isRaisedDigit)
    let affiliation = isWhole ? group : kept.joined(separator: ", ")
    if known.insert(affiliation).inserted { affiliations.append(affiliation) }
  }

  /// Raised digits number the organisations: `¹清华大学 ²北京大学`.
  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    AuthorList.separates(scalar) && scalar != "&" || scalar.isRaisedDigit
  }

  /// Whether a part tells how many authors there are, as `20 authors` and `等` do.
  private mutating func isAboutList(_ part: String, _ count: Int) -> Bool {
    var part = part
    guard part.withUTF8({ OthersPhrase.start(in: $0, $0.indices) }) == 0 else { return false }
    let digits = part.unicodeScalars.compactMap(\.decimalDigit)
    // `2 authors` behind two names leaves nobody out.
    if digits.reduce(0, { min($0 * 10 + $1, 1_000_000) }) != count { isCutShort = true }
    return true
  }
}
