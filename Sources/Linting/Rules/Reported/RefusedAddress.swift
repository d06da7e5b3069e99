/// A link or an image has an address that may not be published: neither a path nor http, https,
/// mailto or tel.
struct RefusedAddress: ReportedRule {
  let name = "refused-address"
}
