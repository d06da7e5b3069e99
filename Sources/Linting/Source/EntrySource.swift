internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import Text

/// An entry of a digest with its place in the file.
struct EntrySource: Sendable {
  let entry: DigestEntry
  /// The bytes of the heading's line.
  let heading: Range<Int>
  /// The bytes behind it, to where the entry ends.
  let body: Range<Int>
  /// Finds its labels.
  let scan: FieldScan
  private let labels: OnDemand<[FieldSource]>
  private let others: OnDemand<[FieldSource]>

  var paper: Paper { entry.paper }

  /// The bold labels in its body, in order. They are looked for when a rule first asks, which for most
  /// entries none does.
  var labelled: [FieldSource] { labels.value }

  /// The labels in its body that are not bold and may name a field, in order.
  var plainLabels: [FieldSource] { others.value }

  /// The heading and what is below it.
  var range: Range<Int> { heading.lowerBound..<body.upperBound }

  /// The entries of `document` in order.
  static func entries(
    of document: Document, lines: SourceLines, fields: FieldScan
  ) -> [EntrySource] {
    let entries = document.entries
    let starts = entries.map(\.line)
    let outline = document.outline
    return entries.indices.map { index in
      let line = starts[index]
      let next = index + 1 < entries.count ? starts[index + 1] : .max
      let end = min(next, outline.lineOfHeading(endingEntryAt: line))
      let start = lines[line].upperBound
      let stop = end == .max ? lines.file.bytes.count : lines[end].lowerBound
      let body = start..<max(start, stop)
      return EntrySource(
        entry: entries[index], heading: lines.trimmed(lines[line]), body: body,
        scan: fields, labels: OnDemand { fields.labelled(in: body) },
        others: OnDemand { fields.plainLabels(in: body) })
    }
  }
}

extension [Heading] {
  /// The line of the next heading that is as high as the one of the entry; `max` where there is
  /// none.
  fileprivate func lineOfHeading(endingEntryAt line: Int) -> Int {
    guard let start = firstIndex(where: { $0.line == line }) else { return .max }
    let level = self[start].level
    return self[(start + 1)...].first { $0.level <= level }?.line ?? .max
  }
}
