internal import Diagnostics

/// Finds a digest's entries among the blocks of a document.
///
/// An entry is a numbered heading with at least one known field below it, and goes on to the next
/// heading of its level or above, or the next entry. A tutorial's numbered steps have no fields, so
/// they are none. Chapters above entries are often numbered `一、`, so such a heading needs authors or
/// links of its own.
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
    headings = blocks.map { EntryHeading(block: $0, labels) }
    readEntries()
  }

  private mutating func readEntries() {
    let starts = entryStarts
    for (index, start) in starts.enumerated() {
      guard let heading = headings[start] else { continue }
      let limit = index + 1 < starts.count ? starts[index + 1] : blocks.count
      readEntry(heading, blocks: start..<end(ofEntryAt: start, limit: limit))
    }
  }

  private var entryStarts: [Int] {
    var starts: [Int] = []
    var end = 0
    let all = blocks.indices.filter(isEntry)
    let digitLevel =
      all.filter { headings[$0]?.isSpelled == false }
      .map { blocks[$0].headingLevel }.max() ?? 0
    for number in all {
      // A spelled number within an entry is that of a section, and one above those of entries that
      // of a chapter.
      if headings[number]?.isSpelled == true,
        number < end || blocks[number].headingLevel < digitLevel
      {
        continue
      }
      starts.append(number)
      end = self.end(ofHeading: number)
    }
    return starts
  }

  private func isEntry(_ number: Int) -> Bool {
    guard let heading = headings[number] else { return false }
    return hasField(below: number)
      ? !heading.isSpelled || isPaper(number) : hasFieldHeadings(below: number)
  }

  /// Whether the first headings below this one, each of the next level, name authors and links, and no
  /// entry follows them. Headings of levels 1 and 2 are those of chapters, which may have such too.
  private func hasFieldHeadings(below number: Int) -> Bool {
    let level = blocks[number].headingLevel
    guard level > 2 else { return false }
    let below = (number + 1)..<end(ofHeading: number)
    var fields: Set<DigestField> = []
    for next in below where blocks[next].kind == .heading {
      guard blocks[next].headingLevel == level + 1,
        let field = HeadingField(blocks[next].plainText, labels)?.meaning.field
      else { break }
      fields.insert(field)
    }
    return fields.contains(.authors) && fields.contains(.links) && !below.contains(where: isEntry)
  }

  /// The number of the next heading of the level of this one, or above.
  private func end(ofHeading number: Int) -> Int {
    let level = blocks[number].headingLevel
    return blocks[(number + 1)...].firstIndex { $0.kind == .heading && $0.headingLevel <= level }
      ?? blocks.count
  }

  /// Whether authors or links stand directly below this heading, and no entry further below.
  private func isPaper(_ number: Int) -> Bool {
    let below = (number + 1)..<end(ofHeading: number)
    let own = below.prefix { blocks[$0].kind != .heading }
    return own.contains { names([.authors, .links], $0) }
      && !below.dropFirst(own.count).contains { isEntryOfChapter($0) }
  }

  /// Whether this heading below one with a Chinese numeral begins an entry and no section: it has
  /// another number, or authors.
  private func isEntryOfChapter(_ number: Int) -> Bool {
    guard let heading = headings[number], hasField(below: number) else { return false }
    return !heading.isSpelled
      || blocks[(number + 1)...].prefix { $0.kind != .heading }.indices.contains {
        names([.authors], $0)
      }
  }

  private func names(_ fields: Set<DigestField>, _ number: Int) -> Bool {
    let own =
      blocks[number].kind == .paragraph
      ? runs[number] : (FieldLine.lines(of: blocks[number], labels) ?? []).flatMap(\.runs)
    return own.contains { $0.isField && $0.meaning.map { fields.contains($0.field) } ?? false }
  }

  /// What could not be read. Of many problems in one file the first are enough.
  var diagnostics: [Diagnostic] {
    guard !problems.isEmpty else { return [] }
    let language = LabelLanguage(usedLabels)
    var diagnostics = problems.prefix(Self.problemLimit).map { $0.diagnostic(locator, language) }
    let rest = problems.dropFirst(Self.problemLimit)
    if let first = rest.first {
      diagnostics.append(
        Diagnostic(
          .warning, "more-problems", "\(rest.count) more fields cannot be read, from here on",
          fix: "Mend the first ones", at: first.diagnostic(locator, language).location))
    }
    return diagnostics
  }

  private static let problemLimit = 100

  /// The labels of fields in paragraphs, and those that problems are about.
  private var usedLabels: [String] {
    runs.joined().compactMap { $0.meaning == nil ? nil : $0.label } + problems.compactMap(\.label)
  }

  private mutating func readEntry(_ heading: EntryHeading, blocks range: Range<Int>) {
    let start = range.lowerBound
    let draft = EntryDraft(blocks: range, heading: heading, line: locator.line(of: blocks[start]))
    var reader = EntryReader(
      draft: draft, labels: labels, maximumRating: maximumRating,
      hasFieldLines: range.dropFirst().contains { isFieldLine($0) })
    for number in range.dropFirst() {
      if blocks[number].kind == .thematicBreak, reader.hasSection {
        reader.end(before: number)
        break
      }
      reader.read(blocks[number], number: number, runs[number])
    }
    reader.finish(heading: blocks[start], rating: ratingText(of: heading))
    entries.append(reader.draft)
    problems += reader.problems
  }

  /// Whether a line of this block names a field; the cells of a table below such names are none.
  private func isFieldLine(_ number: Int) -> Bool {
    switch blocks[number].kind {
    case .paragraph: runs[number].contains(where: \.isField)
    case .list, .blockQuote, .table:
      FieldLine.lines(of: blocks[number], labels).map { !FieldLine.areColumns($0) } ?? false
    default: false
    }
  }

  /// One star alone is a sign, unless another heading has several.
  private func ratingText(of heading: EntryHeading) -> String? {
    guard let rating = heading.rating else { return nil }
    func hasSeveral(_ text: String) -> Bool { text.unicodeScalars.count(where: \.isStarSign) > 1 }
    return hasSeveral(rating) || headings.contains { $0?.rating.map(hasSeveral) ?? false }
      ? rating : nil
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
      case .heading where headings[next]?.isSpelled == false: return false
      case .heading where headings[next] != nil && isEntry(next): return false
      case .paragraph where runs[next].contains(where: \.isField):
        return true
      case .list, .blockQuote, .table:
        // A table with one row may be any chapter's.
        if let lines = FieldLine.lines(of: block, labels),
          level > 2 || !FieldLine.areColumns(lines)
        {
          return true
        }
      default: break
      }
    }
    return false
  }
}
