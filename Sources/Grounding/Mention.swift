/// A number together with the name that it stands with.
struct Mention: Hashable, Sendable {
  let quantity: Quantity
  /// The key of the nearest name of its clause, else of the last one before it in the sentence.
  let name: String

  static func mentions(in scan: TextScan) -> [Mention] {
    let names = NameReader.names(in: scan) + Role.names(in: scan)
    return QuantityReader.quantities(in: scan).compactMap { quantity in
      guard let index = scan.offsets.firstIndex(of: quantity.range.lowerBound) else { return nil }
      let clause = Clauses.clause(around: index, in: scan, endsAtAnd: true)
      let near = names.inside(scan.bytes(clause))
      let before = names.inside(
        scan.bytes(Clauses.beginning(ofSentenceAround: clause, in: scan)))
      guard
        let name = near.min(by: { $0.distance(to: quantity) < $1.distance(to: quantity) })
          ?? before.max(by: { $0.range.lowerBound < $1.range.lowerBound })
      else { return nil }
      return Mention(quantity: quantity, name: name.key)
    }
  }
}

/// What numbers stand with that has no name of its own, in both languages.
private enum Role {
  static func names(in scan: TextScan) -> [Name] {
    scan.scalars.indices.flatMap { index in
      roles.compactMap { word, key in
        guard scan.has(word, at: index), !isInsideWord(index, scan) else { return nil }
        let range = index..<(index + word.unicodeScalars.count)
        return Name(text: word, key: key, range: scan.bytes(range))
      }
    }
  }

  private static func isInsideWord(_ index: Int, _ scan: TextScan) -> Bool {
    scan[index]?.isASCIILetter == true && scan[index - 1]?.isASCIILetter == true
  }

  private static let roles = [
    ("human", "human"), ("people", "human"), ("人类", "human"), ("人工", "human"),
    ("baseline", "baseline"), ("基线", "baseline"),
  ]
}

extension [Name] {
  fileprivate func inside(_ bytes: Range<Int>) -> [Name] {
    filter { bytes.contains($0.range.lowerBound) }
  }
}

extension Name {
  fileprivate func distance(to quantity: Quantity) -> Int {
    range.lowerBound < quantity.range.lowerBound
      ? quantity.range.lowerBound - range.upperBound : range.lowerBound - quantity.range.upperBound
  }
}
