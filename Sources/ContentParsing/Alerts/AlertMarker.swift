/// A line that makes an alert of what follows it: `[!NOTE]`, or `:::note[Title]`.
struct AlertMarker: Equatable {
  let kind: AlertKind
  /// Nil where it has none of its own.
  let title: String?

  /// GitHub's, alone in the first line of a quote.
  init?(quoteLine line: String) {
    guard line.hasPrefix("[!"), line.hasSuffix("]"),
      let kind = AlertKind(name: line.dropFirst(2).dropLast())
    else { return nil }
    self.kind = kind
    title = nil
  }

  /// The container directive's, such as `:::note`, `:::tip[A title]` or `::: warning`.
  init?(directiveLine line: String) {
    guard line.hasPrefix(Self.fence) else { return nil }
    let rest = line.dropFirst(Self.fence.count).drop { $0 == " " }
    let name = rest.prefix { $0.isASCII && $0.isLetter }
    guard let kind = AlertKind(name: name) else { return nil }
    let label = rest[name.endIndex...].trimmingSpaces
    guard label.isEmpty || label.hasPrefix("[") && label.hasSuffix("]") else { return nil }
    let title = label.dropFirst().dropLast().trimmingSpaces
    self.kind = kind
    self.title = title.isEmpty ? nil : title
  }

  /// The line that ends what a directive began.
  static let fence = ":::"
}
