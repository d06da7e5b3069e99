/// The language in which a post labels its fields: messages about it show them in the same one.
package enum LabelLanguage: Sendable, CaseIterable {
  case chinese, traditionalChinese, japanese, english

  /// That of the labels of a post. One that only Japanese or traditional Chinese has decides, since
  /// `作者` and `方向` are the same in all Chinese and often in Japanese.
  package init(_ labels: some Sequence<String>) {
    let languages = labels.map { Self.language(of: $0) }
    self =
      [.japanese, .traditionalChinese].first(where: languages.contains)
      ?? (languages.filter { $0 == .english }.count * 2 > languages.count ? .english : .chinese)
  }

  private static func language(of label: String) -> LabelLanguage {
    let scalars = label.unicodeScalars
    if scalars.contains(where: { 0x3040...0x30FF ~= $0.value || japaneseOnly.contains($0) }) {
      return .japanese
    }
    if scalars.contains(where: traditionalOnly.contains) { return .traditionalChinese }
    // Korean has no words of its own here.
    if scalars.contains(where: { 0xAC00...0xD7A3 ~= $0.value }) { return .english }
    return scalars.contains(where: \.isCJKLetter) ? .chinese : .english
  }

  /// Characters of labels that Chinese writes otherwise, or does not use for these fields.
  private static let japaneseOnly = Set("著価読".unicodeScalars)
  private static let traditionalOnly = Set("論連結鏈機構單題領標籤評級薦價專碼讀數".unicodeScalars)

  /// What ends a list of authors that is cut short.
  package var others: String {
    switch self {
    case .chinese, .traditionalChinese: "等"
    case .japanese: "ほか"
    case .english: "et al."
    }
  }

  /// The word with the best rating.
  package var mustRead: String {
    switch self {
    case .chinese: "必读"
    case .traditionalChinese: "必讀"
    case .japanese: "必読"
    case .english: "Must read"
    }
  }

  /// Whether `word`, which stands with a rating, is one for the best: `必读`, `必読`, `must-read`.
  package static func isBest(_ word: String) -> Bool {
    let letters = String(word.unicodeScalars.filter(\.isWordPart)).lowercased()
    return bestWords.contains { letters.hasPrefix($0) }
  }

  private static let bestWords = ["必读", "必讀", "必読", "필독", "mustread"]

  /// How a link to the paper itself is called.
  var paper: String {
    switch self {
    case .chinese: "论文"
    case .traditionalChinese, .japanese: "論文"
    case .english: "Paper"
    }
  }

  /// How a field is called where the post does not say.
  package func label(of field: DigestField) -> String {
    switch self {
    case .chinese: Self.label(field, "作者", "机构", "链接", "方向", "评级")
    case .traditionalChinese: Self.label(field, "作者", "機構", "連結", "方向", "評級")
    case .japanese: Self.label(field, "著者", "所属", "リンク", "分野", "評価")
    case .english: Self.label(field, "Authors", "Affiliation", "Links", "Topics", "Rating")
    }
  }

  private static func label(
    _ field: DigestField, _ authors: String, _ affiliation: String, _ links: String,
    _ topics: String, _ rating: String
  ) -> String {
    switch field {
    case .authors: authors
    case .affiliation: affiliation
    case .links: links
    case .topics: topics
    case .rating: rating
    }
  }

  /// What may stand behind the label of a field.
  package func example(of field: DigestField) -> String {
    switch field {
    case .authors: "A, B \(others) (NVIDIA)"
    case .affiliation: "NVIDIA"
    case .links: "[arXiv:2602.21193](https://arxiv.org/abs/2602.21193)"
    case .topics: "Agentic RL / Tool Use"
    case .rating: "⭐⭐⭐ \(mustRead)"
    }
  }
}
