/// A digest does not fit into a card of Feishu, or holds what a card of Feishu does not show.
///
/// The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
/// `feishu` on: a title that is cut, papers that are left out or shown by their titles alone, and images.
struct FeishuLimits: ReportedRule {
  let name = "feishu-limits"
  let runsInBuild = false
}
