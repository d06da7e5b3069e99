internal import ContentParsing
internal import Papers

/// An entry has no rating, though most entries of its post do.
struct MissingRating: DocumentRule {
  let name = "missing-rating"

  func findings(in subject: LintSubject) -> [Finding] {
    MissingField(
      field: .rating, what: "no rating", isPresent: { $0.rating != nil }
    ).findings(in: subject)
  }
}
