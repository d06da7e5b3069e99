/// A digest does not fit into a message of WeCom, or holds what a message of WeCom does not show.
///
/// The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
/// `wecom` on: a title that is cut, papers that are left out or shown by their titles alone, and images.
struct WecomLimits: ReportedRule {
  let name = "wecom-limits"
  let runsInBuild = false
}
