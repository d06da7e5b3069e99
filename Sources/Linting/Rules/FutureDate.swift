internal import ContentParsing
internal import Diagnostics

/// A post is dated in the future, so that it is not published yet.
///
/// Tomorrow does not count, for it is today somewhere else. A post that is meant to wait can be
/// silenced by `# papersite-ignore future-date` on the line before its date.
struct FutureDate: SiteRule {
  let name = "future-date"
  let runsInBuild = false

  func findings(in corpus: LintCorpus) -> [Finding] {
    corpus.posts.compactMap { subject in
      guard let day = subject.day else { return nil }
      let distance = day.daysSinceEpoch - corpus.today.daysSinceEpoch
      guard distance > 1 else { return nil }
      return Finding(
        "the post is of \(day), which is \(distance) days ahead",
        fix: "Correct the year or the day, if it is not meant to wait", at: subject.dateLocation)
    }
  }
}
