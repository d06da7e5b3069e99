internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import Records

/// An entry has the title of a paper of the day's record, and another arXiv identifier.
///
/// A digit is wrong, or the link was copied from another entry. Only posts whose day has a record in
/// `content/days` are looked at.
struct RecordID: DocumentRule {
  let name = "record-id"
  let severity = Diagnostic.Severity.error
  let runsInBuild = false
  let isFixable = true

  func findings(in subject: LintSubject) -> [Finding] {
    guard let candidates = subject.recordedCandidates else { return [] }
    let ids = Dictionary(
      candidates.values.map { (Folding.key($0.title.value), $0.id) },
      uniquingKeysWith: { first, second in min(first, second) })
    return subject.entries.flatMap { entry -> [Finding] in
      guard let written = entry.paper.arxivID?.unversioned, candidates[written] == nil,
        let id = ids[Folding.key(entry.paper.title)]
      else { return [] }
      return places(of: written, in: entry, subject).map { range in
        Finding(
          "entry \(entry.paper.number) has the title of \(id), and the identifier `\(written)`",
          fix: "Write `\(id)`", replacement: id, at: subject.location(range))
      }
    }
  }

  /// Wherever the entry's links have it.
  private func places(
    of id: String, in entry: EntrySource, _ subject: LintSubject
  ) -> [Range<Int>] {
    let value = entry.field(.links)?.value ?? entry.body
    let ranges = subject.file.bytes.ranges(of: id, in: value)
    return ranges
  }
}
