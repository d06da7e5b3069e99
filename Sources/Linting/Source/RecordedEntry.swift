internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import Records
internal import SiteModel

/// An entry with what the day's record says of its paper.
struct RecordedEntry {
  let source: EntrySource
  let candidate: Candidate

  var paper: Paper { source.paper }
}

extension LintSubject {
  /// The entries about papers of the day's record; none where there is no record.
  var recordedEntries: [RecordedEntry] {
    guard let candidates = recordedCandidates else { return [] }
    return entries.compactMap { entry in
      entry.paper.arxivID.flatMap { candidates[$0.unversioned] }
        .map { RecordedEntry(source: entry, candidate: $0) }
    }
  }

  /// The papers of the day's record by id; nil where there is no record.
  var recordedCandidates: [String: Candidate]? {
    dayFile?.record.map { record in
      Dictionary(record.candidates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The bytes of an entry's title, without what stands beside it and white space around it.
  func titleRange(of entry: EntrySource) -> Range<Int> {
    let heading = entry.heading
    // Written with Markdown, it stands nowhere as it is read.
    if let title = file.bytes.ranges(of: entry.paper.title, in: heading).last { return title }
    let digits = file.bytes[heading].drop { !$0.isASCIIDigit }.drop { $0.isASCIIDigit }
    guard let mark = digits.first else { return heading }
    let length = mark < 0x80 ? 1 : 3
    let start = min(digits.startIndex + length, heading.upperBound)
    return file.bytes.trimmed(start..<heading.upperBound)
  }
}

extension String {
  /// The same in one line, with one space where there were several.
  var inOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Whether it means the same as Markdown: it can be written into a file as it is.
  var isPlainMarkdown: Bool {
    !isEmpty && !unicodeScalars.contains { "\\`*_[]<>&#~$|@".unicodeScalars.contains($0) }
      && !contains("://") && !lowercased().contains("www.")
      && !unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
