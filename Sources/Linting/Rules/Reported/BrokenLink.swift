internal import Diagnostics

/// A link or an image leads to a page or file that the site does not have, or to a heading that its page does not have.
///
/// Relative addresses are seen from the file, `/about/` from the root of the site.
struct BrokenLink: ReportedRule {
  let name = "broken-link"
  let severity = Diagnostic.Severity.error
}
