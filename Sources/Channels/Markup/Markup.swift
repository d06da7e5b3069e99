internal import Papers

/// How a channel writes the parts of a text. What it does not know, it writes as text.
protocol Markup {
  /// `text` so that it means itself.
  func text(_ text: String) -> String
  /// These take text that is marked up already.
  func strong(_ inner: String) -> String
  func emphasis(_ inner: String) -> String
  func strikethrough(_ inner: String) -> String
  func link(_ label: String, to address: String) -> String
  func paragraph(_ inner: String, _ role: ParagraphRole) -> String
  func heading(_ inner: String, level: Int) -> String
  func quote(_ inner: String) -> String
  func list(_ items: [ListItem], start: Int?, depth: Int) -> String
  func item(_ inner: String, _ marker: ListMarker) -> String
  /// These take plain text.
  func code(_ code: String) -> String
  func codeBlock(_ code: String, language: String?) -> String
  func formula(_ tex: String, isDisplayed: Bool) -> String
  func image(_ alternative: String, at address: String) -> String
  func rating(_ rating: Rating) -> String
  /// Rows of cells that are marked up already.
  func table(_ header: [String], _ rows: [[String]]) -> String

  /// Whether the same text is always written in the same way, so that it can be kept.
  var writesTheSameAgain: Bool { get }
  var lineBreak: String { get }
  var rule: String { get }
  /// Between two blocks.
  var blockSeparator: String { get }
  /// Between two blocks of a paper.
  var innerSeparator: String { get }
}

/// What a paragraph is for.
enum ParagraphRole {
  case text
  /// Authors, links and topics of a paper, or its topics and the beginning of its text.
  case facts
  /// The label of a section.
  case label
  /// What was left out, and where all of it can be read.
  case ending
}

/// An item of a list.
struct ListItem {
  let text: String
  /// Lists inside the item, written already.
  let nested: [String]
}

/// What stands before an item of a list.
struct ListMarker {
  /// 0 for a list that is in no other.
  let depth: Int
  /// Nil for a bullet.
  let number: Int?
}

extension Markup {
  func text(_ text: String) -> String { text }
  func strong(_ inner: String) -> String { inner }
  func emphasis(_ inner: String) -> String { inner }
  func strikethrough(_ inner: String) -> String { inner }
  func link(_ label: String, to address: String) -> String { label }
  func paragraph(_ inner: String, _ role: ParagraphRole) -> String { inner }
  func heading(_ inner: String, level: Int) -> String { strong(inner) }
  func quote(_ inner: String) -> String { inner.prefixingLines(with: "> ") }

  func list(_ items: [ListItem], start: Int?, depth: Int) -> String {
    items.enumerated().map { index, item in
      let marker = ListMarker(depth: depth, number: start.map { $0 + index })
      return ([self.item(item.text, marker)] + item.nested).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  func item(_ inner: String, _ marker: ListMarker) -> String {
    let indent = String(repeating: "  ", count: marker.depth)
    let sign = marker.number.map { "\($0). " } ?? "• "
    return indent + sign + inner.replacing("\n", with: "\n" + indent + "  ")
  }

  func code(_ code: String) -> String { text(code) }
  func codeBlock(_ code: String, language: String?) -> String { text(code) }
  func formula(_ tex: String, isDisplayed: Bool) -> String { code(tex) }

  func image(_ alternative: String, at address: String) -> String {
    link(text(alternative.isEmpty ? address : alternative), to: address)
  }

  func rating(_ rating: Rating) -> String { text(rating.shown) }

  /// Each row as an item: its first cell, then the others behind their heads.
  func table(_ header: [String], _ rows: [[String]]) -> String {
    rows.map { row in
      let rest = zip(header, row).dropFirst().filter { !$0.1.isEmpty }
        .map { $0.0.isEmpty ? $0.1 : "\($0.0): \($0.1)" }
      let parts = [row.first.map(strong) ?? ""] + rest
      return item(
        parts.filter { !$0.isEmpty }.joined(separator: " · "), ListMarker(depth: 0, number: nil))
    }.joined(separator: "\n")
  }

  var writesTheSameAgain: Bool { true }
  var lineBreak: String { "\n" }
  var rule: String { "———" }
  var blockSeparator: String { "\n\n" }
  var innerSeparator: String { blockSeparator }
}

extension String {
  func prefixingLines(with prefix: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? prefix.trimmingEnd : prefix + $0 }
      .joined(separator: "\n")
  }

  /// Without white space at the end.
  var trimmingEnd: String {
    String(reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension String {
  /// With the marks of links, mentions and HTML as full-width characters, for channels that know no
  /// escapes: a title is no mention of a member and no link to elsewhere.
  var withFullWidthMarks: String {
    withFullWidthBrackets.replacing("<", with: "＜").replacing(">", with: "＞")
  }

  var withFullWidthBrackets: String {
    replacing("[", with: "［").replacing("]", with: "］")
  }
}
