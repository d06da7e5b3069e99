internal import ContentParsing

/// What a draft says in its own words. `{…}` stands for what a sentence is about.
package struct DraftWords: Sendable {
  let title: String
  let preview: String
  let papers: String
  let summary: String
  let authors: String
  let links: String
  let topics: String
  let rating: String
  let ideas: String
  let results: String
  let abstract: String
  let news: String
  let trends: String
  let moreAuthors: String
  let project: String
  let mustRead: String
  let optional: String
  let otherTopic: String
  let colon: String
  let separator: String
  let description: String
  let selection: String
  let mustReads: String
  let noMustReads: String
  let titleQuotes: (open: String, close: String)
  let columns: [String]
  let upvotes: String
  let stars: String
  let topicTrend: String
  let codeTrend: String
  let popularTrend: String
  let earlier: String
  let newVersion: String
  let codeReleased: String
  let accepted: String

  /// As titles have it: `2026年03月02日`, `2026-03-02`.
  func date(_ day: CalendarDay) -> String {
    let parts = day.description.split(separator: "-")
    return colon == "：" ? "\(parts[0])年\(parts[1])月\(parts[2])日" : day.description
  }

  /// `sentence` with the values in the places that have their names. Values are not looked into: a
  /// title may hold `{count}`.
  static func filled(_ sentence: String, _ values: KeyValuePairs<String, String>) -> String {
    var filled = ""
    var rest = Substring(sentence)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      filled += rest[..<open] + (values.first { $0.key == name }?.value ?? "")
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}

extension DraftWords {
  package init(language: String) {
    self = language.lowercased().hasPrefix("zh") ? .chinese : .english
  }
}
