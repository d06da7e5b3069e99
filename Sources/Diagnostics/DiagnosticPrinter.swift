/// Turns diagnostics into text: the only place that formats them.
package struct DiagnosticPrinter: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    /// Message, source line, caret and fix, for people.
    case human
    /// One JSON array, for programs.
    case json
    /// Workflow commands that GitHub shows beside the changed lines of a pull request.
    case github
    /// SARIF 2.1.0, which code scanning services read.
    case sarif
  }

  package let format: Format
  /// Whether severities are coloured by ANSI escapes; only `human` does.
  package let usesColor: Bool
  /// What rules are about, by their names; only `sarif` says it.
  package let descriptions: [String: String]

  package init(
    _ format: Format, usesColor: Bool = false, descriptions: [String: String] = [:]
  ) {
    self.format = format
    self.usesColor = usesColor
    self.descriptions = descriptions
  }

  /// All of `diagnostics` in printing order, each ending with a line break.
  package func print(_ diagnostics: [Diagnostic]) -> String {
    let sorted = diagnostics.sorted()
    return switch format {
    case .human: sorted.map(HumanFormat(usesColor: usesColor).text).joined()
    case .json: JSONFormat().text(sorted)
    case .github: sorted.map(GitHubFormat().text).joined()
    case .sarif: SARIFFormat(descriptions: descriptions).text(sorted)
    }
  }
}
