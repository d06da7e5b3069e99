internal import MarkdownWriting

/// Markdown as Zhihu, Juejin and most other places read it: CommonMark with tables, and formulas
/// between dollars.
struct CommonMark: MarkdownMarkup {
  func text(_ text: String) -> String { MarkdownEscaping.commonMark.escaped(text) }
  var emphasisMark: String { "*" }
  var strikethroughMark: String { "~~" }
  var emphasisGuard: EmphasisMarks.Guard { .reference }
  func item(_ inner: String, _ marker: ListMarker) -> String {
    let indent = String(repeating: "    ", count: marker.depth)
    let sign = marker.number.map { "\($0). " } ?? "- "
    return indent + sign + inner.replacing("\n", with: "\n" + indent + "    ")
  }

  func code(_ code: String) -> String {
    let fence = String(repeating: "`", count: code.longestRun(of: "`") + 1)
    let padding = code.hasPrefix("`") || code.hasSuffix("`") ? " " : ""
    return fence + padding + code + padding + fence
  }

  func codeBlock(_ code: String, language: String?) -> String {
    let fence = String(repeating: "`", count: max(3, code.longestRun(of: "`") + 1))
    return "\(fence)\(language ?? "")\n\(code)\n\(fence)"
  }

  func formula(_ tex: String, isDisplayed: Bool) -> String {
    isDisplayed ? "$$\n\(tex)\n$$" : "$\(tex)$"
  }

  func image(_ alternative: String, at address: String) -> String {
    "![\(text(alternative))](\(address.escapingParentheses))"
  }

  func table(_ header: [String], _ rows: [[String]]) -> String {
    let lines = [header, header.map { _ in "---" }] + rows
    return lines.map { cells in
      "| "
        + cells.map { $0.replacing("|", with: "\\|").replacing("\n", with: "<br>") }
        .joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }

  var lineBreak: String { "  \n" }
  var rule: String { "---" }
}

/// Characters that mean something in Markdown.
struct MarkdownEscaping {
  private let characters: Set<Character>

  static let commonMark = MarkdownEscaping(characters: Set("\\`*[]<>~$"))
  static let discord = MarkdownEscaping(characters: Set("\\`*[]<>~|@"))

  /// `text` with a backslash before what would be taken as a mark. An underline inside a word
  /// marks nothing, and is left alone.
  func escaped(_ text: String) -> String {
    var escaped = ""
    var previous: Character = " "
    var rest = text[...]
    while let character = rest.popFirst() {
      let isInWord = previous.isLetter || previous.isNumber
      let next = rest.first ?? " "
      let isInside = isInWord && (next.isLetter || next.isNumber)
      if characters.contains(character) || character == "_" && !isInside { escaped += "\\" }
      escaped.append(character)
      previous = character
    }
    return escaped.escapingLineStart
  }
}

extension String {
  /// With a backslash before what would begin a heading, a list or a quotation.
  fileprivate var escapingLineStart: String {
    guard let first else { return self }
    if "#+-".contains(first), dropFirst().first.map({ $0 == " " || $0 == first }) ?? true {
      return "\\" + self
    }
    let digits = prefix { $0.isASCII && $0.isNumber }
    let rest = self[digits.endIndex...]
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")",
      rest.dropFirst().first.map({ $0 == " " }) ?? true
    else { return self }
    return digits + "\\" + rest
  }

  var escapingParentheses: String {
    replacing("(", with: "%28").replacing(")", with: "%29")
  }

  /// How long the longest run of `character` is.
  func longestRun(of character: Character) -> Int {
    var (longest, run) = (0, 0)
    for other in self {
      run = other == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
