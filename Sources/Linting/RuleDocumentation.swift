/// The documentation comments of the rules' types, by the rules' names.
enum RuleDocumentation {
  static let texts: [String: String] = [:]
}
