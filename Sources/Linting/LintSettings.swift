internal import Diagnostics
internal import SiteModel
internal import Text

/// What `site.yml` makes of the rules.
struct LintSettings: Sendable {
  typealias Level = SiteConfiguration.RuleSetting.Level

  private let levels: [String: Level]
  /// About names that no rule has.
  let diagnostics: [Diagnostic]

  init(_ configuration: SiteConfiguration, rules: [any AppliedRule]) {
    let names = rules.map(\.name)
    levels = Dictionary(
      configuration.ruleSettings.map { ($0.rule, $0.level) }, uniquingKeysWith: { $1 })
    diagnostics = configuration.ruleSettings.filter { !names.contains($0.rule) }.map {
      Diagnostic(
        .error, UnknownRule.name, "there is no rule `\($0.rule)`",
        fix: UnknownRule.fix($0.rule, names: names), at: $0.location)
    }
  }

  func isOff(_ rule: String) -> Bool { levels[rule] == .off }

  /// `diagnostic` as bad as `site.yml` says; nil where its rule is off.
  func judged(_ diagnostic: Diagnostic) -> Diagnostic? {
    guard let level = levels[diagnostic.rule] else { return diagnostic }
    var diagnostic = diagnostic
    switch level {
    case .off: return nil
    case .warning: diagnostic.severity = .warning
    case .error: diagnostic.severity = .error
    }
    return diagnostic
  }
}

/// A rule that does not exist was named.
enum UnknownRule {
  static let name = "unknown-rule"

  static func fix(_ rule: String, names: [String]) -> String {
    NearestName.of(rule, in: names).map { "Write `\($0)` if that is meant" }
      ?? "Take one that `papersite check --rules` lists"
  }
}
