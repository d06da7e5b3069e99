/// An arXiv identifier. It is a string, never a number: `2602.2000` and `2602.20000` are two
/// papers (https://info.arxiv.org/help/arxiv_identifier.html).
package struct ArxivID: Hashable, Sendable {
  /// Without a version, such as `2602.21193` or `astro-ph/0601001`.
  package let unversioned: String
  /// The `N` of a `vN` suffix.
  package let version: Int?

  /// Nil where `text` is not exactly one identifier: `YYMM.NNNN` up to 1412, `YYMM.NNNNN` from
  /// 1501, or `archive/YYMMNNN` (with an optional subject class), each with an optional `vN`.
  /// The month must exist.
  package init?(_ text: some StringProtocol) {
    let newStyle = #/(\d{2})(\d{2})\.(\d{4,5})(?:v([1-9]\d*))?/#
    let oldStyle = #/([a-z\-]+(?:\.[A-Z]{2})?\/\d{2}(\d{2})\d{3})(?:v([1-9]\d*))?/#
    let text = String(text)
    if let match = text.wholeMatch(of: newStyle) {
      guard Self.isMonth(match.2) else { return nil }
      let digits = (match.1 + match.2) >= "1501" ? 5 : 4
      guard match.3.count == digits else { return nil }
      unversioned = "\(match.1)\(match.2).\(match.3)"
      version = match.4.flatMap { Int($0) }
    } else if let match = text.wholeMatch(of: oldStyle) {
      guard Self.isMonth(match.2) else { return nil }
      unversioned = String(match.1)
      version = match.3.flatMap { Int($0) }
    } else {
      return nil
    }
  }

  private static func isMonth(_ digits: Substring) -> Bool {
    Int(digits).map { 1...12 ~= $0 } ?? false
  }

  /// The abstract page, of this version where there is one.
  package var abstractURL: String {
    "https://arxiv.org/abs/\(unversioned)" + (version.map { "v\($0)" } ?? "")
  }
}
