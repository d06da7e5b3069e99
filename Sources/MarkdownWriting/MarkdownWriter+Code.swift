internal import HTMLReading
internal import Text

extension MarkdownWriter {
  mutating func writeInlineCode() {
    let code = text(tokens.content(of: "code")).map { $0 == 0x0A ? 0x20 : $0 }
    guard !code.isEmpty else { return }
    let fence = fence(for: code, atLeast: 1)
    let isPadded =
      code.first == UInt8(ascii: "`") || code.last == UInt8(ascii: "`")
      || code.first == 0x20 && code.last == 0x20 && code.contains { $0 != 0x20 }
    write(markup: fence + (isPadded ? " " : ""))
    append(code: code)
    output.append(text: (isPadded ? " " : "") + fence)
  }

  /// A table's cells end at a bar even in code.
  private mutating func append(code: [UInt8]) {
    guard inline == .cell else { return output.append(code) }
    for byte in code {
      if byte == UInt8(ascii: "|") { output.append("\\") }
      output.append(byte)
    }
  }

  mutating func writeCode(_ tag: HTMLStartTag) {
    let content = tokens.content(of: "pre")
    if inline == .cell { return writeCodeInCell(content) }
    var code = text(content)
    if code.last == 0x0A { code.removeLast() }
    let fence = fence(for: code, atLeast: 3)
    beginBlock()
    output.append(text: fence + language(of: content))
    for line in code.split(separator: 0x0A, omittingEmptySubsequences: false) {
      output.append("\n")
      if !line.isEmpty { output.append(prefix) }
      output.append(line)
    }
    output.append("\n")
    output.append(prefix)
    output.append(text: fence)
    separation = .blank
  }

  private mutating func writeCodeInCell(_ content: Range<Int>) {
    let code = text(content).map { $0 == 0x0A ? 0x20 : $0 }
    let fence = fence(for: code, atLeast: 1)
    write(markup: fence + " ")
    append(code: code)
    output.append(text: " " + fence)
  }

  /// The word of the code's class behind `language-`.
  private func language(of content: Range<Int>) -> String {
    var inside = HTMLTokens(Array(html[content].prefix(500)))
    guard case .start(let tag)? = inside.next(), tag.name == "code",
      let name = tag.value("class", in: inside.html), name.hasPrefix("language-")
    else { return "" }
    return String(name.dropFirst("language-".count).prefix { !$0.isWhitespace && $0 != "`" })
  }

  mutating func writeInlineMath() {
    let tex = text(tokens.content(of: "span"))
    let isDisplayed = tex.starts(with: "\\[".utf8)
    write(markup: formula(Array(tex.dropFirst(2).dropLast(2)), isDisplayed: isDisplayed))
  }

  mutating func writeDisplayedMath() {
    let tex = text(tokens.content(of: "div")).dropFirst(2).dropLast(2)
    beginBlock()
    output.append("$$")
    for line in tex.split(separator: 0x0A) {
      output.append("\n")
      output.append(prefix)
      output.append(line)
    }
    output.append("\n")
    output.append(prefix)
    output.append("$$")
    separation = .blank
  }

  /// With dollars inside, backslashes stand around it.
  private func formula(_ tex: [UInt8], isDisplayed: Bool) -> String {
    let line = String(decoding: tex.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    guard !tex.contains(UInt8(ascii: "$")) else {
      return isDisplayed ? "\\[\(line)\\]" : "\\(\(line)\\)"
    }
    return isDisplayed ? "$$\(line)$$" : "$\(line)$"
  }

  /// What is read of a piece of HTML, without its tags.
  private func text(_ range: Range<Int>) -> [UInt8] {
    let content = html[range]
    guard content.contains(UInt8(ascii: "<")) else { return CharacterReference.resolved(content) }
    var inside = HTMLTokens(Array(content))
    var text: [UInt8] = []
    while let token = inside.next() {
      if case .text(let range) = token { text += CharacterReference.resolved(inside.html[range]) }
    }
    return text
  }

  /// More backticks than stand together in the code.
  private func fence(for code: [UInt8], atLeast minimum: Int) -> String {
    var longest = 0
    var run = 0
    for byte in code {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let count = longest < minimum ? minimum : longest + 1
    return String(repeating: "`", count: count)
  }
}
