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
    let entryLines = Dictionary(
      document.entries.map { ($0.line, $0.paper.number) }, uniquingKeysWith: { a, _ in a })
    let levels = Set(document.outline.filter { entryLines[$0.line] != nil }.map(\.level))
    var headings: [NumberedHeading] = []
    var beginsGroup = false
    for heading in document.outline {
      if let number = entryLines[heading.line]
        ?? (levels.contains(heading.level) ? Self.leadingNumber(heading.title) : nil)
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

  /// The 3 of `3. Title` and `３、标题`.
  static func leadingNumber(_ title: String) -> Int? {
    let scalars = title.unicodeScalars.drop { !$0.properties.isAlphabetic && $0.digit == nil }
    let digits = scalars.prefix { $0.digit != nil }
    guard 1...3 ~= digits.count, let mark = scalars.dropFirst(digits.count).first,
      ".．、)）:：".unicodeScalars.contains(mark)
    else { return nil }
    let rest = scalars.dropFirst(digits.count + 1)
    guard rest.first?.digit == nil else { return nil }
    return digits.reduce(0) { $0 * 10 + ($1.digit ?? 0) }
  }
}

extension Unicode.Scalar {
  /// 0 to 9 for an ASCII or full-width digit.
  fileprivate var digit: Int? {
    let scalar = Folding.halfWidth(self)
    return "0"..."9" ~= scalar ? Int(scalar.value - 0x30) : nil
  }
}
