/// A digest does not fit into a WeChat article, or holds what a WeChat article does not show.
///
/// The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
/// `wechat` on: a title that is cut, papers that are left out or shown by their titles alone, and formulas.
struct WechatLimits: ReportedRule {
  let name = "wechat-limits"
  let runsInBuild = false
}
