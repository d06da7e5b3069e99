internal import ContentParsing
internal import Diagnostics

/// A numbered heading looks like an entry's, and nothing below it could be read as a field, so that
/// its paper is in no list.
///
/// Field lines begin with a bold label and a colon, such as `**链接**: …`. Among the entries of a
/// digest, the rule fires where a label is not bold, or a link to arXiv is there without any label;
/// in a post without entries, where both are there.
struct UnreadEntry: DocumentRule {
  let name = "unread-entry"

  func findings(in subject: LintSubject) -> [Finding] {
    guard subject.post != nil else { return [] }
    let outline = subject.document.outline
    let entryLines = Set(subject.document.entries.map(\.line))
    return outline.enumerated().compactMap { index, heading in
      guard LintSubject.leadingNumber(heading.title) != nil, !entryLines.contains(heading.line)
      else { return nil }
      let next = outline.dropFirst(index + 1).first { $0.level <= heading.level }
      let start = subject.lines[heading.line].upperBound
      let end = next.map { subject.lines[$0.line].lowerBound } ?? subject.file.bytes.count
      return finding(heading, body: start..<max(start, end), in: subject)
    }
  }

  private func finding(
    _ heading: Heading, body: Range<Int>, in subject: LintSubject
  ) -> Finding? {
    let hasArxivLink = subject.file.bytes.firstRange(of: "arxiv.org/", in: body) != nil
    let isAmongEntries = subject.document.outline.contains { other in
      other.level == heading.level && subject.document.entries.contains { $0.line == other.line }
    }
    guard hasArxivLink || isAmongEntries else { return nil }
    if let label = plainLabel(in: body, of: subject) {
      return Finding(
        "`\(heading.title)` is not read as a paper, for the label `\(subject.file.text(label))` is "
          + "not bold",
        fix: "Write `**\(subject.file.text(label))**: …`, one field a line",
        at: subject.location(label))
    }
    guard hasArxivLink, isAmongEntries else { return nil }
    return Finding(
      "`\(heading.title)` is not read as a paper, for it has no field such as `**链接**: …`",
      fix: "Add field lines, or take the number off the heading",
      at: subject.location(subject.lines.trimmed(subject.lines[heading.line])))
  }

  /// A known label at the start of a line, behind the marks of lists and quotations, with a colon.
  private func plainLabel(in body: Range<Int>, of subject: LintSubject) -> Range<Int>? {
    let names = Set(DigestField.allCases.flatMap(\.labels).map(Folding.key))
    for index in subject.lines.index(at: body.lowerBound)..<subject.lines.ranges.count {
      let line = subject.lines.ranges[index]
      guard line.lowerBound < body.upperBound else { break }
      let start = subject.prose[line].firstIndex { !$0.isBlank && !"->+".utf8.contains($0) }
      guard let start, line.lowerBound >= body.lowerBound else { continue }
      let colons = [":", "："].compactMap {
        subject.prose.firstRange(of: $0, in: start..<line.upperBound)?.lowerBound
      }
      guard let colon = colons.min(), colon - start <= 32,
        case let label = subject.prose.trimmed(start..<colon), !label.isEmpty,
        names.contains(subject.file.text(label).lowercased())
      else { continue }
      return label
    }
    return nil
  }
}
