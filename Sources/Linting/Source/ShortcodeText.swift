internal import Text

/// A shortcode of Hugo's as it is written: `{{< name value key="value" >}}`.
struct ShortcodeText {
  let name: String
  /// With its braces, or up to the end of the line where nothing closes them.
  let range: Range<Int>
  /// By their names; those without one by their numbers from 0.
  private let values: [String: String]

  /// Nil where no name stands behind the braces at `open`, or a `/`: what ends a shortcode goes with
  /// it.
  init?(at open: Int, in bytes: [UInt8]) {
    let end = Self.end(from: open + 3, in: bytes)
    let text = String(decoding: bytes[(open + 3)..<end.inner], as: UTF8.self)
    let words = Self.words(text)
    guard let name = words.first, name.first?.isLetter == true else { return nil }
    self.name = name
    range = open..<end.outer
    var values: [String: String] = [:]
    for (index, word) in words.dropFirst().enumerated() {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2, parts[0].allSatisfy({ $0.isLetter || $0 == "-" || $0 == "_" }) {
        values[parts[0]] = parts[1]
      } else {
        values[String(index)] = word
      }
    }
    self.values = values
  }

  private static func end(from start: Int, in bytes: [UInt8]) -> (inner: Int, outer: Int) {
    let rest = start..<min(bytes.count, start + 2000)
    guard let close = bytes.firstRange(of: "}}", in: rest) else {
      let end = bytes[rest].firstIndex(where: \.isLineEnd) ?? rest.upperBound
      return (end, end)
    }
    return (max(start, close.lowerBound - 1), close.upperBound)
  }

  /// `text` parted at spaces that no quotation marks hold, which are left out.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in text {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "`" {
        quote = character
      } else if quote == nil, character.isWhitespace {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  // MARK: - What to write instead

  var fix: String {
    switch name.lowercased() {
    case "figure", "img", "image": "Write `\(figure)`"
    case "ref", "relref":
      "Write the path of the file from here, such as `\(value("path", "0") ?? "x.md")`"
    case "youtube", "bilibili", "vimeo": "Write `<\(video)>`"
    case "notice", "alert", "admonition", "callout", "hint", "tip", "note", "info", "warning":
      "Write `:::\(alert)` on a line above the text and `:::` on one below it"
    case "highlight", "code": "Write the code between lines of three backticks"
    case "math", "katex", "latex": "Write the formula between dollars"
    default: "Write it in Markdown or HTML"
    }
  }

  private func value(_ names: String...) -> String? {
    names.lazy.compactMap { values[$0] }.first { !$0.isEmpty }
  }

  private var figure: String {
    let title = value("caption", "title").map { " \"\($0.replacing("\"", with: "'"))\"" } ?? ""
    let source = value("src", "0") ?? "a.png"
    return "![\(value("alt") ?? "")](\(AddressText(source).mended)\(title))"
  }

  private var video: String {
    let id = value("id", "0") ?? "…"
    return switch name.lowercased() {
    case "youtube": "https://www.youtube.com/watch?v=\(id)"
    case "vimeo": "https://vimeo.com/\(id)"
    default: "https://www.bilibili.com/video/\(id)"
    }
  }

  /// The kind of alert that comes nearest.
  private var alert: String {
    let words = [name, value("0", "type", "context", "style") ?? ""].map { $0.lowercased() }
    return switch true {
    case words.contains("tip"), words.contains("success"): "tip"
    case words.contains("warning"): "warning"
    case words.contains("danger"), words.contains("error"), words.contains("caution"): "caution"
    case words.contains("important"): "important"
    default: "note"
    }
  }
}
