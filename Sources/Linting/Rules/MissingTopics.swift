internal import ContentParsing
internal import Papers

/// An entry names no topics, though most entries of its post do.
struct MissingTopics: DocumentRule {
  let name = "missing-topics"

  func findings(in subject: LintSubject) -> [Finding] {
    MissingField(
      field: .topics, what: "no topics",
      isPresent: { !$0.topics.isEmpty }
    ).findings(in: subject)
  }
}
