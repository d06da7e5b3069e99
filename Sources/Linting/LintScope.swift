/// Which rules are applied.
package enum LintScope: Sendable {
  /// Those that are quick.
  case build
  /// All of them.
  case check

  func includes(_ rule: any LintRule) -> Bool {
    switch self {
    case .build: rule.runsInBuild
    case .check: true
    }
  }
}
