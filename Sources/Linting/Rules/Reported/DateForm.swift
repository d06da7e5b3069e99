/// A date of the frontmatter has another form than `2026-02-26`, such as `2026/2/26`.
///
/// It is taken as what it says, where year, month and day stand in this order.
struct DateForm: ReportedRule {
  let name = "date-form"
  let isFixable = true
}
