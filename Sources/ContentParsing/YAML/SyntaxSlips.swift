internal import Diagnostics

extension YAMLProblem {
  /// The first of the known slips that explains `error`, else what libYAML says.
  init(_ error: SyntaxError, in block: YAMLBlock) {
    let slip = SyntaxSlip(error: error, block: block)
    self =
      slip.tooDeep ?? slip.fullWidthColon ?? slip.invisibleBreak ?? slip.tabIndent ?? slip.openQuote
      ?? slip
      .openBracket
      ?? slip.unknownEscape ?? slip.secondDocument ?? slip.missingSpace ?? slip.strayDash
      ?? slip.strayIndent ?? slip.unquotedValue ?? slip.missingColon ?? slip.other
  }
}

extension YAMLProblem {
  /// Why a block whose first line begins at `offset` is one text, where a slip in that line is the
  /// reason; nil where it is just text.
  init?(textAt offset: Int, in block: YAMLBlock) {
    let error = SyntaxError(problem: "", offset: offset, context: "", contextOffset: nil)
    let slip = SyntaxSlip(error: error, block: block)
    guard let problem = slip.fullWidthColon ?? slip.missingSpace else { return nil }
    self = problem
  }
}

/// The slips that are common in frontmatter, each with its own words. A property is nil where its
/// slip does not explain the error.
private struct SyntaxSlip {
  let error: SyntaxError
  let block: YAMLBlock
  /// The line that is to blame, and its parts.
  let line: YAMLLine

  init(error: SyntaxError, block: YAMLBlock) {
    self.error = error
    self.block = block
    let line = YAMLLine(block.lineIndex(at: Self.blamedOffset(error)), of: block)
    let isRunOn = error.problem == Self.strayColon && line.colon == error.offset && line.indent == 0
    self.line = isRunOn ? line.beginOfRun : line
  }

  private static let strayColon = "mapping values are not allowed in this context"

  /// Where a key, quote or bracket began, if libYAML was inside one; else where it stopped. A block
  /// mapping's beginning says nothing.
  private static func blamedOffset(_ error: SyntaxError) -> Int {
    let isVague = ["block", "next token", "single document"].contains { error.context.contains($0) }
    return isVague ? error.offset : error.contextOffset ?? error.offset
  }

  /// `- - - - …`
  var tooDeep: YAMLProblem? {
    guard error.problem.hasPrefix("Maximum nesting level") else { return nil }
    return problem(
      "yaml-limit", "lists and mappings are nested too deep here", fix: "Nest less",
      at: error.offset..<error.offset)
  }

  /// `tags：[a]`
  var fullWidthColon: YAMLProblem? {
    guard let colon = line.fullWidthColon else { return nil }
    let key = block.file.text(line.range.lowerBound..<colon.lowerBound)
    let value = block.file.text(block.trimmed(colon.upperBound..<line.range.upperBound))
    return problem(
      "fullwidth-colon", "the full-width colon in `\(key)：` does not end a YAML key",
      fix: "Write `\(key): \(value)` with `:` and a space",
      replacement: isSpaced(colon.upperBound) ? ":" : ": ", at: colon)
  }

  private func isSpaced(_ offset: Int) -> Bool {
    block.byte(offset).map { $0.isWhitespace } ?? true
  }

  /// U+2028 and the like, which editors do not show.
  var invisibleBreak: YAMLProblem? {
    let start = block.lineStarts[line.index]
    guard let last = block.byte(start - 1), last & 0xC0 == 0x80 else { return nil }
    let range = (start - (last == 0x85 ? 2 : 3))..<start
    return problem(
      "invisible-break", "an invisible line break (U+2028, U+2029 or U+0085) stands here",
      fix: "Remove it", at: range,
      leavingOut: block.entryLines(around: max(0, line.index - 1)).lowerBound..<(line.index + 1))
  }

  /// A tab in front of a key or an item.
  var tabIndent: YAMLProblem? {
    let lines = [line, YAMLLine(block.lineIndex(at: error.offset), of: block)]
    guard
      let (line, tab) = lines.lazy.compactMap({ line in line.indentingTab.map { (line, $0) } })
        .first
    else { return nil }
    return problem(
      "tab-indent", "a tab indents `\(block.file.text(line.range))`; YAML takes spaces only",
      fix: "Replace the tab with spaces", at: tab..<(tab + 1))
  }

  /// `title: "A`
  var openQuote: YAMLProblem? {
    guard error.context == "while scanning a quoted scalar", let start = error.contextOffset else {
      return nil
    }
    let quote = block.file.text(start..<(start + 1))
    return problem(
      "open-quote", "the quote `\(quote)` that opens here is never closed",
      fix: "Add the closing `\(quote)`", at: start..<line.range.upperBound)
  }

  /// `tags: [a, b`
  var openBracket: YAMLProblem? {
    // libYAML's place is behind the bracket where nothing follows it.
    guard error.context.hasPrefix("while parsing a flow "), let place = error.contextOffset,
      let start = stride(from: place, through: 0, by: -1).first(where: {
        block.byte($0) == UInt8(ascii: "[") || block.byte($0) == UInt8(ascii: "{")
      })
    else { return nil }
    let isList = block.byte(start) == UInt8(ascii: "[")
    let thing = isList ? "list" : "mapping"
    return problem(
      "open-bracket", "the \(thing) that opens with `\(isList ? "[" : "{")` here is never closed",
      fix: "Close it with `\(isList ? "]" : "}")`, with commas between its items", at: start..<start
    )
  }

  /// `title: "C:\papers"`
  var unknownEscape: YAMLProblem? {
    guard error.context == "while parsing a quoted scalar" else { return nil }
    return problem(
      "unknown-escape", "the backslash here does not begin an escape that YAML knows",
      fix: #"Write `\\`, or put the text in single quotes"#, at: error.offset..<(error.offset + 2))
  }

  /// A second `---` in `site.yml`, or keys that stand left of those above them.
  var secondDocument: YAMLProblem? {
    guard error.problem.contains("another document") || error.problem.contains("<document start>")
    else { return nil }
    guard block.text(at: line.range.lowerBound, is: "---") else {
      return problem(
        "stray-indent", "`\(block.file.text(line.range))` begins left of the keys above it",
        fix: "Begin all keys at the same column", at: line.range,
        leavingOut: line.index..<block.lineStarts.count)
    }
    return problem(
      "second-document", "a second YAML document begins here; only one is read",
      fix: "Remove what follows", at: error.offset..<error.offset,
      leavingOut: block.lineIndex(at: error.offset)..<block.lineStarts.count)
  }

  /// `title:Foo`
  var missingSpace: YAMLProblem? {
    guard line.colon == nil, let (key, value) = line.unspacedParts else { return nil }
    return problem(
      "missing-space", "there is no space behind the colon of `\(block.file.text(key)):`",
      fix: "Write `\(block.file.text(key)): \(block.file.text(value))`",
      at: key.lowerBound..<value.upperBound)
  }

  /// `- tags: [a]` between keys.
  var strayDash: YAMLProblem? {
    guard
      error.problem.hasPrefix("block sequence entries") || error.problem.contains("expected key"),
      block.text(at: line.range.lowerBound, is: "- ")
    else { return nil }
    let rest = block.file.text(block.trimmed((line.range.lowerBound + 2)..<line.range.upperBound))
    return problem(
      "stray-dash", "a list's item `- \(rest)` cannot stand between keys",
      fix: "Remove the `- ` if a key is meant, else put the item under its key",
      at: line.range, leavingOut: line.index..<(line.index + 1))
  }

  /// ` tags: [a]` under a key that has its value already.
  var strayIndent: YAMLProblem? {
    guard error.problem == Self.strayColon, error.offset == line.colon,
      line.indent > 0
    else { return nil }
    let key = block.file.text(block.trimmed(line.range.lowerBound..<error.offset))
    return problem(
      "stray-indent", "`\(key)` is indented under a key that already has a value",
      fix: "Begin `\(key):` at the same column as the other keys", at: line.range,
      leavingOut: line.index..<(line.index + 1))
  }

  /// `title: A: B`, `title: "A" B`, `title: @a`, `title: *a*`
  var unquotedValue: YAMLProblem? {
    guard let value = line.value, !value.isEmpty, line.colon != error.offset else { return nil }
    let key = block.file.text(line.key)
    let text = block.file.text(value)
    let hasColon = error.problem == Self.strayColon
    let reason = hasColon ? "holds `: ` and has no quotes" : "has to be in quotes"
    let list = hasColon ? list(of: text, for: key) : nil
    return problem(
      hasColon ? "unquoted-colon" : "unquoted-value", "the value of `\(key)` \(reason): `\(text)`",
      fix: "Write `\(key): \(list ?? YAMLText.requoted(text))`",
      replacement: hasColon && isWhole(text) ? list ?? YAMLText.quoted(text) : nil, at: value)
  }

  /// The items that commas part in a value of a key that takes a list, as YAML has them.
  private func list(of text: String, for key: String) -> String? {
    guard line.indent == 0,
      ["tags", "category", "categories"].contains(key.lowercased().filter(\.isLetter))
    else { return nil }
    let items = YAMLType<[String]>.parts(text)
    return items.count > 1 ? YAMLText.list(items) : nil
  }

  /// Whether a value of this text is just text, without a comment, and ends with the line. YAML lets
  /// it go on behind blank lines.
  private func isWhole(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first.isNumber || !first.isASCII,
      !text.contains(" #")
    else { return false }
    let next = ((line.index + 1)..<block.lineStarts.count).first {
      !block.trimmedLine($0).isEmpty
    }
    return next.map { block.indent(ofLine: $0) <= line.indent } ?? true
  }

  /// `title Foo`
  var missingColon: YAMLProblem? {
    guard line.colon == nil,
      ["could not find expected ':'", Self.strayColon].contains(error.problem)
    else { return nil }
    return problem(
      "missing-colon", "`\(block.file.text(line.range))` is not a key with a value",
      fix: "Write `key: value`, or remove the line", at: line.range)
  }

  var other: YAMLProblem {
    let context = error.context.isEmpty ? "" : " \(error.context)"
    return problem(
      "yaml-syntax", "the YAML cannot be read here: \(error.problem)\(context)",
      fix: "Correct the line; a value that is text can be put in quotes",
      at: error.offset..<error.offset)
  }

  private func problem(
    _ rule: String, _ message: String, fix: String, replacement: String? = nil,
    at range: Range<Int>, leavingOut lines: Range<Int>? = nil
  ) -> YAMLProblem {
    YAMLProblem(
      rule, message, fix: fix, replacement: replacement, at: range,
      leavingOut: lines ?? block.entryLines(around: line.index), in: block)
  }
}
