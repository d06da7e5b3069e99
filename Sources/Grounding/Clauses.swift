/// The parts of a text between commas, semicolons and full stops.
enum Clauses {
  /// - Parameter endsAtAnd: whether `and` and its like end a part too.
  static func clause(
    around index: Int, in scan: TextScan, endsAtAnd: Bool = false
  ) -> Range<Int> {
    func ends(_ index: Int) -> Bool {
      isEnd(index, scan) || endsAtAnd && conjunctions.contains { scan.has($0, at: index) }
    }
    var start = index
    while start > max(0, index - longest), !ends(start - 1) { start -= 1 }
    var end = index
    while end < min(scan.count, index + longest), !ends(end) { end += 1 }
    return start..<end
  }

  /// In a table, a clause may have no end.
  private static let longest = 300

  /// What of the sentence around `index` stands before its clause.
  static func beginning(ofSentenceAround clause: Range<Int>, in scan: TextScan) -> Range<Int> {
    var start = clause.lowerBound
    while start > max(0, clause.lowerBound - longest), !endsSentence(start - 1, scan) { start -= 1 }
    return start..<clause.lowerBound
  }

  private static func endsSentence(_ index: Int, _ scan: TextScan) -> Bool {
    guard let scalar = scan[index] else { return true }
    return scalar == "." ? isEnd(index, scan) : "。；;!?\n".unicodeScalars.contains(scalar)
  }

  private static let conjunctions = [" and ", " while ", " but ", "和", "与", "而", "以及"]

  /// A comma or dot inside a number or name ends nothing.
  static func isEnd(_ index: Int, _ scan: TextScan) -> Bool {
    guard let scalar = scan[index] else { return true }
    switch scalar {
    case "。", "，", "；", "、", ";", "\n", "!", "?": return true
    case ",", ".":
      return !(scan[index - 1]?.isNamePart ?? false) || !(scan[index + 1]?.isNamePart ?? false)
    default: return false
    }
  }
}
