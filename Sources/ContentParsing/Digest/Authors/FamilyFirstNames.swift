/// The names of a list in which a comma stands within each, the family name first: `Vaswani, Ashish and
/// Shazeer, Noam` and `Smith, John; Doe, Jane`.
struct FamilyFirstNames {
  let names: [String]
  /// The phrase behind them that cuts the list short.
  let others: Range<Int>?

  /// Nil for other lists.
  init?(_ parts: [AuthorPart], _ text: UnsafeBufferPointer<UInt8>) {
    guard parts.count >= 4, let last = parts.last?.range else { return nil }
    var persons = parts
    let phrase = OthersPhrase.start(in: text, last)
    if let phrase {
      persons.removeLast()
      let given = text.trimmed(last.lowerBound..<phrase) { $0.isSpace }
      if !given.isEmpty { persons.append(AuthorPart(range: given, isBeforeComma: false)) }
    }
    guard let names = Self.names(persons, text) else { return nil }
    self.names = names
    others = phrase.map { $0..<last.upperBound }
  }

  private static func names(
    _ parts: [AuthorPart], _ text: UnsafeBufferPointer<UInt8>
  ) -> [String]? {
    guard parts.count >= 4, parts.count % 2 == 0,
      parts.indices.allSatisfy({ parts[$0].isBeforeComma == ($0 % 2 == 0) })
    else { return nil }
    var names: [String] = []
    for index in stride(from: 0, to: parts.count, by: 2) {
      let family = text.text(parts[index].range)
      let given = text.text(parts[index + 1].range)
      guard NameShape.isFamilyName(family) || NameShape.isLetter(family) && given.utf8.count > 1,
        NameShape.isGivenName(given)
      else { return nil }
      names.append("\(given) \(family)")
    }
    return names
  }
}
