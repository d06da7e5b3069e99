/// A text in which words and phrases are looked for: in lower case, with one space for whatever
/// stands between words, so that `Test-Time  Scaling` holds `test time scaling`.
struct WordText: Sendable {
  private let words: String

  init(_ text: some StringProtocol) {
    words = " " + Self.folded(text) + " "
  }

  /// Whether `phrase` stands in it as whole words; the last may be a plural. Chinese has no spaces,
  /// so a phrase that begins with it may stand anywhere.
  func holds(_ phrase: String) -> Bool {
    let phrase = Self.folded(phrase)
    guard let first = phrase.unicodeScalars.first else { return false }
    if first.value >= 0x2E80 { return words.contains(phrase) }
    return words.contains(" \(phrase) ") || words.contains(" \(phrase)s ")
  }

  private static func folded(_ text: some StringProtocol) -> String {
    text.lowercased()
      .split { !$0.isLetter && !$0.isNumber }
      .joined(separator: " ")
  }
}
