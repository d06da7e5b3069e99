/// A post or page has no title in its frontmatter, so that its first heading or its file name
/// stands for it.
struct MissingTitle: ReportedRule {
  let name = "missing-title"
}
