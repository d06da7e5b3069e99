internal import Papers
internal import Text

/// Reads the blocks below an entry's heading into fields and sections.
struct EntryReader {
  let labels: DigestLabels
  /// The most stars that a rating may have.
  let maximumRating: Int
  private(set) var draft: EntryDraft
  private(set) var problems: [DigestProblem] = []
  /// The level of the heading that the open section begins with; nil where a label began it.
  private var sectionLevel: Int?

  init(draft: EntryDraft, labels: DigestLabels, maximumRating: Int) {
    self.draft = draft
    self.labels = labels
    self.maximumRating = maximumRating
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

  private var fieldCount = 0
  /// Where each target of the links stands.
  private var targetBlocks: [MarkdownNode] = []
  /// Whether the topics are those of a label such as `关键词`.
  private var hasKeywords = false
  /// Whether the block that is read holds a label that can be nothing but a field's.
  private var isAmongFields = false

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
    draft.sections.append(SectionDraft(label: block.plainText))
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
    return true
  }

  private mutating func read(
    _ run: LabelledRun, in paragraph: MarkdownNode, opensSections: Bool
  ) {
    if let label = run.label, let meaning = run.meaning {
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
    guard let lines = FieldLine.lines(of: table, labels) else { return append(table) }
    isAmongFields = true
    var count = 0
    for line in lines {
      guard let run = line.runs.first, let label = run.label, let meaning = run.meaning else {
        continue
      }
      if readField(run, label, meaning, line.block) == nil { count += 1 }
    }
    let hasHeader = lines.first?.block != rows.first
    if count < rows.count - (hasHeader ? 1 : 0) { append(table) }
  }

  // MARK: - Fields

  private struct Rest {
    let nodes: [MarkdownNode]
    /// Whether the run could not be read as a field and is a section.
    let isWholeRun: Bool
  }

  /// Returns what of the run is no field; nil where nothing is left.
  private mutating func readField(
    _ run: LabelledRun, _ label: String, _ meaning: DigestLabels.Meaning,
    _ paragraph: MarkdownNode
  ) -> Rest? {
    let end = meaning.field.endOfValue(in: run.nodes)
    let value = FieldValue(Array(run.nodes[..<end]))
    guard take(value, as: meaning, label: label, in: paragraph) else {
      if isMeant(value.text, as: meaning, label: label) {
        problems.append(
          DigestProblem(.field(meaning.field, label: label, text: value.text), in: paragraph))
      }
      return Rest(nodes: run.nodes, isWholeRun: true)
    }
    fieldCount += 1
    if !draft.sections.isEmpty { draft.sections[draft.sections.count - 1].heldFields = true }
    let rest = Array(run.nodes[end...].drop { $0.kind == .softBreak || $0.kind == .lineBreak })
    return rest.isEmpty ? nil : Rest(nodes: rest, isWholeRun: false)
  }

  /// Returns whether `value` can be read as that field, and is the first to give it.
  private mutating func take(
    _ value: FieldValue, as meaning: DigestLabels.Meaning, label: String, in paragraph: MarkdownNode
  ) -> Bool {
    switch meaning.field {
    case .authors:
      let authors = AuthorList(value.text, isJapanese: LabelLanguage([label]) == .japanese)
      if isAffiliation(authors, label: label) {
        draft.affiliation = value.text
        return true
      }
      guard draft.authors == nil || meaning.isPartial, !authors.names.isEmpty else { return false }
      if meaning.isPartial {
        draft.someAuthors.append(authors)
      } else {
        draft.authors = authors
      }
      problems += authors.problems.map { DigestProblem(.author($0, label: label), in: paragraph) }
    case .affiliation:
      guard draft.affiliation == nil, !value.text.isEmpty else { return false }
      draft.affiliation = value.text
    case .links:
      if meaning.isAmbiguous, !value.isMostlyLinks { return false }
      guard addLinks(value, label: label, paragraph) else { return false }
    case .topics: return take(topics: TopicList(value.text), meaning)
    case .rating:
      if meaning.isAmbiguous, DigestField.isImportance(label), value.text.unicodeScalars.count > 16
      {
        return false
      }
      guard draft.rating == nil, let rating = rating(value.text) else { return false }
      draft.rating = rating
    }
    return true
  }

  /// Whether what stands behind `作者机构`, which may be both, names no people.
  private func isAffiliation(_ authors: AuthorList, label: String) -> Bool {
    draft.affiliation == nil && label.contains(text: "机构") && !authors.names.isEmpty
      && authors.names.allSatisfy(NameShape.mayBeAffiliation)
      && authors.names.contains(where: NameShape.isOrganization)
  }

  /// Topics go before keywords.
  private mutating func take(topics: TopicList, _ meaning: DigestLabels.Meaning) -> Bool {
    guard draft.topics == nil || hasKeywords && !meaning.isAmbiguous, !topics.names.isEmpty else {
      return false
    }
    draft.topics = topics
    hasKeywords = meaning.isAmbiguous
    return true
  }

  /// Whether what cannot be read as a field should have been one. What stands behind `通讯作者` may be
  /// an address of mail.
  private func isMeant(
    _ text: String, as meaning: DigestLabels.Meaning, label: String
  ) -> Bool {
    if meaning.isPartial { return text.isEmpty }
    return !meaning.isAmbiguous || meaning.field == .rating && isMeantAsRating(text, label: label)
  }

  /// Whether a label such as `评价` or `評価`, which may begin a section too, stands among fields with a
  /// word or two behind it.
  private func isMeantAsRating(_ text: String, label: String) -> Bool {
    if DigestField.isImportance(label), !text.unicodeScalars.contains(where: \.isStarSign) {
      return false
    }
    return isAmongFields && draft.rating == nil && draft.sections.allSatisfy(\.label.isEmpty)
      && text.unicodeScalars.count <= 16
  }

  private func rating(_ text: String) -> RatingText? {
    RatingText(text).flatMap { $0.hundredths <= 100 * maximumRating ? $0 : nil }
  }

  /// Returns whether `value` holds a link that is new.
  ///
  /// - Parameter label: nil for the heading, whose link is the paper's.
  @discardableResult
  private mutating func addLinks(
    _ value: FieldValue, label: String?, _ block: MarkdownNode
  ) -> Bool {
    let linkCount = draft.links.links.count
    let malformedCount = draft.links.malformed.count
    draft.links.add(value, label: label)
    while targetBlocks.count < draft.links.targets.count { targetBlocks.append(block) }
    for text in draft.links.malformed[malformedCount...] {
      problems.append(DigestProblem(.arxivID(text), in: block))
    }
    return draft.links.links.count > linkCount
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
