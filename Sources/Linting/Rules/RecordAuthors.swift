internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import Records
internal import SiteModel

/// An entry's authors are not those that the day's record has for its paper.
///
/// A list that ends with 等 or "et al." may leave names out, but not change their order; any other
/// has to have them all. Case, spaces and punctuation do not count. Only posts whose
/// day has a record in `content/days` are looked at.
struct RecordAuthors: DocumentRule {
  let name = "record-authors"
  let runsInBuild = false
  let isFixable = true

  func findings(in subject: LintSubject) -> [Finding] {
    subject.recordedEntries.compactMap { entry in
      let names = entry.candidate.authors.value
        .map { ListedAuthor.spelling($0.inOneLine) }.filter { !$0.isEmpty }
      guard !names.isEmpty, !entry.paper.authors.isEmpty, !entry.lists(names) else { return nil }
      return finding(entry, names, in: subject)
    }
  }

  private func finding(
    _ entry: RecordedEntry, _ names: [String], in subject: LintSubject
  ) -> Finding {
    let field = entry.source.field(.authors)
    let text = list(names, like: entry.paper, in: subject)
    let range = field.map { nameRange($0.value, in: subject) }
    return Finding(
      "the authors of entry \(entry.paper.number) are not those of \(entry.candidate.id)"
        + difference(entry.paper, names),
      fix: "Write `\(text)`",
      replacement: text.isPlainMarkdown && range != nil ? text : nil,
      at: subject.location(range ?? entry.source.heading))
  }

  /// The first name that is wrong.
  private func difference(_ paper: Paper, _ names: [String]) -> String {
    let known = names.map(RecordedName.init)
    let wrong = paper.authors.first { name in
      let key = Folding.key(name)
      return !known.contains { $0.isWritten(as: key) }
    }
    if let wrong { return ": `\(wrong)` is none of them" }
    return paper.hasMoreAuthors || paper.authors.count >= names.count
      ? ": their order is another" : ": it has \(paper.authors.count) of \(names.count)"
  }

  /// As many names as the entry has, where it is cut short; else all.
  private func list(_ names: [String], like paper: Paper, in subject: LintSubject) -> String {
    let shown = paper.hasMoreAuthors ? names.prefix(paper.authors.count) : names[...]
    let isChinese = subject.configuration.language.lowercased().hasPrefix("zh")
    let mark = shown.count < names.count ? (isChinese ? " 等" : " et al.") : ""
    return shown.joined(separator: ", ") + mark
  }

  /// The value without the affiliation in parentheses at its end.
  private func nameRange(_ value: Range<Int>, in subject: LintSubject) -> Range<Int> {
    let bytes = subject.file.bytes
    let open =
      bytes[value].firstIndex(of: UInt8(ascii: "("))
      ?? bytes.firstRange(of: "（", in: value)?.lowerBound
    return bytes.trimmed(value.lowerBound..<(open ?? value.upperBound))
  }
}

extension RecordedEntry {
  /// Whether the entry's list of authors can stand for `names`.
  fileprivate func lists(_ names: [String]) -> Bool {
    let written = paper.authors.map(Folding.key)
    let keys = names.map(RecordedName.init)
    guard paper.hasMoreAuthors else {
      return written.count == keys.count && zip(keys, written).allSatisfy { $0.isWritten(as: $1) }
    }
    var rest = keys[...]
    return written.allSatisfy { name in
      guard let index = rest.firstIndex(where: { $0.isWritten(as: name) }) else { return false }
      rest = rest[(index + 1)...]
      return true
    }
  }
}

/// A name of a record by its keys. What a record has in parentheses, drafts write in `〔〕`; earlier ones
/// wrote it in `[]`, which is read as an affiliation, and no part of the name.
private struct RecordedName {
  private let key: String
  private let keyOutside: String

  init(_ name: String) {
    key = Folding.key(name)
    var outside = ""
    var depth = 0
    for character in name {
      if character == "〔" { depth += 1 }
      if depth == 0 { outside.append(character) }
      if character == "〕" { depth -= 1 }
    }
    keyOutside = Folding.key(outside)
  }

  func isWritten(as key: String) -> Bool {
    key == self.key || key == keyOutside && !keyOutside.isEmpty
  }
}
