internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import Records
internal import SiteModel

/// A number of GitHub stars is far from what the day's record knows.
///
/// It fires from a difference of twenty stars that is half of the smaller number. The record's
/// newest number counts, which `papersite refresh` keeps. Only posts whose day has a record in
/// `content/days` are looked at.
struct MovedStars: DocumentRule {
  let name = "moved-stars"
  let runsInBuild = false
  let isFixable = true

  func findings(in subject: LintSubject) -> [Finding] {
    let changes = subject.dayFile?.record?.changes ?? []
    return subject.recordedEntries.compactMap { entry in
      let last = changes.last { $0.id == entry.candidate.id && $0.kind == .stars }
      guard let written = entry.paper.links.first(where: { $0.kind == .github })?.starCount,
        let known = last.flatMap({ Int($0.after) }) ?? entry.candidate.repository?.value.stars,
        isFar(written, known)
      else { return nil }
      return finding(entry, written, known, in: subject)
    }
  }

  private func isFar(_ a: Int, _ b: Int) -> Bool {
    abs(a - b) >= 20 && abs(a - b) * 2 >= min(a, b)
  }

  private func finding(
    _ entry: RecordedEntry, _ written: Int, _ known: Int, in subject: LintSubject
  ) -> Finding {
    let value = entry.source.field(.links)?.value
    let range = value.flatMap { subject.file.bytes.ranges(of: "⭐ \(written)", in: $0).first }
    let number = range.map { ($0.upperBound - String(written).utf8.count)..<$0.upperBound }
    return Finding(
      "entry \(entry.paper.number) says \(written) stars, and the record \(known)",
      fix: "Write `\(known)`", replacement: number == nil ? nil : String(known),
      at: subject.location(number ?? value ?? entry.source.heading))
  }
}
