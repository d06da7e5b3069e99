/// Holds prose to its source: every number, and every name of a model, data set, benchmark,
/// organisation or person, has to stand in it, after both are brought to one form.
///
/// It does not understand what is said. What it lets through may still be wrong; what it refuses
/// cannot be found in the source.
package enum GroundingGate {
  /// What of `prose` does not stand in `source`, in order.
  package static func findings(in prose: String, source: GroundingSource) -> [Ungrounded] {
    let reading = Reading(prose, own: source.ownName)
    var findings = reading.quantities.compactMap { finding($0, reading, source) }
    findings += reading.names.compactMap { name in
      source.holds(name) ? nil : Ungrounded(.name, name.text, name.range)
    }
    for other in turned(reading, source) + Swaps(reading, source).findings
    where !findings.contains(where: { $0.range == other.range }) {
      findings.append(other)
    }
    return findings.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func finding(
    _ quantity: Quantity, _ reading: Reading, _ source: GroundingSource
  ) -> Ungrounded? {
    let text = reading.text(of: quantity.range)
    let same = source.quantities.filter { quantity.agrees(with: $0) }
    guard !same.isEmpty else { return Ungrounded(.number, text, quantity.range) }
    if let direction = quantity.direction,
      same.allSatisfy({ ($0.direction ?? direction) != direction })
    {
      return Ungrounded(.direction, text, quantity.range)
    }
    if let bound = quantity.bound, same.allSatisfy({ ($0.bound ?? bound) != bound }) {
      return Ungrounded(.direction, text, quantity.range)
    }
    return nil
  }

  /// Changes that go from the later number to the earlier one of the source.
  private static func turned(_ reading: Reading, _ source: GroundingSource) -> [Ungrounded] {
    reading.transitions.compactMap { change in
      func isIn(_ from: Quantity, _ to: Quantity) -> Bool {
        source.transitions.contains { from.agrees(with: $0.from) && to.agrees(with: $0.to) }
      }
      guard isIn(change.to, change.from), !isIn(change.from, change.to) else { return nil }
      return Ungrounded(.direction, reading.text(of: change.from.range), change.from.range)
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
