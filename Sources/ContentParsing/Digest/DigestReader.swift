internal import Diagnostics

/// Finds a digest's entries among the blocks of a document.
///
/// An entry is a numbered heading with at least one known field below it, and goes on to the next
/// heading of its level or above. A tutorial's numbered steps have no fields, so they are none.
struct DigestReader {
  let blocks: [MarkdownNode]
  let labels: DigestLabels
  let locator: SourceLocator
  private(set) var entries: [EntryDraft] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(blocks: [MarkdownNode], labels: DigestLabels, locator: SourceLocator) {
    self.blocks = blocks
    self.labels = labels
    self.locator = locator
    readEntries()
  }

  private mutating func readEntries() {
    var number = 0
    while number < blocks.count {
      if let heading = EntryHeading(block: blocks[number]), hasField(below: number) {
        number = readEntry(heading, at: number)
      } else {
        number += 1
      }
    }
  }

  /// Returns the number of the first block behind the entry.
  private mutating func readEntry(_ heading: EntryHeading, at number: Int) -> Int {
    let end = end(ofEntryAt: number)
    let draft = EntryDraft(
      blocks: number..<end, heading: heading, line: locator.line(of: blocks[number]))
    var reader = EntryReader(draft: draft, labels: labels, locator: locator)
    for block in (number + 1)..<end { reader.read(blocks[block], number: block) }
    reader.finish(heading: blocks[number])
    entries.append(reader.draft)
    diagnostics += reader.diagnostics
    return end
  }

  /// A rule ends the entry too, unless labels or headings of the entry follow it.
  private func end(ofEntryAt number: Int) -> Int {
    let level = blocks[number].headingLevel
    let next = blocks[(number + 1)...].firstIndex {
      $0.kind == .footnoteDefinition || $0.kind == .heading && $0.headingLevel <= level
    }
    var end = next ?? blocks.count
    for block in ((number + 1)..<end).reversed() {
      if continuesEntry(blocks[block]) { break }
      if blocks[block].kind == .thematicBreak { end = block }
    }
    return end
  }

  private func continuesEntry(_ block: MarkdownNode) -> Bool {
    switch block.kind {
    case .heading: true
    case .paragraph: LabelledRun.runs(of: block, labels).contains { $0.label != nil }
    default: false
    }
  }

  /// Whether a field stands between this heading and the next numbered one, or one of its level
  /// or above.
  private func hasField(below number: Int) -> Bool {
    let level = blocks[number].headingLevel
    for block in blocks[(number + 1)...] {
      switch block.kind {
      case .heading where block.headingLevel <= level: return false
      case .heading where EntryHeading(block: block) != nil: return false
      case .paragraph where hasField(block): return true
      case .list where block.children.contains { $0.firstChild.map(hasField) ?? false }: return true
      default: break
      }
    }
    return false
  }

  private func hasField(_ block: MarkdownNode) -> Bool {
    block.kind == .paragraph
      && LabelledRun.runs(of: block, labels).contains { $0.meaning?.isAmbiguous == false }
  }
}

extension EntryHeading {
  init?(block: MarkdownNode) {
    guard block.kind == .heading else { return nil }
    self.init(block.plainText)
  }
}
