internal import MarkdownWriting

/// What all kinds of Markdown write alike: bold, links and headings. What a channel writes otherwise
/// or not at all, its own type says.
protocol MarkdownMarkup: Markup {
  /// The deepest heading that there is.
  var deepestHeading: Int { get }
  /// What stands around emphasis and around what is struck out; empty where there is none.
  var emphasisMark: String { get }
  var strikethroughMark: String { get }
  var emphasisGuard: EmphasisMarks.Guard { get }
}

extension MarkdownMarkup {
  var deepestHeading: Int { 6 }
  var strongMark: String { "**" }
  var emphasisMark: String { "" }
  var strikethroughMark: String { "" }
  var emphasisGuard: EmphasisMarks.Guard { .hairSpace }

  func strong(_ inner: String) -> String { marked(inner, strongMark) }
  func emphasis(_ inner: String) -> String { marked(inner, emphasisMark) }
  func strikethrough(_ inner: String) -> String { marked(inner, strikethroughMark) }
  private func marked(_ inner: String, _ mark: String) -> String {
    inner.isEmpty ? "" : mark + inner + mark
  }
  func link(_ label: String, to address: String) -> String {
    "[\(label)](\(address.escapingParentheses))"
  }
  func heading(_ inner: String, level: Int) -> String {
    String(repeating: "#", count: min(level, deepestHeading)) + " " + inner
  }
}
