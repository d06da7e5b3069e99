internal import Papers
internal import Text

/// Reads the blocks below an entry's heading into fields and sections. What a field's value says is
/// read in `EntryReader+Fields`.
struct EntryReader {
  let labels: DigestLabels
  /// The most stars that a rating may have.
  let maximumRating: Int
  var draft: EntryDraft
  var problems: [DigestProblem] = []
  /// The level of the heading that the open section begins with; nil where a label began it.
  private var sectionLevel: Int?
  /// What the heading just above names, where that is a field.
  private var fieldOfHeading: HeadingField?
  /// Whether lines give fields: then headings and a table's first row are those of sections.
  var hasFieldLines: Bool

  init(draft: EntryDraft, labels: DigestLabels, maximumRating: Int, hasFieldLines: Bool) {
    self.draft = draft
    self.labels = labels
    self.maximumRating = maximumRating
    self.hasFieldLines = hasFieldLines
  }

  /// Whether a section with a label has begun: then a rule ends the entry.
  var hasSection: Bool { draft.sections.contains { !$0.label.isEmpty && !$0.heldFields } }

  /// Ends the entry before the top-level block with that number.
  mutating func end(before number: Int) {
    draft.blocks = draft.blocks.lowerBound..<number
  }

  /// Reads the top-level block with that number.
  ///
  /// - Parameter runs: those of a paragraph.
  mutating func read(_ block: MarkdownNode, number: Int, _ runs: [LabelledRun]) {
    let hadFields = fieldCount
    let field = fieldOfHeading
    fieldOfHeading = nil
    if let field, readValue(of: field, block, runs) {
      draft.fieldBlocks.insert(number)
      return
    }
    switch block.kind {
    case .heading: readHeading(block)
    case .paragraph: readParagraph(block, runs)
    case .list, .blockQuote: readFieldLines(block)
    case .table: readTable(block)
    case .thematicBreak: break
    default: append(block)
    }
    if fieldCount > hadFields { draft.fieldBlocks.insert(number) }
  }

  /// How many fields have been read.
  var fieldCount = 0
  /// Where each target of the links stands.
  var targetBlocks: [MarkdownNode] = []
  /// Whether the topics are those of a label such as `关键词`.
  var hasKeywords = false
  /// Whether the block that is read holds a label that can be nothing but a field's.
  var isAmongFields = false

  /// Takes what the heading says, and drops the sections of which nothing but fields was there.
  ///
  /// - Parameter rating: what stands in the heading of one.
  mutating func finish(heading: MarkdownNode, rating text: String?) {
    draft.sections.removeAll { $0.pieces.isEmpty && $0.heldFields }
    heading.forEachDescendant { node, kind in
      if kind == .link { addLinks(FieldValue([node]), label: nil, heading) }
    }
    if draft.rating == nil { draft.rating = draft.topics?.ratingText.flatMap(rating) }
    if let text { take(headingRating: text, heading) }
    if let rival = draft.links.rival, let taken = draft.links.arxivID {
      let written = draft.links.targets[rival].written
      problems.append(
        DigestProblem(.twoPapers(written, taken: taken.unversioned), in: targetBlocks[rival]))
    }
  }

  private mutating func take(headingRating text: String, _ heading: MarkdownNode) {
    let read = rating(text)
    if draft.rating == nil { draft.rating = read }
    if read == nil || read?.hundredths != draft.rating?.hundredths {
      problems.append(DigestProblem(.headingRating(text, isRead: read != nil), in: heading))
    }
  }

  private mutating func readHeading(_ block: MarkdownNode) {
    let level = block.headingLevel
    if let sectionLevel, level > sectionLevel { return append(block) }
    sectionLevel = level
    let label = block.plainText
    draft.sections.append(SectionDraft(label: label))
    fieldOfHeading = hasFieldLines ? nil : HeadingField(label, labels)
  }

  /// Takes the block below a heading such as `#### 作者`, where it is the field's value.
  private mutating func readValue(
    of field: HeadingField, _ block: MarkdownNode, _ runs: [LabelledRun]
  ) -> Bool {
    guard isMissing(field.meaning.field), !field.isAboutOthers || draft.links.links.isEmpty,
      runs.allSatisfy({ $0.label == nil }), let value = field.value(in: block),
      take(value, as: field.meaning, label: field.label, in: block)
    else { return false }
    fieldCount += 1
    draft.sections[draft.sections.count - 1].heldFields = true
    return true
  }

  /// Below a heading of the entry's, labels that name no field are content.
  private mutating func readParagraph(_ paragraph: MarkdownNode, _ runs: [LabelledRun]) {
    let opensSections = sectionLevel == nil
    if opensSections, let first = runs.first, takeLinks(of: first, in: paragraph) {
      return readParagraph(paragraph, Array(runs.dropFirst()))
    }
    isAmongFields = runs.contains(where: \.isField)
    if runs.isEmpty { return }
    let isPlain = runs.allSatisfy { $0.meaning == nil && ($0.label == nil || !opensSections) }
    if isPlain { return append(paragraph) }
    for run in runs { read(run, in: paragraph, opensSections: opensSections) }
  }

  /// Takes a line of nothing but links, such as `[Paper](…) | [Code](…)`, that stands before any section
  /// and has no label.
  private mutating func takeLinks(of run: LabelledRun, in paragraph: MarkdownNode) -> Bool {
    guard run.label == nil, run.nodes.prefix(2).contains(where: { $0.kind == .link }),
      draft.sections.allSatisfy(\.label.isEmpty)
    else { return false }
    let value = FieldValue(run.nodes)
    guard value.isLineOfLinks(labels), addLinks(value, label: "", paragraph) else { return false }
    fieldCount += 1
    hasFieldLines = true
    return true
  }

  private mutating func read(
    _ run: LabelledRun, in paragraph: MarkdownNode, opensSections: Bool
  ) {
    if let label = run.label, let meaning = run.meaning {
      // Each field has a line of its own in the page, also where its label is not bold.
      run.nodes.first?.previous?.previous?.hardenBreak()
      let rest = readField(run, label, meaning, paragraph)
      guard let rest else { return }
      if rest.isWholeRun { return openSection(run, in: paragraph) }
      appendInlines(rest.nodes)
    } else if run.label != nil, opensSections {
      openSection(run, in: paragraph)
    } else {
      appendInlines(run.nodes)
    }
  }

  private mutating func openSection(_ run: LabelledRun, in paragraph: MarkdownNode) {
    draft.sections.append(SectionDraft(label: run.label ?? ""))
    appendInlines(run.nodes)
  }

  // MARK: - Lists, quotations and tables of fields

  private mutating func readFieldLines(_ block: MarkdownNode) {
    guard let lines = FieldLine.lines(of: block, labels) else { return append(block) }
    isAmongFields = true
    for line in lines {
      for run in line.runs { read(run, in: line.block, opensSections: true) }
      for block in MarkdownSiblings(node: line.rest) { append(block) }
    }
  }

  /// A table that says more than fields is content as well.
  private mutating func readTable(_ table: MarkdownNode) {
    let rows = Array(table.children)
    guard let lines = FieldLine.lines(of: table, labels),
      case let areColumns = FieldLine.areColumns(lines),
      !areColumns || !hasFieldLines && fieldCount == 0
    else { return append(table) }
    isAmongFields = true
    var count = 0
    for line in lines {
      guard let run = line.runs.first, let label = run.label, let meaning = run.meaning else {
        continue
      }
      if readField(run, label, meaning, line.block) == nil { count += 1 }
    }
    let hasHeader = lines.first?.block != rows.first
    let wanted = areColumns ? table.columnAlignments.count : rows.count - (hasHeader ? 1 : 0)
    if count < wanted { append(table) }
  }

  // MARK: - Content

  private mutating func append(_ block: MarkdownNode) {
    append(SectionDraft.Piece(first: block, last: block, isInline: false))
  }

  private mutating func appendInlines(_ nodes: [MarkdownNode]) {
    guard let first = nodes.first, let last = nodes.last else { return }
    append(SectionDraft.Piece(first: first, last: last, isInline: true))
  }

  private mutating func append(_ piece: SectionDraft.Piece) {
    if draft.sections.isEmpty { draft.sections.append(SectionDraft(label: "")) }
    draft.sections[draft.sections.count - 1].pieces.append(piece)
  }
}
