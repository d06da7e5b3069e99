/// A digest does not fit into a message of Discord, or holds what a message of Discord does not show.
///
/// The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
/// `discord` on: a title that is cut, papers that are left out or shown by their titles alone, and images.
struct DiscordLimits: ReportedRule {
  let name = "discord-limits"
  let runsInBuild = false
}
