internal import Diagnostics

/// A key of the frontmatter ends with a full-width colon, such as `tags：`, which YAML does not
/// know.
///
/// The line cannot be read, so this is an error.
struct FullWidthColon: ReportedRule {
  let name = "fullwidth-colon"
  let severity = Diagnostic.Severity.error
  let isFixable = true
}
