/// A line that makes an alert of what follows it: `[!NOTE]`, or `:::note[Title]`.
struct AlertMarker: Equatable {
  let kind: AlertKind
  /// Whether it has one of its own, in brackets.
  let hasTitle: Bool

  /// GitHub's, alone in the first line of a quote.
  init?(quoteLine line: String) {
    guard line.hasPrefix("[!"), line.hasSuffix("]"),
      let kind = AlertKind(name: line.dropFirst(2).dropLast())
    else { return nil }
    self.kind = kind
    hasTitle = false
  }

  /// The container directive's, such as `:::note`, `:::tip[A title]` or `::: warning`.
  init?(directiveLine line: String) {
    guard line.hasPrefix(Self.fence) else { return nil }
    let rest = line.dropFirst(Self.fence.count).drop { $0 == " " }
    let name = rest.prefix { $0.isASCII && $0.isLetter }
    guard let kind = AlertKind(name: name) else { return nil }
    let label = rest[name.endIndex...].trimmingSpaces
    guard label.isEmpty || label.hasPrefix("[") && label.hasSuffix("]") else { return nil }
    self.kind = kind
    hasTitle = !label.dropFirst().dropLast().trimmingSpaces.isEmpty
  }

  /// The line that ends what a directive began.
  static let fence = ":::"
}
