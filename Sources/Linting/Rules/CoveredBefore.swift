internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import SiteModel

/// A paper was in an earlier digest, and this one has no word of it.
///
/// Readers of both think that they have missed something. A link to the earlier post is enough,
/// and so is a word such as 此前, 上次, 更新, 再次, 曾, "previously" or "revisited" in the entry.
struct CoveredBefore: CoverageRule {
  let name = "covered-before"
  let runsInBuild = false
  let comparesTexts = true

  func findings(in coverage: [[LintCorpus.Mention]]) -> [Finding] {
    coverage.flatMap { mentions in
      zip(mentions, mentions.dropFirst()).compactMap(finding)
    }
  }

  private func finding(_ first: LintCorpus.Mention, _ second: LintCorpus.Mention) -> Finding? {
    guard let day = first.subject.day, day != second.subject.day, second.isSamePaper(as: first),
      !second.speaksOf(first)
    else { return nil }
    return Finding(
      "`\(second.paper.title)` was in the digest of \(day) too, and nothing here says so",
      fix: "Link to that day, or say what is new", at: second.subject.location(second.entry),
      related: [
        RelatedLocation("entry of \(day)", at: first.subject.location(first.entry))
      ])
  }
}

extension LintCorpus.Mention {
  /// Whether the titles, too, are those of one paper.
  func isSamePaper(as other: LintCorpus.Mention) -> Bool {
    !ContradictoryTitles.contradict(paper.title, other.paper.title)
  }

  /// Whether the entry has a word of being covered before, or a link to the post of `earlier`.
  func speaksOf(_ earlier: LintCorpus.Mention) -> Bool {
    let text = subject.file.text(entry.range)
    let lowercased = Array(text.lowercased().utf8)
    let name = earlier.subject.path.split(separator: "/").last.map(String.init) ?? ""
    let addresses = [name, earlier.subject.post?.path.path ?? name]
    return Self.words.contains(where: lowercased.contains)
      || addresses.contains { !$0.isEmpty && text.holds($0) }
  }

  private static let words = [
    "此前", "之前", "先前", "上次", "上回", "上期", "往期", "前文", "前几天", "前天", "昨天", "昨日", "上周", "上月",
    "曾", "更新", "再次", "再读", "重读", "重温", "回顾", "已介绍", "介绍过", "收录过", "写过", "上调", "下调",
    "previously", "earlier", "last week", "yesterday", "revisit", "update", "again",
  ]
}
