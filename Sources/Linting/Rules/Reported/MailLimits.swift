/// A digest does not fit into a mail, or holds what a mail does not show.
///
/// The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
/// `mail` on: a title that is cut, papers that are left out or shown by their titles alone, and formulas.
struct MailLimits: ReportedRule {
  let name = "mail-limits"
  let runsInBuild = false
}
