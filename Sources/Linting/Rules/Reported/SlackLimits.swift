/// A digest does not fit into a message of Slack, or holds what a message of Slack does not show.
///
/// The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
/// `slack` on: a title that is cut, papers that are left out or shown by their titles alone, and images.
struct SlackLimits: ReportedRule {
  let name = "slack-limits"
  let runsInBuild = false
}
