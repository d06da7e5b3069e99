/// A digest does not fit into Juejin, or holds what Juejin does not show.
///
/// The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
/// `juejin` on: a title that is cut, papers that are left out or shown by their titles alone.
struct JuejinLimits: ReportedRule {
  let name = "juejin-limits"
  let runsInBuild = false
}
