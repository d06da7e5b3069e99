internal import Diagnostics

/// Frontmatter whose first line is not what it has to be. Taken for Markdown, it would be published
/// as text, and a draft with it.
extension FrontmatterBlock {
  /// A `---` behind blank lines, with a known key below it. Anything else is Markdown.
  static func lateOpening(_ lines: LineScanner) -> Range<Int>? {
    guard let first = lines.firstWithText, lines.isFence(first, "---"),
      holdsKnownKey(below: first, lines)
    else { return nil }
    return first
  }

  /// Frontmatter that a line such as `----` or `———` opens; nil where the file begins otherwise. A
  /// line of dashes above prose is a thematic break.
  static func misopened(_ file: SourceFile, _ lines: LineScanner) -> FrontmatterBlock? {
    guard let first = lines.firstWithText, lines.isFenceLike(first),
      holdsKnownKey(below: first, lines)
    else { return nil }
    let line = lines.trimmed(first)
    let start = lines.end(of: first)
    let end = end(ofKeysFrom: start, lines)
    let error = Diagnostic(
      .error, "misopened-frontmatter",
      "`\(file.text(line))` does not open the frontmatter that stands below it",
      fix: "Write `---`, three hyphens at the margin", replacement: "---",
      at: file.location(of: line), related: misclosed(end, file, lines))
    return FrontmatterBlock(
      yaml: start..<end.lowerBound, bodyOffset: lines.end(of: end), diagnostics: [error])
  }

  /// Frontmatter that nothing opens, though a line closes it; nil where the file begins otherwise.
  /// For Markdown its lines are the heading that the dashes below them underline.
  static func unopened(_ file: SourceFile, _ lines: LineScanner) -> FrontmatterBlock? {
    guard let first = lines.firstWithText, lines.isKey(first),
      let closing = lines.first(from: first.lowerBound, where: { !lines.mayBeYAML($0) }),
      lines.isNearFence(closing) || lines.isFence(closing, "..."),
      holdsKnownKey(first.lowerBound..<closing.lowerBound, lines)
    else { return nil }
    let error = Diagnostic(
      .error, "unopened-frontmatter",
      "no line `---` opens the frontmatter that begins here",
      fix: "Write `---` on a line of its own above it", at: file.location(of: lines.trimmed(first)),
      related: misclosed(closing, file, lines))
    return FrontmatterBlock(
      yaml: first.lowerBound..<closing.lowerBound, bodyOffset: lines.end(of: closing),
      diagnostics: [error])
  }

  private static func misclosed(
    _ end: Range<Int>, _ file: SourceFile, _ lines: LineScanner
  ) -> [RelatedLocation] {
    guard lines.isFenceLike(end), !lines.isFence(end, "---") else { return [] }
    return [
      RelatedLocation("this line has to be `---` too", at: file.location(of: lines.trimmed(end)))
    ]
  }

  /// The line that ends frontmatter which begins at `start`: one that closes it or was meant to. Where
  /// other text comes first, it is the first blank line behind a key, or else that text. Empty at the
  /// end of the file.
  private static func end(ofKeysFrom start: Int, _ lines: LineScanner) -> Range<Int> {
    var hasKey = false
    var blank: Range<Int>?
    let end = lines.first(from: start) { line in
      hasKey = hasKey || lines.isKey(line)
      if hasKey, blank == nil, lines.trimmed(line).isEmpty { blank = line }
      return lines.isFenceLike(line) || !lines.mayBeYAML(line)
    }
    if let end, lines.isFenceLike(end) || lines.isFence(end, "...") { return end }
    return blank ?? end ?? lines.count..<lines.count
  }

  /// Whether a known key stands below `opening`.
  private static func holdsKnownKey(below opening: Range<Int>, _ lines: LineScanner) -> Bool {
    let start = lines.end(of: opening)
    return holdsKnownKey(start..<end(ofKeysFrom: start, lines).lowerBound, lines)
  }

  private static func holdsKnownKey(_ range: Range<Int>, _ lines: LineScanner) -> Bool {
    lines.first(in: range) { isKnownKey($0, lines) } != nil
  }

  private static func isKnownKey(_ line: Range<Int>, _ lines: LineScanner) -> Bool {
    Frontmatter.keys.keys.contains { key in
      key.names.contains {
        lines.starts(line, with: "\($0):") || lines.starts(line, with: "\($0)：")
      }
    }
  }
}

extension LineScanner {
  fileprivate var firstWithText: Range<Int>? { first(from: 0) { !trimmed($0).isEmpty } }

  fileprivate func isKey(_ line: Range<Int>) -> Bool { key(of: line) != nil }

  /// Whether the line may stand between those of frontmatter: a key, what belongs to one, a comment,
  /// a blank line.
  fileprivate func mayBeYAML(_ line: Range<Int>) -> Bool {
    guard !isNearFence(line) else { return false }
    guard let first = text(line).first else { return true }
    return " \t-#]}".contains(first) || isKey(line)
  }
}
