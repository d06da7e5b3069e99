/// Something is meant as an arXiv identifier and cannot be one, such as `2613.12345`, whose month
/// is 13.
struct MalformedArxivID: ReportedRule {
  let name = "malformed-arxiv-id"
}
