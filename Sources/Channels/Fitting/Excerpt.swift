/// The beginning of a text, cut where a sentence ends.
enum Excerpt {
  /// At most `limit` Unicode scalars of `blocks` as plain text, white space as single spaces. What
  /// is cut elsewhere than behind a sentence ends in an ellipsis.
  static func of(_ blocks: [Block], limit: Int = 120) -> String {
    let text = words(blocks).joined(separator: " ")
    guard text.unicodeScalars.count > limit else { return text }
    let start = LimitUnit.characters.prefix(of: text, limit: limit)
    guard let end = start.lastIndex(where: isSentenceEnd),
      start.distance(from: start.startIndex, to: end) * 2 > limit / 2
    else { return start }
    return String(start[...end])
  }

  private static func words(_ blocks: [Block]) -> [Substring] {
    blocks.flatMap { block -> [Substring] in
      switch block {
      case .code, .formula, .rule, .table: []
      default: block.inlines.plainText.split(whereSeparator: \.isWhitespace)
      }
    }
  }

  /// A full stop inside a number or a name ends nothing, so ASCII's counts only as the others do
  /// where a space follows; that is rare in Chinese text, and cut by the ellipsis.
  private static func isSentenceEnd(_ character: Character) -> Bool { "。！？；".contains(character) }
}
