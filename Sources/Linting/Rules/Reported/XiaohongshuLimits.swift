/// A digest does not fit into Xiaohongshu, or holds what Xiaohongshu does not show.
///
/// The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
/// `xiaohongshu` on: a title that is cut, papers that are left out or shown by their titles alone, and images, tables and formulas.
struct XiaohongshuLimits: ReportedRule {
  let name = "xiaohongshu-limits"
  let runsInBuild = false
}
