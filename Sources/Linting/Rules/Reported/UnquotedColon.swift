internal import Diagnostics

/// A value of the frontmatter holds a colon with a space behind it and has no quotes, such as
/// `title: Attention: a survey`.
///
/// YAML cannot read the line, so this is an error.
struct UnquotedColon: ReportedRule {
  let name = "unquoted-colon"
  let severity = Diagnostic.Severity.error
  let isFixable = true
}
