internal import Diagnostics
internal import Papers
internal import Records

/// A paper is not in the record of a day that has one.
///
/// Where a day has a record in `content/days`, it is what the facts of its papers are held against;
/// a paper that was added by hand is not checked. Papers without an arXiv identifier do not count.
struct MissingRecord: DocumentRule {
  let name = "missing-record"
  let runsInBuild = false

  func findings(in subject: LintSubject) -> [Finding] {
    guard let candidates = subject.recordedCandidates else { return [] }
    return subject.entries.compactMap { entry in
      guard let id = entry.paper.arxivID?.unversioned, candidates[id] == nil,
        !isRecordID(entry, candidates.values.map(\.title.value))
      else { return nil }
      return Finding(
        "\(id) is not in the day's record, so nothing says that its title and authors are right",
        fix: "Check them by hand, or collect the day again", at: subject.location(entry))
    }
  }

  /// Whether `record-id` speaks of it already.
  private func isRecordID(_ entry: EntrySource, _ titles: [String]) -> Bool {
    let key = Folding.key(entry.paper.title)
    return titles.contains { Folding.key($0) == key }
  }
}
