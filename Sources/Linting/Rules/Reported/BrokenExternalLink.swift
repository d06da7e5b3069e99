/// A link or an image leads to another site, and there is nothing: the server says so, or there is
/// no such server.
///
/// Only `papersite check --external` asks. A server that wants fewer requests or no programs, and a
/// network that fails, make no link broken: such links are counted as not checked.
struct BrokenExternalLink: ReportedRule {
  let name = "broken-external-link"
  let runsInBuild = false
}
