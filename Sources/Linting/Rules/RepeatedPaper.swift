internal import ContentParsing
internal import Diagnostics
internal import Papers

/// Two entries of a digest are about one paper.
///
/// An entry was copied, or its link was not changed after copying. Papers are told apart by their
/// arXiv identifiers, without versions; where there is none, by their titles.
struct RepeatedPaper: CoverageRule {
  let name = "repeated-paper"

  func findings(in coverage: [[LintCorpus.Mention]]) -> [Finding] {
    coverage.flatMap { mentions in
      zip(mentions, mentions.dropFirst()).compactMap(finding)
    }
  }

  private func finding(_ first: LintCorpus.Mention, _ second: LintCorpus.Mention) -> Finding? {
    guard first.subject.path == second.subject.path else { return nil }
    let paper = second.paper
    let what = paper.arxivID.map { "`\($0.unversioned)`" } ?? "the same title"
    let needsLine = paper.number == first.paper.number
    return Finding(
      "\(second.name(withLine: needsLine)) has \(what), as \(first.name(withLine: needsLine)) has",
      fix: "Remove one of the two, or correct its link", at: second.arxivLocation,
      related: [
        RelatedLocation(
          "entry \(first.paper.number)", at: first.subject.location(first.entry))
      ])
  }
}

extension LintCorpus.Mention {
  /// By its number, which another entry may have too.
  fileprivate func name(withLine: Bool) -> String {
    "entry \(paper.number)" + (withLine ? " on line \(entry.entry.line)" : "")
  }

  /// Where the identifier stands, else the entry's heading.
  var arxivLocation: SourceLocation {
    let range = paper.arxivID.flatMap {
      subject.file.bytes.firstRange(of: $0.unversioned, in: entry.range)
    }
    return subject.location(range ?? entry.heading)
  }
}
