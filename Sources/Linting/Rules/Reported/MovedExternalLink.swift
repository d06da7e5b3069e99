/// A link or an image leads to another site, whose server says that it has another address for good.
///
/// Only `papersite check --external` asks. Redirects that are not permanent, such as those of
/// doi.org, are as they should be.
struct MovedExternalLink: ReportedRule {
  let name = "moved-external-link"
  let runsInBuild = false
}
