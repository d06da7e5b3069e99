internal import ContentParsing

extension YAMLType<SiteConfiguration.Extra> {
  /// `auto`, `true` or `false`.
  static let extra = choice(of: []) { SiteConfiguration.Extra(rawValue: $0) }
}

extension YAMLType<SiteConfiguration.Cards> {
  /// As `extra`, or `all`: those of papers too.
  static let cards = choice(of: ["all"]) { text in
    var cards = SiteConfiguration.Cards()
    cards.hasPapers = text == "all"
    guard !cards.hasPapers else { return cards }
    return SiteConfiguration.Extra(rawValue: text).map {
      cards.extra = $0
      return cards
    }
  }
}

extension YAMLType {
  /// `true`, `false`, or one of the words `auto` and `others`.
  ///
  /// - Parameter choose: what a word means; nil for others.
  fileprivate static func choice(
    of others: [String], _ choose: @escaping @Sendable (String) -> Value?
  ) -> YAMLType {
    let words = ["auto"] + others
    let schema = JSONSchema.object([
      "enum": .list(words.map { .text($0) } + [.bool(true), .bool(false)])
    ])
    let all = (words + ["true", "false"]).map { "`\($0)`" }
    let expected = all.dropLast().joined(separator: ", ") + " or " + (all.last ?? "")
    return YAMLType(schema: schema) { node, label, reading in
      if case .scalar(let scalar) = node.content, let value = choose(scalar.text.lowercased()) {
        return value
      }
      reading.reportType(node, label, takes: expected, fix: "Write `\(label): auto`")
      return nil
    }
  }
}
