/// A day's record cannot be read.
///
/// A record of `content/days` is no JSON, lacks what it must have, or is of another day than its
/// name says. Nothing is made of it, and nothing is compared with it, until it is mended.
struct BrokenRecord: ReportedRule {
  let name = "broken-record"
}
