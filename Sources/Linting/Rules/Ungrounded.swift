internal import ContentParsing
internal import Diagnostics
internal import Grounding
internal import Papers
internal import Records
internal import SiteModel
internal import Text

/// A digest states a number or a name that its papers do not.
///
/// Every number, unit and date, and every name of a model, data set, benchmark or person in the prose
/// of an entry has to stand in the abstract or the record of its day, in whatever form: 15 % is
/// 百分之十五. Preview and trends are held to all of the post's papers together. Two numbers that changed places are found too, and a rise that is a fall. What stands in
/// the paper but not in its abstract is found as well, so the rule is applied only where it is asked
/// for: by `papersite check --ground`. It is a source too where it is given as
/// `content/days/full/ID.txt`, `.md` or `.html`.
struct Ungrounded: DocumentRule {
  let name = "ungrounded"
  let runsInBuild = false
  let runsOnRequest = true

  private static let fix =
    "Correct it; where the paper itself says so, save its text below content/days/full, or put "
    + "<!-- papersite-ignore ungrounded --> on the line before"
  private static let fixBesideFullText =
    "Correct it, or put <!-- papersite-ignore ungrounded --> on the line before"

  func findings(in subject: LintSubject) -> [Finding] {
    var sources: [GroundingSource] = []
    let entries = subject.recordedEntries
    let found = entries.flatMap { entry in
      let fullText = subject.fullTexts(entry.candidate.id)
      let source = entry.candidate.groundingSource(fullText: fullText)
      sources.append(source)
      return findings(
        subject.proseLines(of: entry.source), of: subject, source,
        whose: " of \(entry.candidate.id)" + (fullText == nil ? "" : " or its full text"),
        fix: fullText == nil ? Self.fix : Self.fixBesideFullText)
    }
    // A paper that is not in the record may be what the rest is about.
    guard !entries.isEmpty, entries.count == subject.entries.count else { return found }
    let day = GroundingSource(of: sources, facts: subject.digestFacts)
    return found
      + findings(
        subject.proseLinesOutsideEntries, of: subject, day, whose: "s of the day",
        fix: Self.fixBesideFullText)
  }

  private func findings(
    _ lines: [Range<Int>], of subject: LintSubject, _ source: GroundingSource, whose: String,
    fix: String
  ) -> [Finding] {
    lines.flatMap { line in
      let text = String(decoding: subject.prose[line], as: UTF8.self)
      return GroundingGate.findings(in: text, source: source).map { finding in
        let start = line.lowerBound + finding.range.lowerBound
        return Finding(
          finding.reason + whose, fix: fix,
          at: subject.location(start..<(start + finding.range.count)))
      }
    }
  }
}

extension Candidate {
  func groundingSource(fullText: String?) -> GroundingSource {
    GroundingSource(
      title: title.value, abstract: abstract.value, fullText: fullText, authors: authors.value,
      facts: furtherFacts)
  }
}

extension LintSubject {
  /// The lines of prose below the entry's heading that give none of its fields.
  fileprivate func proseLines(of entry: EntrySource) -> [Range<Int>] {
    let fields = entry.fields.map { lines.index(at: $0.value.lowerBound) }
    return lines.ranges.indices.filter { index in
      let line = lines.ranges[index]
      return line.lowerBound >= entry.body.lowerBound && line.upperBound <= entry.body.upperBound
        && !fields.contains(index)
    }.map { lines.ranges[$0] }
  }

  /// The lines of preview, summary and trends, without headings.
  fileprivate var proseLinesOutsideEntries: [Range<Int>] {
    outsideEntries.flatMap { part in
      lines.ranges.filter { line in
        part.contains(line.lowerBound) && line.upperBound <= part.upperBound
          && file.bytes[line].first != UInt8(ascii: "#")
      }
    }
  }

  /// What a digest says of itself: how many papers it has and was chosen from, its topics and day.
  fileprivate var digestFacts: [String] {
    let counts = Array(1...entries.count) + [dayFile?.record?.candidates.count ?? 0]
    return counts.map(String.init) + entries.flatMap(\.paper.topics)
      + document.frontmatter.tags + [day?.description ?? ""]
  }
}
