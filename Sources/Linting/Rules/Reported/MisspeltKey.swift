/// A known key of the frontmatter has stray punctuation or another letter case, such as `-tags:`.
///
/// It is taken as what was meant.
struct MisspeltKey: ReportedRule {
  let name = "misspelt-key"
  let isFixable = true
}
