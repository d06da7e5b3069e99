/// Which rules are applied.
package enum LintScope: Sendable {
  /// None; what other stages found is judged all the same.
  case none
  /// Those that are quick.
  case build
  /// All but those that are applied on request.
  case check
  /// All of them.
  case everything

  func includes(_ rule: any LintRule) -> Bool {
    switch self {
    case .none: false
    case .build: rule.runsInBuild
    case .check: !rule.runsOnRequest
    case .everything: true
    }
  }
}
