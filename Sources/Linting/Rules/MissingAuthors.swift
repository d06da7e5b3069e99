internal import ContentParsing
internal import Papers

/// An entry names no authors, though most entries of its post do.
struct MissingAuthors: DocumentRule {
  let name = "missing-authors"

  func findings(in subject: LintSubject) -> [Finding] {
    MissingField(
      field: .authors, what: "no authors",
      isPresent: { !$0.authors.isEmpty }
    ).findings(in: subject)
  }
}
