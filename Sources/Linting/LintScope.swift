/// Which rules are applied.
package enum LintScope: Sendable {
  /// None; what other stages found is judged all the same.
  case none
  /// Those that are quick.
  case build
  /// All of them.
  case check

  func includes(_ rule: any LintRule) -> Bool {
    switch self {
    case .none: false
    case .build: rule.runsInBuild
    case .check: true
    }
  }
}
