internal import Diagnostics

/// Where a file's frontmatter stands.
struct FrontmatterBlock {
  /// The bytes between the `---` lines; nil where the file has no frontmatter that can be read.
  let yaml: Range<Int>?
  /// Where the Markdown begins.
  let bodyOffset: Int
  let diagnostics: [Diagnostic]

  init(yaml: Range<Int>?, bodyOffset: Int, diagnostics: [Diagnostic] = []) {
    self.yaml = yaml
    self.bodyOffset = bodyOffset
    self.diagnostics = diagnostics
  }

  /// Frontmatter begins with a first line `---` and ends with the next line `---` or `...`, both at
  /// the margin. Spaces behind them do not count.
  init(_ file: SourceFile) {
    let lines = LineScanner(file.bytes)
    let first = lines.line(at: 0)
    if lines.isFence(first, "+++") {
      self = Self.toml(file, lines)
    } else if lines.isFence(first, "---") {
      self = Self.block(file, lines, opening: first, before: [])
    } else if let opening = Self.lateOpening(lines) {
      let warning = Diagnostic(
        .warning, "late-frontmatter", "blank lines stand before the frontmatter's `---`",
        fix: "Remove the blank lines", at: file.location(of: lines.trimmed(opening)))
      self = Self.block(file, lines, opening: opening, before: [warning])
    } else {
      self =
        Self.misopened(file, lines) ?? Self.unopened(file, lines)
        ?? FrontmatterBlock(yaml: nil, bodyOffset: 0)
    }
  }

  private static func block(
    _ file: SourceFile, _ lines: LineScanner, opening: Range<Int>, before: [Diagnostic]
  ) -> FrontmatterBlock {
    let start = lines.end(of: opening)
    guard
      let closing = lines.first(
        from: start, where: { lines.isFence($0, "---") || lines.isFence($0, "...") })
    else { return unclosed(file, lines, opening: opening, before: before) }
    // A rule further below is no end of it where a line before was meant to be.
    let mistyped = lines.first(from: start) { line in
      line.lowerBound >= closing.lowerBound || lines.isNearFence(line) && !lines.isIndented(line)
    }
    guard mistyped == closing, !lines.holdText(start..<closing.lowerBound) else {
      return unclosed(file, lines, opening: opening, before: before)
    }
    return FrontmatterBlock(
      yaml: start..<closing.lowerBound, bodyOffset: lines.end(of: closing), diagnostics: before)
  }

  /// Without a closing line, the block is what comes before the first line that looks like a
  /// mistyped one, else before the first blank line.
  private static func unclosed(
    _ file: SourceFile, _ lines: LineScanner, opening: Range<Int>, before: [Diagnostic]
  ) -> FrontmatterBlock {
    let start = lines.end(of: opening)
    let end = lines.first(from: start) { lines.trimmed($0).isEmpty || lines.isNearFence($0) }
    let isNear = end.map { !lines.trimmed($0).isEmpty } ?? false
    let related = end.map {
      RelatedLocation("this line does not close it", at: file.location(of: lines.trimmed($0)))
    }
    let error = Diagnostic(
      .error, "unclosed-frontmatter", "the frontmatter that `---` opens here is never closed",
      fix: isNear ? "Write `---` at the margin there" : "Add a line `---` behind the last key",
      at: file.location(of: lines.trimmed(opening)),
      related: isNear ? [related].compactMap { $0 } : [])
    let yamlEnd = end?.lowerBound ?? file.bytes.count
    return FrontmatterBlock(
      yaml: start..<yamlEnd, bodyOffset: end.map(lines.end) ?? yamlEnd,
      diagnostics: before + [error])
  }

  private static func toml(_ file: SourceFile, _ lines: LineScanner) -> FrontmatterBlock {
    let opening = lines.line(at: 0)
    let closing = lines.first(from: lines.end(of: opening)) { lines.isFence($0, "+++") }
    let error = Diagnostic(
      .error, "toml-frontmatter", "`+++` opens frontmatter in TOML, which is not supported",
      fix: "Write it in YAML between `---` lines, such as `title: \"…\"`",
      at: file.location(of: lines.trimmed(opening)))
    return FrontmatterBlock(
      yaml: nil, bodyOffset: lines.end(of: closing ?? opening), diagnostics: [error])
  }
}

extension LineScanner {
  /// Whether a heading of a text stands in `range`, behind a blank line and without any key below it:
  /// then what ends the range is a rule of that text.
  fileprivate func holdText(_ range: Range<Int>) -> Bool {
    var isBehindBlank = false
    let heading = first(in: range) { line in
      defer { isBehindBlank = trimmed(line).isEmpty }
      return isBehindBlank && isLowerHeading(line)
    }
    guard let heading else { return false }
    return first(in: heading.upperBound..<range.upperBound) { line in
      key(of: line).map { $0.name.first?.isASCII == true && $0.colon == ":" } ?? false
    } == nil
  }
}
