internal import Diagnostics

/// Finds a digest's entries among the blocks of a document.
///
/// An entry is a numbered heading with at least one known field below it, and goes on to the next
/// heading of its level or above, or the next entry. A tutorial's numbered steps have no fields, so they are none.
struct DigestReader {
  let blocks: [MarkdownNode]
  let labels: DigestLabels
  let locator: SourceLocator
  let maximumRating: Int
  /// Of each block that is a paragraph.
  private let runs: [[LabelledRun]]
  /// Of each block that is the heading of an entry.
  private let headings: [EntryHeading?]
  private(set) var entries: [EntryDraft] = []
  private var problems: [DigestProblem] = []

  init(
    blocks: [MarkdownNode], labels: DigestLabels, locator: SourceLocator, maximumRating: Int = 5
  ) {
    self.blocks = blocks
    self.labels = labels
    self.locator = locator
    self.maximumRating = maximumRating
    runs = blocks.map { $0.kind == .paragraph ? LabelledRun.runs(of: $0, labels) : [] }
    headings = blocks.map { EntryHeading(block: $0) }
    readEntries()
  }

  private mutating func readEntries() {
    let starts = blocks.indices.filter { headings[$0] != nil && hasField(below: $0) }
    for (index, start) in starts.enumerated() {
      guard let heading = headings[start] else { continue }
      let limit = index + 1 < starts.count ? starts[index + 1] : blocks.count
      readEntry(heading, blocks: start..<end(ofEntryAt: start, limit: limit))
    }
  }

  /// What could not be read. Of many problems in one file the first are enough.
  var diagnostics: [Diagnostic] {
    var diagnostics = problems.prefix(Self.problemLimit).map { $0.diagnostic(locator) }
    if problems.count > Self.problemLimit {
      let rest = problems.count - Self.problemLimit
      diagnostics.append(
        Diagnostic(
          .warning, "more-problems", "\(rest) more fields of this file cannot be read",
          fix: "Mend the first ones", at: SourceLocation(path: locator.file.path)))
    }
    return diagnostics
  }

  private static let problemLimit = 100

  private mutating func readEntry(_ heading: EntryHeading, blocks range: Range<Int>) {
    let start = range.lowerBound
    let draft = EntryDraft(blocks: range, heading: heading, line: locator.line(of: blocks[start]))
    var reader = EntryReader(draft: draft, labels: labels, maximumRating: maximumRating)
    for number in range.dropFirst() {
      if blocks[number].kind == .thematicBreak, reader.hasSection {
        reader.end(before: number)
        break
      }
      reader.read(blocks[number], number: number, runs[number])
    }
    reader.finish(heading: blocks[start])
    entries.append(reader.draft)
    problems += reader.problems
  }

  /// The number behind the entry's last block; the next entry begins at `limit`. A rule ends the
  /// entry too, unless labels or headings of the entry follow it; behind a section it always does.
  private func end(ofEntryAt number: Int, limit: Int) -> Int {
    let level = blocks[number].headingLevel
    let next = blocks[(number + 1)..<limit].firstIndex {
      $0.kind == .footnoteDefinition || $0.kind == .heading && $0.headingLevel <= level
    }
    var end = next ?? limit
    for block in ((number + 1)..<end).reversed() {
      if continuesEntry(block) { break }
      if blocks[block].kind == .thematicBreak { end = block }
    }
    return end
  }

  private func continuesEntry(_ number: Int) -> Bool {
    switch blocks[number].kind {
    case .heading: true
    case .paragraph: runs[number].contains { $0.label != nil }
    default: false
    }
  }

  /// Whether a field stands between this heading and the next numbered one, or one of its level
  /// or above.
  private func hasField(below number: Int) -> Bool {
    let level = blocks[number].headingLevel
    for next in blocks.indices.dropFirst(number + 1) {
      let block = blocks[next]
      switch block.kind {
      case .heading where block.headingLevel <= level: return false
      case .heading where headings[next] != nil: return false
      case .paragraph where runs[next].contains(where: \.isField):
        return true
      case .list where LabelledRun.fieldRuns(of: block, labels) != nil: return true
      default: break
      }
    }
    return false
  }
}

extension EntryHeading {
  init?(block: MarkdownNode) {
    guard block.kind == .heading else { return nil }
    self.init(block.plainText)
  }
}
