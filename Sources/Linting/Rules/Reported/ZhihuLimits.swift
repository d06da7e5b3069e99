/// A digest does not fit into Zhihu, or holds what Zhihu does not show.
///
/// The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
/// `zhihu` on: a title that is cut, papers that are left out or shown by their titles alone.
struct ZhihuLimits: ReportedRule {
  let name = "zhihu-limits"
  let runsInBuild = false
}
