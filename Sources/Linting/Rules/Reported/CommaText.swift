/// Tags or categories are one text with commas, such as `tags: AI, RL`.
///
/// It is taken as the list that it looks like.
struct CommaText: ReportedRule {
  let name = "comma-text"
  let isFixable = true
}
