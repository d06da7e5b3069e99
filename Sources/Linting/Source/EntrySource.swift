internal import ContentParsing
internal import Diagnostics
internal import Papers

/// An entry of a digest with its place in the file.
struct EntrySource: Sendable {
  let entry: DigestEntry
  /// The bytes of the heading's line.
  let heading: Range<Int>
  /// The bytes behind it, to where the entry ends.
  let body: Range<Int>
  /// The labels in its body, in order.
  let labelled: [FieldSource]

  var paper: Paper { entry.paper }

  /// The heading and what is below it.
  var range: Range<Int> { heading.lowerBound..<body.upperBound }

  /// The entries of `document` in order.
  static func entries(
    of document: Document, lines: SourceLines, fields: FieldScan
  ) -> [EntrySource] {
    document.entries.enumerated().map { index, entry in
      let heading = lines.trimmed(lines[entry.line])
      let next = index + 1 < document.entries.count ? document.entries[index + 1].line : .max
      let end = min(next, document.lineOfHeading(endingEntryAt: entry.line))
      let start = lines[entry.line].upperBound
      let stop = end == .max ? lines.file.bytes.count : lines[end].lowerBound
      let body = start..<max(start, stop)
      return EntrySource(
        entry: entry, heading: heading, body: body, labelled: fields.labelled(in: body))
    }
  }
}

extension Document {
  /// The line of the next heading that is as high as the one of the entry; `max` where there is
  /// none.
  fileprivate func lineOfHeading(endingEntryAt line: Int) -> Int {
    guard let start = outline.firstIndex(where: { $0.line == line }) else { return .max }
    let level = outline[start].level
    return outline[(start + 1)...].first { $0.level <= level }?.line ?? .max
  }
}
