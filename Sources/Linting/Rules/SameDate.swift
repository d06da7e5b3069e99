internal import ContentParsing
internal import Diagnostics
internal import SiteModel

/// Two digests of one category are published on one day.
///
/// A copy was left in the folder, or its date was not changed. Posts without papers, and digests of
/// other categories or languages, do not count.
struct SameDate: SiteRule {
  let name = "same-date"

  func findings(in corpus: LintCorpus) -> [Finding] {
    let digests = Dictionary(grouping: corpus.posts.filter(\.isDigest)) { $0.day }
    return digests.flatMap { day, subjects in
      day.map { subjects.count > 1 ? findings(among: subjects, of: $0) : [] } ?? []
    }
  }

  private func findings(among subjects: [LintSubject], of day: CalendarDay) -> [Finding] {
    var seen: [Key: LintSubject] = [:]
    var findings: [Finding] = []
    for subject in subjects.sorted(by: { $0.path < $1.path }) {
      let frontmatter = subject.document.frontmatter
      let key = Key(
        categories: Set(frontmatter.categories.map(Folding.key)),
        language: frontmatter.language)
      guard let first = seen[key] else {
        seen[key] = subject
        continue
      }
      findings.append(finding(subject, first, day))
    }
    return findings
  }

  private struct Key: Hashable {
    let categories: Set<String>
    let language: String?
  }

  private func finding(
    _ subject: LintSubject, _ first: LintSubject, _ day: CalendarDay
  ) -> Finding {
    Finding(
      "`\(first.path)` is a digest of \(day) too",
      fix: "Correct the date of one of the two, or remove it", at: subject.dateLocation,
      related: [RelatedLocation("the other digest", at: first.dateLocation)])
  }
}

extension LintSubject {
  /// Where the day of publication stands, or would.
  var dateLocation: SourceLocation { document.keyLocations["published"] ?? document.opening }
}
