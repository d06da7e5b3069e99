/// A row of a table has more cells than the table's header, so that its last ones are left out, as
/// GitHub does it.
///
/// Mostly a `|` stands in code or in a formula: there, too, it has to be written as `\|`.
struct LostCells: ReportedRule {
  let name = "lost-cells"
}
