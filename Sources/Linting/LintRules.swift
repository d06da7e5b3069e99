/// All rules, in the order in which `papersite check --rules` lists them.
package enum LintRules {
  package static let all: [any LintRule] = [
    WrongCount(),
    EntryNumbers(),
    DateMismatch(),
    ArxivLinkMismatch(),
    OpenBold(),
  ]
}

extension LintRules {
  /// What each rule is about: the documentation comment of its type, by the rule's name.
  package static var descriptions: [String: String] { RuleDocumentation.texts }
}
