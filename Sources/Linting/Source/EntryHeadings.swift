internal import ContentParsing
internal import Diagnostics
internal import Papers

/// A heading that stands among those of entries and begins with a number.
struct NumberedHeading: Sendable {
  let number: Int
  let line: Int
  /// Whether a heading above its level stands between it and the one before it.
  let beginsGroup: Bool
}

extension LintSubject {
  /// The headings of entries, and those of their level that begin with a number too though no field
  /// of a paper follows.
  var entryHeadings: [NumberedHeading] {
    let outline = document.outline
    let entryLines = Dictionary(
      document.entries.map { ($0.line, $0.paper.number) }, uniquingKeysWith: { a, _ in a })
    let entryHeadings = outline.filter { entryLines[$0.line] != nil }
    let levels = Set(entryHeadings.map(\.level))
    // Read only where there is a heading to compare with.
    lazy var spellings = Set(entryHeadings.compactMap { EntryHeading($0.title)?.isSpelled })
    var headings: [NumberedHeading] = []
    var beginsGroup = false
    for heading in outline {
      if let number = entryLines[heading.line]
        ?? (levels.contains(heading.level)
          ? EntryHeading(heading.title).flatMap {
            spellings.contains($0.isSpelled) ? $0.number : nil
          }
          : nil)
      {
        headings.append(
          NumberedHeading(number: number, line: heading.line, beginsGroup: beginsGroup))
        beginsGroup = false
      } else if let level = levels.max(), heading.level < level {
        beginsGroup = true
      }
    }
    return headings
  }
}
