internal import Foundation

/// What a model writes about one paper: plain text, in the site's language.
package struct Summary: Codable, Hashable, Sendable {
  /// One sentence.
  package var preview: String
  /// One paragraph.
  package var idea: String
  /// One sentence each.
  package var results: [String]

  package init(preview: String, idea: String, results: [String]) {
    self.preview = preview
    self.idea = idea
    self.results = results
  }

  /// Its texts in order.
  var texts: [String] { [preview, idea] + results }
}

/// Why a model's answer cannot be taken for a summary.
package enum SummaryFault: Error, Hashable, Sendable {
  /// It holds no JSON of the form, also not between other text.
  case notJSON
  case emptyText
  /// A text of more characters than this.
  case tooLong(Int)
  /// It is hardly in the site's language.
  case otherLanguage
  /// The same text twice.
  case repeats

  package var reason: String {
    switch self {
    case .notJSON: "the answer is not JSON of the form that was asked for"
    case .emptyText: "a text is empty"
    case .tooLong(let limit): "a text has more than \(limit) characters"
    case .otherLanguage: "the text is not in the site's language"
    case .repeats: "the text repeats itself"
    }
  }
}

extension Summary {
  /// Reads a model's answer. Endpoints that do not hold models to a schema give JSON between fences
  /// or sentences: it is taken from there.
  init(answer: String, language: String) throws(SummaryFault) {
    guard let json = JSONInAnswer.object(in: answer),
      let read = try? JSONDecoder().decode(Summary.self, from: Data(json.utf8))
    else { throw .notJSON }
    self.init(
      preview: PlainLine.of(read.preview), idea: PlainLine.of(read.idea),
      results: read.results.map(PlainLine.of).filter { !$0.isEmpty })
    try check(language)
  }

  private static let longest = 1_200
  private static let mostResults = 6

  private func check(_ language: String) throws(SummaryFault) {
    if preview.isEmpty || idea.isEmpty || results.isEmpty { throw .emptyText }
    if texts.contains(where: { $0.count > Self.longest }) { throw .tooLong(Self.longest) }
    if Set(texts).count < texts.count || results.count > Self.mostResults
      || texts.contains(where: Repetition.holds)
    {
      throw .repeats
    }
    let isChinese = language.hasPrefix("zh")
    guard PlainLine.isChinese(idea) == isChinese, PlainLine.isChinese(preview) == isChinese else {
      throw .otherLanguage
    }
  }
}

/// The JSON object in a model's answer.
enum JSONInAnswer {
  static func object(in answer: String) -> String? {
    guard let start = answer.firstIndex(of: "{"), let end = answer.lastIndex(of: "}"), start < end
    else { return nil }
    return String(answer[start...end])
  }
}

/// Model's text as one line of plain text.
enum PlainLine {
  /// Without control characters, marks of Markdown for bold and code, and more than one space.
  static func of(_ text: String) -> String {
    var line = ""
    var isSpaced = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value {
        isSpaced = !line.isEmpty
        continue
      }
      if scalar.properties.generalCategory == .format { continue }
      if isSpaced { line += " " }
      isSpaced = false
      line.unicodeScalars.append(scalar)
    }
    return line.replacing("**", with: "")
  }

  /// Whether a quarter of its letters at least are Chinese.
  static func isChinese(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    let han = scalars.count { 0x3400...0x9FFF ~= $0.value || 0x20000...0x323AF ~= $0.value }
    let words = text.split { !$0.isLetter || !$0.isASCII }.count
    return han > 0 && han >= words
  }
}

/// A model that has got stuck says the same over and over.
enum Repetition {
  /// Whether a run of at least eight characters stands in `text` four times.
  static func holds(_ text: String) -> Bool {
    let characters = Array(text)
    guard characters.count >= 32 else { return false }
    var counts: [ArraySlice<Character>: Int] = [:]
    for start in stride(from: 0, through: characters.count - 8, by: 1) {
      counts[characters[start..<(start + 8)], default: 0] += 1
    }
    return counts.values.contains { $0 >= 4 }
  }
}
