internal import ContentParsing
internal import Diagnostics

/// A line in bold where an entry's heading should stand: `**1. Title**`, with authors below it.
struct BoldTitle {
  let line: Range<Int>
  /// Without the asterisks.
  let text: String

  static func first(in subject: LintSubject) -> BoldTitle? {
    let file = subject.file
    let body = 0..<file.bytes.count
    guard
      file.bytes.firstRange(of: "**1", in: body) != nil
        || file.bytes.firstRange(of: "**2", in: body) != nil
    else { return nil }
    let prose = subject.prose
    for (index, line) in subject.lines.ranges.enumerated() {
      let content = prose.trimmed(line)
      guard content.count > 6, prose[content.lowerBound...].starts(with: "**".utf8),
        prose[content].suffix(2).elementsEqual("**".utf8),
        case let text = file.text((content.lowerBound + 2)..<(content.upperBound - 2)),
        EntryHeading(text) != nil, !text.contains("**"),
        hasAuthors(below: index, in: subject)
      else { continue }
      return BoldTitle(line: content, text: text)
    }
    return nil
  }

  /// Whether one of the next lines gives the authors, before any heading.
  private static func hasAuthors(below index: Int, in subject: LintSubject) -> Bool {
    let prose = subject.prose
    let below = subject.lines.ranges[(index + 1)...].prefix(8).prefix {
      prose[$0].first != UInt8(ascii: "#")
    }
    guard let first = below.first, let last = below.last else { return false }
    return subject.labelled(in: first.lowerBound..<last.upperBound).contains {
      $0.fields.contains(.authors)
    }
  }
}
