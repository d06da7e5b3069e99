internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import Records

/// An entry's title is not the one that the day's record has for its paper.
///
/// Titles are facts: they come from arXiv, and readers search by them. Case, spaces and punctuation
/// do not count. Only posts whose day has a record in `content/days` are looked at.
struct RecordTitle: DocumentRule {
  let name = "record-title"
  let runsInBuild = false
  let isFixable = true

  func findings(in subject: LintSubject) -> [Finding] {
    subject.recordedEntries.compactMap { entry in
      let title = EntryHeading.spelling(of: entry.candidate.title.value.inOneLine)
      guard Folding.key(entry.paper.title) != Folding.key(title) else { return nil }
      return Finding(
        "the title of entry \(entry.paper.number) is not that of \(entry.candidate.id)",
        fix: "Write `\(title)`", replacement: title.isPlainMarkdown ? title : nil,
        at: subject.location(subject.titleRange(of: entry.source)))
    }
  }
}
