internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import Text

/// A list of authors is cut without 等 or "et al.".
///
/// It fires where the list ends with a comma or "and", and where another digest has more authors for the
/// same paper.
struct CutAuthorList: DocumentRule, CoverageRule {
  let name = "cut-author-list"

  var ways: RuleWays { RuleWays(document: self, coverage: self) }

  func findings(in coverage: [[LintCorpus.Mention]]) -> [Finding] {
    coverage.flatMap(hasMoreElsewhere)
  }

  /// Lists that end with a comma.
  func findings(in subject: LintSubject) -> [Finding] {
    subject.entries.compactMap { entry in
      guard !entry.paper.hasMoreAuthors, let field = entry.field(.authors) else {
        return nil
      }
      let text = subject.file.text(field.value)
      // Else the list goes on in the next line.
      guard let lastName = entry.paper.authors.last, text.contains(text: lastName) else {
        return nil
      }
      let names = text.prefix { $0 != "(" && $0 != "（" }.reversed().drop { $0 == " " || $0 == "*" }
      guard let last = names.first else { return nil }
      if names.starts(with: "dna ") { return finding("ends with `and`", entry, in: subject) }
      guard ",，、;；&".contains(last) else { return nil }
      return finding("ends with `\(last)`", entry, in: subject)
    }
  }

  private func hasMoreElsewhere(_ mentions: [LintCorpus.Mention]) -> [Finding] {
    guard mentions.count > 1,
      let longest = mentions.max(by: {
        $0.paper.authors.count < $1.paper.authors.count
      })
    else { return [] }
    let all = longest.paper.authors.map(Folding.key)
    return mentions.compactMap { mention in
      let paper = mention.paper
      guard !paper.hasMoreAuthors, !paper.authors.isEmpty, paper.authors.count < all.count,
        all.starts(with: paper.authors.map(Folding.key)), let day = longest.subject.day
      else { return nil }
      return finding(
        "has \(paper.authors.count) of the \(all.count) names that the digest of \(day) has",
        mention.entry, in: mention.subject)
    }
  }

  private func finding(_ what: String, _ entry: EntrySource, in subject: LintSubject) -> Finding {
    let field = entry.field(.authors)
    let mark = subject.labelLanguage.others
    return Finding(
      "the list of authors of entry \(entry.paper.number) \(what), without \(mark)",
      fix: "Name them all, or end the list with \(mark)",
      at: subject.location(field?.value ?? entry.heading))
  }
}
