/// A digest does not fit into a message of DingTalk, or holds what a message of DingTalk does not show.
///
/// The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
/// `dingtalk` on: a title that is cut, papers that are left out or shown by their titles alone.
struct DingtalkLimits: ReportedRule {
  let name = "dingtalk-limits"
  let runsInBuild = false
}
