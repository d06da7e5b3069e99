internal import Diagnostics
internal import Papers

/// A digest's summary table has no row for an entry, a second row for one, or a row for none.
///
/// The table is found by its rows: most of them have to begin with the titles of entries, short or
/// whole. A row whose name differs from a title by a few letters is taken for that entry's, with
/// the title misspelt. A row is foreign only where the entries do not have its words at all.
struct SummaryRows: DocumentRule {
  let name = "summary-rows"

  func findings(in subject: LintSubject) -> [Finding] {
    guard let table = subject.summaryTable else { return [] }
    let rowOfEntry = table.rowOfEntry
    var missing = subject.entries.indices.filter { rowOfEntry[$0] == nil }
    var findings: [Finding] = repeated(table, in: subject)
    for row in table.rows where row.entry == nil {
      if let entry = missing.first(where: { resembles(row, subject.entries[$0], in: subject) }) {
        missing.removeAll { $0 == entry }
        findings.append(misspelt(row, subject.entries[entry], in: subject))
      } else if let entry = nicknamed(row, missing, table, in: subject) {
        missing.removeAll { $0 == entry }
      } else {
        findings.append(foreign(row, in: subject))
      }
    }
    return findings + missing.map { absent(subject.entries[$0], from: table, in: subject) }
  }

  // MARK: - Rows with other names

  /// Whether the names differ by a few letters.
  private func resembles(
    _ row: SummaryTable.Row, _ entry: EntrySource, in subject: LintSubject
  ) -> Bool {
    let name = subject.key(ofCell: row.title)
    let title = Folding.key(entry.paper.title)
    let short = Folding.key(entry.paper.title.prefix { $0 != ":" && $0 != "：" })
    return [title, short].contains { EditDistance.isNear(name, $0) }
  }

  /// The missing entry whose text has the row's words, or whose place the row stands in with words
  /// of another script.
  private func nicknamed(
    _ row: SummaryTable.Row, _ missing: [Int], _ table: SummaryTable, in subject: LintSubject
  ) -> Int? {
    let words = Self.latinWords(subject.file.text(row.title))
    let place = table.rows.firstIndex { $0.title == row.title }
    guard !words.isEmpty else { return missing.first { $0 == place } ?? missing.first }
    return missing.first { index in
      let text = subject.file.text(subject.entries[index].range).lowercased()
      return words.contains { text.contains($0) }
    }
  }

  private static func latinWords(_ text: String) -> [String] {
    text.lowercased().split { !$0.isASCII || !$0.isLetter }.filter { $0.count >= 3 }.map(
      String.init)
  }

  // MARK: - Findings

  private func repeated(_ table: SummaryTable, in subject: LintSubject) -> [Finding] {
    var seen: [Int: SummaryTable.Row] = [:]
    return table.rows.compactMap { row in
      guard let entry = row.entry else { return nil }
      guard let first = seen.updateValue(row, forKey: entry) else { return nil }
      return Finding(
        "the summary table has a second row for `\(subject.entries[entry].paper.title)`",
        fix: "Remove one of the two", at: subject.location(row.title),
        related: [RelatedLocation("the first", at: subject.location(first.title))])
    }
  }

  private func misspelt(
    _ row: SummaryTable.Row, _ entry: EntrySource, in subject: LintSubject
  ) -> Finding {
    Finding(
      "the summary table says `\(subject.file.text(row.title))`, and the entry is "
        + "`\(entry.paper.title)`",
      fix: "Correct the one that is wrong", at: subject.location(row.title),
      related: [RelatedLocation("the entry", at: subject.location(entry))])
  }

  private func foreign(_ row: SummaryTable.Row, in subject: LintSubject) -> Finding {
    Finding(
      "the summary table has a row `\(subject.file.text(row.title))`, and no entry is about it",
      fix: "Remove the row, or add the entry", at: subject.location(row.title))
  }

  private func absent(
    _ entry: EntrySource, from table: SummaryTable, in subject: LintSubject
  ) -> Finding {
    let first = table.rows[0].source.line
    return Finding(
      "the summary table has no row for entry \(entry.paper.number), `\(entry.paper.title)`",
      fix: "Add the row", at: subject.location(entry),
      related: [RelatedLocation("the table", at: subject.location(first))])
  }
}
