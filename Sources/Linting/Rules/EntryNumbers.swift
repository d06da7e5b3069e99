internal import Diagnostics

/// The numbers of a digest's entries skip one or repeat one.
///
/// Readers cite papers by these numbers, and a gap looks like a paper that was lost. Numbers may
/// begin anew below a heading that stands above the entries, and may count down to 1. The rule
/// fires at the first entry that breaks the order.
struct EntryNumbers: DocumentRule {
  let name = "entry-numbers"

  func findings(in subject: LintSubject) -> [Finding] {
    guard subject.isDigest else { return [] }
    let headings = subject.entryHeadings
    guard !isCountdown(headings) else { return [] }
    for (before, heading) in zip(headings, headings.dropFirst()) {
      let expected = before.number + 1
      let isAnew = heading.beginsGroup && heading.number <= 1
      if heading.number != expected, !isAnew {
        return [finding(heading, after: before, in: subject)]
      }
    }
    return first(headings, in: subject)
  }

  private func isCountdown(_ headings: [NumberedHeading]) -> Bool {
    headings.count > 1 && headings.last?.number == 1
      && zip(headings, headings.dropFirst()).allSatisfy { $0.number == $1.number + 1 }
  }

  private func finding(
    _ heading: NumberedHeading, after before: NumberedHeading, in subject: LintSubject
  ) -> Finding {
    let expected = before.number + 1
    let what =
      heading.number > expected
      ? "entry \(heading.number) follows entry \(before.number)"
      : "the number \(heading.number) stands where \(expected) is due"
    return Finding(
      what, fix: "Number the entries from 1 on without gaps",
      at: subject.location(subject.lines.trimmed(subject.lines[heading.line])),
      related: [
        RelatedLocation(
          "the entry before",
          at: subject.location(subject.lines.trimmed(subject.lines[before.line])))
      ])
  }

  private func first(_ headings: [NumberedHeading], in subject: LintSubject) -> [Finding] {
    guard let first = headings.first, first.number > 1 else { return [] }
    return [
      Finding(
        "the first entry has the number \(first.number)",
        fix: "Number the entries from 1 on without gaps",
        at: subject.location(subject.lines.trimmed(subject.lines[first.line])))
    ]
  }
}
