/// What every text of a model has to be.
enum TextCheck {
  private static let longest = 1_200

  static func check(_ texts: [String]) throws(SummaryFault) {
    if texts.contains("") || texts.isEmpty { throw .emptyText }
    if texts.contains(where: { $0.count > longest }) { throw .tooLong(longest) }
    if Set(texts).count < texts.count || texts.contains(where: Repetition.holds) { throw .repeats }
  }

  static func check(_ text: String, isIn language: String) throws(SummaryFault) {
    guard PlainLine.language(of: text) == PlainLine.Language(language) else { throw .otherLanguage }
  }
}
