/// HTML of a post that may not be published, such as a script, a form or an `onclick`, is left out or
/// shown as text.
///
/// `unsafe_html` in `site.yml` publishes all as it is written; `iframe_hosts` lets frames through.
struct RefusedHTML: ReportedRule {
  let name = "refused-html"
}
