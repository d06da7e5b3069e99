/// `November`, `Nov.`: a month by its English name.
struct MonthName {
  let number: Int
  /// Of scalars.
  let range: Range<Int>

  init?(_ scan: TextScan, at start: Int) {
    guard scan[start]?.isASCIIUpper == true, scan[start - 1]?.isASCIILetter != true else {
      return nil
    }
    let word = scan.word(at: start)
    guard let index = Self.names.firstIndex(where: { $0 == word || $0.prefix(3) == word }) else {
      return nil
    }
    number = index + 1
    range = start..<(start + word.utf8.count)
    // `May` and `March` may begin a sentence, and names may be short for anything.
    guard word.utf8.count > 4 && word != "march" || isBesideDate(scan) else { return nil }
  }

  /// Whether a number stands before or behind it, or `in`, `of`, `and` and the like before it.
  private func isBesideDate(_ scan: TextScan) -> Bool {
    let behind = scan.skipSpaces(
      scan[range.upperBound] == "." ? range.upperBound + 1 : range.upperBound)
    let before = scan.skipSpaces(before: range.lowerBound)
    return scan[behind]?.isASCIIDigit == true || scan[before - 1]?.isASCIIDigit == true
      || ["in", "of", "since", "until", "between", "and", "to", "from", "by", "early", "late"]
        .contains { scan.has($0, before: before) }
  }

  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
