/// A field line of an entry has a label and nothing behind it.
struct EmptyField: ReportedRule {
  let name = "empty-field"
}
