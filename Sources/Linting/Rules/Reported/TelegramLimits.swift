/// A digest does not fit into a message of Telegram, or holds what a message of Telegram does not show.
///
/// The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
/// `telegram` on: a title that is cut, papers that are left out or shown by their titles alone, and images.
struct TelegramLimits: ReportedRule {
  let name = "telegram-limits"
  let runsInBuild = false
}
