internal import Diagnostics

/// A link or an image leads to a file that is not there, or to a path that the site does not have.
///
/// Relative addresses are seen from the file. One from the root of the site, such as `/about/`, is
/// only a warning, for other files may stand beside the site.
struct BrokenLink: ReportedRule {
  let name = "broken-link"
  let severity = Diagnostic.Severity.error
}
