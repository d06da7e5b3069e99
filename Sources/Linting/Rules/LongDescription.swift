internal import ContentParsing
internal import Diagnostics
internal import Text

/// A description is too long for a card.
///
/// Lists, feeds, search engines and messengers show about 150 Chinese characters or 300 letters and
/// cut the rest.
struct LongDescription: DocumentRule {
  let name = "long-description"
  let runsInBuild = false

  private static let limit = 300

  func findings(in subject: LintSubject) -> [Finding] {
    guard let text = subject.document.frontmatter.description,
      text.utf8.count > Self.limit, case let width = DisplayWidth.of(text), width > Self.limit
    else { return [] }
    return [
      Finding(
        "the description takes \(width) columns, and cards show \(Self.limit)",
        fix: "Shorten it to 150 Chinese characters or 300 letters",
        at: subject.document.keyLocations["description"] ?? subject.document.opening)
    ]
  }
}
