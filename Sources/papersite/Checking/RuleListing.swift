internal import Diagnostics
internal import Linting

/// The list of all rules for people.
enum RuleListing {
  static var text: String {
    LintRules.all.map(entry).joined(separator: "\n")
  }

  private static func entry(_ rule: any LintRule) -> String {
    var notes = [rule.severity.rawValue]
    if rule.runsInBuild { notes.append("also in build") }
    if rule.isFixable { notes.append("--fix") }
    let text = LintRules.descriptions[rule.name, default: ""]
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }
    return "\(rule.name) (\(notes.joined(separator: ", ")))\n\(lines.joined(separator: "\n"))\n"
  }
}
