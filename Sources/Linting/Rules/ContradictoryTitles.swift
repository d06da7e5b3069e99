internal import Diagnostics
internal import Papers

/// One arXiv identifier stands under two titles that have little in common.
///
/// An identifier was copied from another entry, and the link leads to a foreign paper. A title that
/// is cut, translated or changed a little does not count: titles in different scripts are not
/// compared, and titles in one script have to share most of their words.
struct ContradictoryTitles: CoverageRule {
  let name = "contradictory-titles"

  func findings(in coverage: [[LintCorpus.Mention]]) -> [Finding] {
    coverage.flatMap { mentions in
      zip(mentions, mentions.dropFirst()).compactMap(finding)
    }
  }

  private func finding(_ first: LintCorpus.Mention, _ second: LintCorpus.Mention) -> Finding? {
    guard let id = second.paper.arxivID,
      Self.contradict(first.paper.title, second.paper.title)
    else { return nil }
    return Finding(
      "`\(id.unversioned)` is `\(second.paper.title)` here and `\(first.paper.title)` "
        + "elsewhere",
      fix: "Correct the identifier or the title", at: second.arxivLocation,
      related: [RelatedLocation("the other title", at: first.subject.location(first.entry))])
  }

  /// Whether the two are hardly the titles of one paper.
  static func contradict(_ a: String, _ b: String) -> Bool {
    let (first, second) = (TitleWords(a), TitleWords(b))
    let (short, long) = (Folding.key(a), Folding.key(b))
    guard first.isChinese == second.isChinese, !short.hasPrefix(long), !long.hasPrefix(short)
    else { return false }
    let shared = first.words.intersection(second.words).count
    return shared * 2 < min(first.words.count, second.words.count)
  }
}

/// The words of a title, or its characters where it is Chinese.
private struct TitleWords {
  let words: Set<String>
  let isChinese: Bool

  init(_ title: String) {
    let han = title.unicodeScalars.filter { 0x4E00...0x9FFF ~= $0.value }
    isChinese = han.count * 2 > title.unicodeScalars.count { $0.properties.isAlphabetic }
    words =
      isChinese
      ? Set(han.map { String($0) })
      : Set(title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
        .subtracting(Self.commonWords)
  }

  private static let commonWords: Set = [
    "a", "an", "the", "of", "for", "with", "in", "on", "to", "and", "via", "by", "from", "is",
    "are",
    "as", "at", "using", "towards", "toward", "can", "model", "models", "learning",
  ]
}
