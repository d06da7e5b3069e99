/// Turns diagnostics into text: the only place that formats them.
package struct DiagnosticPrinter: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    /// Message, source line, caret and fix, for people.
    case human
    /// One JSON array, for programs.
    case json
    /// Workflow commands that GitHub shows beside the changed lines of a pull request.
    case github
  }

  package let format: Format
  /// Whether severities are coloured by ANSI escapes; only `human` does.
  package let usesColor: Bool

  package init(_ format: Format, usesColor: Bool = false) {
    self.format = format
    self.usesColor = usesColor
  }

  /// All of `diagnostics` in printing order, each ending with a line break.
  package func print(_ diagnostics: [Diagnostic]) -> String {
    let sorted = diagnostics.sorted()
    return switch format {
    case .human: sorted.map(HumanFormat(usesColor: usesColor).text).joined()
    case .json: JSONFormat().text(sorted)
    case .github: sorted.map(GitHubFormat().text).joined()
    }
  }
}
