/// What all kinds of Markdown write alike: bold, links and headings. What a channel writes otherwise
/// or not at all, its own type says.
protocol MarkdownMarkup: Markup {
  /// The deepest heading that there is.
  var deepestHeading: Int { get }
}

extension MarkdownMarkup {
  var deepestHeading: Int { 6 }

  func strong(_ inner: String) -> String { inner.isEmpty ? "" : "**\(inner)**" }
  func link(_ label: String, to address: String) -> String {
    "[\(label)](\(address.escapingParentheses))"
  }
  func heading(_ inner: String, level: Int) -> String {
    String(repeating: "#", count: min(level, deepestHeading)) + " " + inner
  }
}
