internal import ContentParsing
internal import Diagnostics
internal import Papers

/// A heading looks like an entry's and is not read as one, so that its paper is in no list.
///
/// An entry has a number, and field lines that begin with a bold label and a colon, such as
/// `**链接**: …`. Where the number is there, the rule fires among the entries of a digest if a label
/// is not bold, or a link to arXiv is there without any label; in a post without entries, if a link
/// is there with a label that is not bold, or with authors in any other layout. One with a Chinese
/// number (`二、`) needs authors or links, and above the level of entries with digits it is a
/// chapter's. Where there is no number, the rule fires if authors and a link stand below the heading.
/// It fires too for a title in bold with authors below it, and in a post without entries for a table
/// with columns of authors and links.
struct UnreadEntry: DocumentRule {
  let name = "unread-entry"

  func findings(in subject: LintSubject) -> [Finding] {
    guard subject.post != nil else { return [] }
    let outline = subject.document.outline
    let entryLines = Set(subject.document.entries.map(\.line))
    let entries = outline.filter { entryLines.contains($0.line) }
    let levels = Set(entries.map(\.level))
    let found: [Finding] = outline.enumerated().compactMap { index, heading in
      guard !entryLines.contains(heading.line) else { return nil }
      let isAmongEntries = levels.contains(heading.level)
      let number = EntryHeading(heading.title)
      let isNumbered = number != nil
      guard isNumbered || isAmongEntries || levels.isEmpty else { return nil }
      // What belongs to an entry below belongs to no heading above it.
      let next = outline.dropFirst(index + 1).first {
        $0.level <= heading.level || entryLines.contains($0.line) || levels.isEmpty && !isNumbered
      }
      let start = subject.lines[heading.line].upperBound
      let end = next.map { subject.lines[$0.line].lowerBound } ?? subject.file.bytes.count
      let body = start..<max(start, end)
      guard let number else { return unnumbered(heading, body, in: subject) }
      let own = number.isSpelled ? ownFields(in: body, of: subject) : []
      let below = entries.first { $0.isDigitEntry(below: heading) }
      if let below, own.contains(.authors) || isAmongEntries && own.contains(.links) {
        return chapter(heading, number, above: below, in: subject)
      }
      if isAmongEntries, !own.isEmpty, own.isDisjoint(with: [.authors, .links]) {
        return lacking(heading, number, in: subject)
      }
      return unlabelled(heading, body, isAmongEntries: isAmongEntries, in: subject)
    }
    return layouts(of: subject) + found
  }

  // MARK: - Without headings

  /// Titles in bold, and tables of papers, each told once.
  private func layouts(of subject: LintSubject) -> [Finding] {
    let bold = BoldTitle.first(in: subject).map { title in
      let level = subject.document.entries.isEmpty ? 3 : subject.entryLevel
      let marks = String(repeating: "#", count: level)
      return Finding(
        "`\(title.text)` is not read as a paper, for bold makes no heading",
        fix: "Write `\(marks) \(title.text)`", at: subject.location(title.line))
    }
    let table = subject.document.entries.isEmpty ? subject.tableOfPapers : nil
    return [bold, table.map { papers(in: $0, of: subject) }].compactMap(\.self)
  }

  private func papers(in table: TableSource, of subject: LintSubject) -> Finding {
    let row = table.rows[0].line
    let example = subject.labelLanguage.label(of: .authors)
    return Finding(
      "`\(subject.file.text(row).prefix(60))` is not read as a paper, for a row of a table is none",
      fix: "Write `### 1. Title` for each row, with lines such as `**\(example)**: …` below it",
      at: subject.location(row))
  }

  // MARK: - With a Chinese number

  /// What the labels in `body` name.
  private func ownFields(in body: Range<Int>, of subject: LintSubject) -> FieldNames.Fields {
    let names = subject.fieldNames
    let plain = subject.plainLabels(in: body).map {
      names.fields(named: Folding.key(of: subject.file.bytes, $0))
    }
    return (subject.labelled(in: body).map(\.fields) + plain).reduce(into: []) { $0.formUnion($1) }
  }

  private func chapter(
    _ heading: Heading, _ number: EntryHeading, above entry: Heading, in subject: LintSubject
  ) -> Finding {
    Finding(
      "`\(heading.title)` is not read as a paper, for with a Chinese number, and above the level of "
        + "`\(entry.title)`, it is a chapter",
      fix: "Write `\(number.number). \(number.title)`, or give it that level",
      at: subject.location(subject.lines.trimmed(subject.lines[heading.line])))
  }

  private func lacking(
    _ heading: Heading, _ number: EntryHeading, in subject: LintSubject
  ) -> Finding {
    Finding(
      "`\(heading.title)` is not read as a paper, for with a Chinese number it needs authors or links",
      fix: "Add `\(subject.exampleLine(of: .authors))`, or write "
        + "`\(number.number). \(number.title)`",
      at: subject.location(subject.lines.trimmed(subject.lines[heading.line])))
  }

  // MARK: - With a number

  private func unlabelled(
    _ heading: Heading, _ body: Range<Int>, isAmongEntries: Bool, in subject: LintSubject
  ) -> Finding? {
    let hasArxivLink = subject.file.bytes.firstRange(of: "arxiv.org/", in: body) != nil
    guard hasArxivLink || isAmongEntries else { return nil }
    if let label = subject.plainLabels(in: body).first {
      return Finding(
        "`\(heading.title)` is not read as a paper, for the label `\(subject.file.text(label))` is "
          + "not bold",
        fix: "Write `**\(subject.file.text(label))**: …`, one field a line",
        at: subject.location(label))
    }
    if hasArxivLink, !isAmongEntries, let label = subject.authorWord(in: body) {
      let word = subject.file.text(label)
      return Finding(
        "`\(heading.title)` is not read as a paper, for what begins with `\(word)` is no field",
        fix: "Write `**\(word)**: …` at the start of a line", at: subject.location(label))
    }
    if isAmongEntries,
      let field = subject.labelled(in: body).first(where: { !$0.fields.isEmpty })
    {
      let label = subject.file.text(field.label)
      return Finding(
        "`\(heading.title)` is not read as a paper, for no line or bullet begins with `\(label)`",
        fix: "Write `**\(label)**: …` at the start of a line or bullet",
        at: subject.location(field.label))
    }
    guard hasArxivLink, isAmongEntries else { return nil }
    let label = subject.labelLanguage.label(of: .links)
    return Finding(
      "`\(heading.title)` is not read as a paper, for it has no field such as `**\(label)**: …`",
      fix: "Add field lines, or take the number off the heading",
      at: subject.location(subject.lines.trimmed(subject.lines[heading.line])))
  }

  // MARK: - Without one

  private func unnumbered(
    _ heading: Heading, _ body: Range<Int>, in subject: LintSubject
  ) -> Finding? {
    guard subject.file.bytes.firstRange(of: "http", in: body) != nil else { return nil }
    let names = subject.fieldNames
    let fields =
      subject.labelled(in: body).map(\.fields)
      + subject.plainLabels(in: body).map {
        names.fields(named: Folding.key(of: subject.file.bytes, $0))
      }
    guard fields.contains(where: { $0.contains(.init(.authors)) }),
      fields.contains(where: { $0.contains(.init(.links)) })
    else { return nil }
    let number =
      (subject.entries.last { $0.heading.lowerBound < body.lowerBound }?.paper.number ?? 0) + 1
    let place = subject.location(subject.lines.trimmed(subject.lines[heading.line]))
    if let odd = OddNumber(heading.title) {
      return Finding(
        "`\(heading.title)` is not read as a paper, for `\(odd.text)` is not read as its number",
        fix: "Write it with a dot, such as `\(odd.number ?? number). \(odd.title)`", at: place)
    }
    return Finding(
      "`\(heading.title)` is not read as a paper, for its heading has no number",
      fix: "Begin it with one, such as `\(number). \(heading.title)`", at: place)
  }
}

extension Heading {
  /// Whether this heading of an entry has a number in digits and stands lower than `heading`.
  fileprivate func isDigitEntry(below heading: Heading) -> Bool {
    level > heading.level && EntryHeading(title)?.isSpelled == false
  }
}

extension LintSubject {
  /// The level of the headings of entries.
  fileprivate var entryLevel: Int {
    let line = document.entries.first?.line
    return document.outline.first { $0.line == line }?.level ?? 3
  }

  /// A table that has a column of authors and one of another field.
  fileprivate var tableOfPapers: TableSource? {
    let prose = prose
    guard prose.contains(.pipe) else { return nil }
    let scan = TableScan(prose: prose, lines)
    return outsideEntries.flatMap(scan.tables).first(where: isOfPapers)
  }

  private func isOfPapers(_ table: TableSource) -> Bool {
    let columns = table.header.map { keyBytes(ofCell: $0) }
    let fields = columns.map { fieldNames.fields(named: $0) }
    guard let first = table.rows.first, let last = table.rows.last,
      file.bytes.firstRange(of: "arxiv", in: first.line.lowerBound..<last.line.upperBound) != nil,
      let authors = fields.firstIndex(where: { $0.contains(.authors) })
    else { return false }
    return columns.indices.contains { column in
      column != authors
        && (!fields[column].isEmpty || FieldNames.mayName(.links, columns[column]))
    }
  }

  /// A word for authors that begins one of the first lines, behind the marks of quotations, tables,
  /// lists, emphasis and brackets.
  fileprivate func authorWord(in body: Range<Int>) -> Range<Int>? {
    let prose = prose
    let first = lines.index(at: body.lowerBound)
    for line in lines.ranges[first...].prefix(10) where line.lowerBound < body.upperBound {
      let marks = Array("->+*_|[【 ".utf8)
      let start = prose[line].firstIndex { !marks.contains($0) && !$0.isBlank }
      guard let start else { continue }
      let word = DigestField.authors.labels.first { label in
        let end = start + label.utf8.count
        return end < line.upperBound && !prose[end].isASCIIWordPart
          && String(decoding: prose[start..<end], as: UTF8.self).lowercased() == label
      }
      if let word { return start..<(start + word.utf8.count) }
    }
    return nil
  }

  /// Known labels at the start of a line, behind the marks of lists and quotations, with a colon.
  fileprivate func plainLabels(in body: Range<Int>) -> [Range<Int>] {
    let names = Set(DigestField.allCases.flatMap(\.labels).map(Folding.key))
    let prose = prose
    let lines = lines
    var labels: [Range<Int>] = []
    for index in lines.index(at: body.lowerBound)..<lines.ranges.count {
      let line = lines.ranges[index]
      guard line.lowerBound < body.upperBound else { break }
      let start = prose[line].firstIndex { !$0.isBlank && !"->+".utf8.contains($0) }
      guard let start, line.lowerBound >= body.lowerBound else { continue }
      let colons = [":", "："].compactMap {
        prose.firstRange(of: $0, in: start..<line.upperBound)?.lowerBound
      }
      guard let colon = colons.min(), colon - start <= 32,
        case let label = prose.trimmed(start..<colon), !label.isEmpty,
        names.contains(file.text(label).lowercased())
      else { continue }
      labels.append(label)
    }
    return labels
  }
}
