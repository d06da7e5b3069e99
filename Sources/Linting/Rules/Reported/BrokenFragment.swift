/// A link with a `#fragment` leads to a post or page that has no heading (or other `id`) of that
/// name, so that readers land at its top.
struct BrokenFragment: ReportedRule {
  let name = "broken-fragment"
}
