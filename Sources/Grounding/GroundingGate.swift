/// Holds prose to its source: every number, and every name of a model, data set, benchmark,
/// organisation or person, has to stand in it, after both are brought to one form.
///
/// It does not understand what is said. What it lets through may still be wrong; what it refuses
/// cannot be found in the source.
package enum GroundingGate {
  /// What of `prose` does not stand in `source`, in order.
  package static func findings(in prose: String, source: GroundingSource) -> [Ungrounded] {
    let scan = TextScan(prose)
    let quantities = QuantityReader.quantities(in: scan)
    var findings = quantities.compactMap { finding($0, scan, source) }
    findings += NameReader.names(in: scan).compactMap { name in
      source.holds(name) ? nil : Ungrounded(.name, name.text, name.range)
    }
    let faulty = findings.map(\.range)
    findings += swapped(scan, source).filter { !faulty.contains($0.range) }
    return findings.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func finding(
    _ quantity: Quantity, _ scan: TextScan, _ source: GroundingSource
  ) -> Ungrounded? {
    let text = scan.text(ofBytes: quantity.range)
    let same = source.quantities.filter { quantity.agrees(with: $0) }
    guard !same.isEmpty else { return Ungrounded(.number, text, quantity.range) }
    guard let direction = quantity.direction, same.allSatisfy({ $0.isAgainst(direction) }) else {
      return nil
    }
    return Ungrounded(.direction, text, quantity.range)
  }

  /// Numbers that stand with another name than in the source, where that name has a number of the
  /// prose too: two were swapped.
  private static func swapped(_ scan: TextScan, _ source: GroundingSource) -> [Ungrounded] {
    let mentions = Mention.mentions(in: scan)
    return mentions.compactMap { mention in
      let same = source.mentions.filter { mention.quantity.agrees(with: $0.quantity) }
      guard !same.isEmpty, !same.contains(where: { $0.name == mention.name }),
        same.contains(where: { other in mentions.contains { $0.name == other.name } }),
        source.mentions.contains(where: { other in
          other.name == mention.name
            && mentions.contains { $0.quantity.agrees(with: other.quantity) }
        })
      else { return nil }
      return Ungrounded(
        .swapped, scan.text(ofBytes: mention.quantity.range), mention.quantity.range)
    }
  }
}

/// Something of a text that its source does not say.
package struct Ungrounded: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The number is not there.
    case number
    /// The number is there, but things go the other way by it.
    case direction
    /// The number is there, but with another name.
    case swapped
    /// The name is not there.
    case name
  }

  package let kind: Kind
  /// As it is written.
  package let text: String
  /// In bytes of the prose.
  package let range: Range<Int>

  init(_ kind: Kind, _ text: String, _ range: Range<Int>) {
    self.kind = kind
    self.text = text
    self.range = range
  }

  /// What a person, or a model, is told of it: in the middle of a sentence that ends with the
  /// abstract.
  package var reason: String {
    switch kind {
    case .number: "the number `\(text)` does not stand in the abstract"
    case .direction: "`\(text)` goes the other way in the abstract"
    case .swapped: "`\(text)` belongs to something else in the abstract"
    case .name: "the name `\(text)` does not stand in the abstract"
    }
  }
}

extension GroundingSource {
  /// Whether the name, or each part of a joined one, stands in the source.
  fileprivate func holds(_ name: Name) -> Bool {
    if names.contains(name.key) { return true }
    if name.isAbbreviation, initials.contains(name.text.lowercased()) { return true }
    let parts = name.text.split { $0 == "-" || $0 == "/" || $0 == "_" }
    return parts.count > 1
      && parts.allSatisfy { part in
        names.contains(Name.key(String(part))) || CommonTerms.contains(String(part))
      }
  }
}

extension Name {
  fileprivate var isAbbreviation: Bool { text.unicodeScalars.allSatisfy(\.isASCIIUpper) }
}

extension Quantity {
  fileprivate func isAgainst(_ other: Direction) -> Bool {
    direction.map { $0 != other } ?? false
  }
}

extension TextScan {
  /// As it stands in the text, but for full-width forms.
  fileprivate func text(ofBytes bytes: Range<Int>) -> String {
    guard let start = offsets.firstIndex(of: bytes.lowerBound),
      let end = offsets.firstIndex(of: bytes.upperBound)
    else { return "" }
    return text(start..<end)
  }
}
