/// The `Accept` header (RFC 9110, 12.5.1), as far as it tells whether a client rather reads
/// Markdown than HTML.
package struct AcceptHeader: Equatable, Sendable {
  /// Whether `text/markdown` is named, and no less wanted than `text/html`. Browsers do not name
  /// it, and `*/*` means a page.
  package let prefersMarkdown: Bool

  package init(_ header: String?) {
    let ranges = (header ?? "").lowercased().split(separator: ",").map(Self.range)
    let markdown = Self.quality(of: "text/markdown", in: ranges)
    let html = Self.quality(of: "text/html", in: ranges)
    prefersMarkdown = markdown > 0 && markdown >= html
  }

  /// In thousandths; 0 where it is not named.
  private static func quality(of type: Substring, in ranges: [(type: Substring, quality: Int)])
    -> Int
  {
    ranges.first { $0.type == type }?.quality ?? 0
  }

  private static func range(_ text: Substring) -> (type: Substring, quality: Int) {
    let parts = text.split(separator: ";").map(\.trimmingSpaces)
    let weight = parts.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst("q=".count)
    return (parts.first ?? "", weight.map(thousandths) ?? 1000)
  }

  /// `1`, `0.5` or `0.125`; what is none of these counts as not wanted.
  private static func thousandths(_ weight: Substring) -> Int {
    let parts = weight.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? parts[1] : ""
    guard parts.count <= 2, fraction.count <= 3, let whole = Int(parts.first ?? ""),
      0...1 ~= whole,
      let digits = Int(fraction + String(repeating: "0", count: 3 - fraction.count))
    else { return 0 }
    return min(1000, whole * 1000 + digits)
  }
}
