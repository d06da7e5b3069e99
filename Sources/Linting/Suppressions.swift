internal import Diagnostics

/// The comments of a file that silence rules for a line:
///
///     <!-- papersite-ignore wrong-count, date-mismatch -->
///
/// and `# papersite-ignore misspelt-key` in frontmatter. Each means the next line that is not
/// blank; before a table, which no comment can stand in, the whole table; at the beginning, the file
/// as a whole too. Without names it means all rules.
struct Suppressions: Sendable {
  private struct Comment {
    /// 1-based.
    let lines: ClosedRange<Int>
    /// Empty for all.
    let rules: [String]
  }

  private var comments: [Comment] = []
  /// Names in them that no rule has.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile, names: [String]) {
    guard file.bytes.contains(Self.mark) else { return }
    let lines = SourceLines(file)
    for index in lines.ranges.indices { read(index, of: lines, names) }
  }

  private static let mark = Array("papersite-ignore".utf8)

  private mutating func read(_ index: Int, of lines: SourceLines, _ names: [String]) {
    let line = lines.trimmed(lines.ranges[index])
    let file = lines.file
    guard let mark = file.bytes.firstRange(of: Self.mark, in: line),
      let end = Self.end(of: file.text(line))
    else { return }
    let list = file.text(mark.upperBound..<max(mark.upperBound, line.upperBound - end))
    let rules = list.split { $0 == "," || $0 == " " }.map(String.init)
    for rule in rules where !names.contains(rule) {
      let range = file.bytes.firstRange(of: rule, in: mark.upperBound..<line.upperBound)
      diagnostics.append(
        Diagnostic(
          .warning, UnknownRule.name, "there is no rule `\(rule)` to ignore",
          fix: UnknownRule.fix(rule, names: names), at: file.location(of: range ?? line)))
    }
    guard let target = lines.firstNonBlank(from: index + 1) else { return }
    let start = Self.isAtBeginning(index, of: lines) ? 0 : target
    comments.append(Comment(lines: start + 1...lines.tableEnd(from: target) + 1, rules: rules))
  }

  /// Whether the comment is the first thing in the file or its frontmatter: then it means the first
  /// line too, which stands for the file as a whole.
  private static func isAtBeginning(_ index: Int, of lines: SourceLines) -> Bool {
    index == 0
      || index == 1 && lines.file.bytes[lines.trimmed(lines.ranges[1])].first == UInt8(ascii: "#")
  }

  /// How many bytes at the end of `line` close the comment; nil where it is none.
  private static func end(of line: String) -> Int? {
    if line.hasPrefix("<!--"), line.hasSuffix("-->") { return 3 }
    return line.hasPrefix("#") && line.dropFirst().drop { $0 == " " }.hasPrefix("papersite")
      ? 0 : nil
  }

  func silence(_ diagnostic: Diagnostic) -> Bool {
    guard let line = diagnostic.location?.position?.line else { return false }
    return comments.contains {
      $0.lines.contains(line) && ($0.rules.isEmpty || $0.rules.contains(diagnostic.rule))
    }
  }
}

extension SourceLines {
  fileprivate func firstNonBlank(from index: Int) -> Int? {
    ranges.indices.dropFirst(index).first { !trimmed(ranges[$0]).isEmpty }
  }

  /// The last line of the table that `index` begins; `index` where it begins none.
  fileprivate func tableEnd(from index: Int) -> Int {
    var end = index
    while end < ranges.count, file.bytes[trimmed(ranges[end])].first == UInt8(ascii: "|") {
      end += 1
    }
    return max(index, end - 1)
  }
}
