internal import ContentParsing
internal import Diagnostics
internal import Text

/// A heading or a label with nothing below it, or a post without any text.
///
/// Rules (`---`) and comments are nothing; a heading of a lower level is something.
struct EmptySection: DocumentRule {
  let name = "empty-section"

  func findings(in subject: LintSubject) -> [Finding] {
    headings(subject) + subject.entries.flatMap { labels($0, in: subject) } + post(subject)
  }

  private func post(_ subject: LintSubject) -> [Finding] {
    guard subject.post != nil, subject.document.content.bytes.isEmpty else { return [] }
    let title = subject.document.frontmatter.title
    return [
      Finding(
        title == nil ? "the post has no text" : "the post has a title and no text",
        fix: "Write it, or mark it with `draft: true`",
        at: title.map { subject.location(of: $0, inKey: "title") } ?? subject.location(0..<0))
    ]
  }

  private func headings(_ subject: LintSubject) -> [Finding] {
    let outline = subject.document.outline
    return outline.enumerated().compactMap { index, heading in
      let next = outline.dropFirst(index + 1).first
      if let next, next.level > heading.level { return nil }
      let end = next.map { subject.lines[$0.line].lowerBound } ?? subject.file.bytes.count
      guard isEmpty(behind: heading.line, to: end, in: subject) else { return nil }
      let line = subject.lines.trimmed(subject.lines[heading.line])
      return finding(heading.title, at: subject.location(line))
    }
  }

  /// Whether blank lines, rules and comments are all that there is. A line under the heading that
  /// underlines it counts as a rule.
  private func isEmpty(behind line: Int, to end: Int, in subject: LintSubject) -> Bool {
    let start = subject.lines[line].upperBound
    guard start < end else { return true }
    let text = subject.file.bytes[start..<end]
    let prose = subject.prose[start..<end]
    let isNothing: (UInt8) -> Bool = {
      $0.isBlank || $0.isLineEnd || $0 == UInt8(ascii: "-") || $0 == .asterisk
        || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "=")
    }
    guard prose.allSatisfy(isNothing) else { return false }
    return text.allSatisfy(isNothing) || isComment(start..<end, in: subject)
  }

  /// Whether what is blank in the prose is comments, not code or formulas.
  private func isComment(_ range: Range<Int>, in subject: LintSubject) -> Bool {
    let text = subject.file.text(range)
    return text.contains("<!--") && !text.contains("`") && !text.contains("~~~")
      && !text.contains("$") && !text.contains("<img")
  }

  private func labels(_ entry: EntrySource, in subject: LintSubject) -> [Finding] {
    entry.entry.sections.filter { $0.isEmpty && !$0.label.isEmpty }.compactMap { section in
      // An empty field is told by the parser.
      let label = entry.labelled.first {
        $0.fields.isEmpty && subject.file.text($0.label) == section.label
      }
      return label.map { finding(section.label, at: subject.location($0.label)) }
    }
  }

  private func finding(_ title: String, at location: SourceLocation) -> Finding {
    Finding("`\(title)` has nothing below it", fix: "Write the section, or remove it", at: location)
  }
}
