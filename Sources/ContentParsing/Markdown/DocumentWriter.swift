internal import Diagnostics
internal import Text

/// Makes a document of a parsed file: first the digest's entries are read, then the HTML is
/// written in one walk, then the entries' sections are cut out of it.
struct DocumentWriter {
  private let blocks: [MarkdownNode]
  private let locator: SourceLocator
  private let frontmatter: Frontmatter
  private let keyLocations: [String: SourceLocation]
  private let settings: ParseSettings
  private let digest: DigestReader
  private let title: DocumentTitle
  private var renderer: HTMLRenderer
  private var sections = SectionCutter()
  /// The heading ids of the entries.
  private var anchors: [String] = []
  /// What each entry holds.
  private var entryFeatures: [ContentFeatures] = []
  private let refusedTags: [RefusedHTML]

  /// - Parameter refusedTags: those that have been made text.
  init(
    root: MarkdownNode, refusedTags: [RefusedHTML], locator: SourceLocator,
    reading: FrontmatterReader.Reading, settings: ParseSettings, labels: DigestLabels
  ) {
    frontmatter = reading.frontmatter
    keyLocations = reading.keyLocations.merging(
      [Document.openingKey: locator.file.location(of: 0..<locator.file.bytes.count)]) { own, _ in
        own
      }
    self.refusedTags = refusedTags
    blocks = Array(root.children)
    self.locator = locator
    self.settings = settings
    title = DocumentTitle(blocks: blocks, frontmatter: frontmatter)
    digest = DigestReader(
      blocks: blocks, labels: labels, locator: locator,
      maximumRating: settings.ratingScale ?? 5)
    var marks = RenderMarks()
    sections.want(digest.entries, &marks)
    renderer = HTMLRenderer(
      style: settings.style, capacity: 2 * locator.file.bytes.count + 1024, marks: marks)
    renderer.facts.lineOffset = locator.lineOffset
    renderer.isChinese = (frontmatter.language ?? settings.language).isChinese
  }

  var diagnostics: [Diagnostic] {
    digest.diagnostics + RefusedHTML.diagnostics([refusedTags, renderer.refused], locator)
      + renderer.facts.tableRows.diagnostics(locator)
  }

  mutating func write() {
    var next = title.skippedBlock.map { $0 + 1 } ?? 0
    for entry in digest.entries {
      write(next..<entry.blocks.lowerBound)
      write(entry)
      next = entry.blocks.upperBound
    }
    write(next..<blocks.count)
    renderer.finish()
  }

  private mutating func write(_ range: Range<Int>) {
    for number in range { renderer.render(blocks[number]) }
  }

  private mutating func write(_ entry: EntryDraft) {
    renderer.openSection("<section class=\"paper\">")
    renderer.isInEntry = true
    let heading = renderer.facts.headings.count
    let features = renderer.facts.features
    renderer.facts.features = []
    for number in entry.blocks {
      renderer.blockClass = entry.fieldBlocks.contains(number) ? "paper-fields" : nil
      renderer.render(blocks[number])
    }
    renderer.isInEntry = false
    renderer.closeSection("</section>")
    anchors.append(renderer.facts.headings[heading].id)
    entryFeatures.append(renderer.facts.features)
    renderer.facts.features.formUnion(features)
  }

  private var features: ContentFeatures {
    renderer.facts.features.union(frontmatter.hasMath == true ? .math : [])
  }

  func document(diagnostics: [Diagnostic]) -> Document {
    let content = HTMLFragment(bytes: renderer.output.trimmedBytes, holes: renderer.holes)
    return Document(
      path: locator.file.path, frontmatter: frontmatter, keyLocations: keyLocations,
      title: title.text, content: content,
      outline: renderer.facts.headings, entries: entries(content),
      leftOutPapers: LeftOutTable.papers(in: blocks, locator),
      links: renderer.facts.links, images: renderer.facts.images,
      summary: Summary(blocks: blocks, entries: digest.entries.map(\.blocks)).text,
      wordCount: renderer.facts.wordCount,
      features: features,
      diagnostics: diagnostics.sorted())
  }

  private func entries(_ content: HTMLFragment) -> [DigestEntry] {
    let scale = settings.ratingScale ?? digest.ratingScale
    return digest.entries.indices.map { index in
      let entry = digest.entries[index]
      return DigestEntry(
        paper: entry.paper(scale: scale), anchor: anchors[index],
        sections: sections.cut(entry: index, from: content, renderer.marks), line: entry.line,
        features: entryFeatures[index])
    }
  }
}

extension DigestReader {
  /// 5 where any rating is above 3 or says so, else 3.
  fileprivate var ratingScale: Int {
    entries.contains { $0.rating.map { $0.hundredths > 300 || $0.scale == 5 } ?? false } ? 5 : 3
  }
}
