/// A key of the frontmatter is not known.
///
/// It does nothing, and its value is lost. The nearest known key is suggested.
struct UnknownKey: ReportedRule {
  let name = "unknown-key"
}
