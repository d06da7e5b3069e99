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
    guard let read = JSONInAnswer.decoded(Summary.self, from: answer) else { throw .notJSON }
    self.init(
      preview: PlainLine.of(read.preview), idea: PlainLine.of(read.idea),
      results: read.results.map(PlainLine.of).filter { !$0.isEmpty })
    if results.isEmpty { throw .emptyText }
    if results.count > 6 { throw .repeats }
    try TextCheck.check(texts)
    for text in [preview, idea, results.joined(separator: " ")] {
      try TextCheck.check(text, isIn: language)
    }
  }
}

/// What every text of a model has to be.
enum TextCheck {
  private static let longest = 1_200

  static func check(_ texts: [String]) throws(SummaryFault) {
    if texts.contains("") || texts.isEmpty { throw .emptyText }
    if texts.contains(where: { $0.count > longest }) { throw .tooLong(longest) }
    if Set(texts).count < texts.count || texts.contains(where: Repetition.holds) { throw .repeats }
  }

  static func check(_ text: String, isIn language: String) throws(SummaryFault) {
    guard PlainLine.language(of: text) == PlainLine.Language(language) else { throw .otherLanguage }
  }
}

/// The JSON object in a model's answer.
enum JSONInAnswer {
  /// The last object in it that has the form of `type`: what a model thinks aloud comes before.
  static func decoded<Value: Decodable>(_ type: Value.Type, from answer: String) -> Value? {
    let bytes = Array(withoutThoughts(answer).utf8)
    guard bytes.count <= 200_000 else { return nil }
    for range in objects(bytes).reversed() {
      if let value = try? JSONDecoder().decode(type, from: Data(bytes[range])) { return value }
    }
    return nil
  }

  /// Behind what reasoning models mark as their thoughts.
  private static func withoutThoughts(_ answer: String) -> Substring {
    let ends = ["</think>", "</thinking>"].compactMap { answer.ranges(of: $0).last?.upperBound }
    return ends.max().map { answer[$0...] } ?? answer[...]
  }

  /// From each brace to the one that matches it, where one does: braces in sentences need not match.
  private static func objects(_ bytes: [UInt8]) -> [Range<Int>] {
    bytes.indices.lazy.filter { bytes[$0] == UInt8(ascii: "{") }.prefix(200)
      .compactMap { start in end(of: start, bytes).map { start..<$0 } }
  }

  private static func end(of start: Int, _ bytes: [UInt8]) -> Int? {
    var depth = 0
    var isText = false
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\") where isText: index += 1
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "{") where !isText: depth += 1
      case UInt8(ascii: "}") where !isText:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
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

  enum Language {
    case chinese, japanese, other

    /// - Parameter tag: such as `zh-CN`.
    init(_ tag: String) {
      let tag = tag.lowercased()
      self = tag.hasPrefix("zh") ? .chinese : tag.hasPrefix("ja") ? .japanese : .other
    }
  }

  /// Japanese where it has kana, Chinese where it has a Chinese character for two Latin words
  /// at least.
  static func language(of text: String) -> Language {
    let scalars = text.unicodeScalars
    let kana = scalars.count { 0x3041...0x30FF ~= $0.value && $0.value != 0x30FB }
    let han = scalars.count { 0x3400...0x9FFF ~= $0.value || 0x20000...0x323AF ~= $0.value }
    let words = text.split { !$0.isLetter || !$0.isASCII }.count
    if kana > 0, kana * 10 >= han { return .japanese }
    return han > 0 && 2 * han >= words ? .chinese : .other
  }
}

/// A model that has got stuck says the same over and over.
enum Repetition {
  /// Whether something of up to 200 characters stands three times in a row at least, for 24
  /// characters or more. A name that comes again and again is no repetition.
  static func holds(_ text: String) -> Bool {
    let characters = Array(text)
    return (1...200).contains { period in
      guard characters.count >= 3 * period else { return false }
      var run = 0
      return (period..<characters.count).contains { index in
        run = characters[index] == characters[index - period] ? run + 1 : 0
        return run >= max(24, 2 * period)
      }
    }
  }
}
