internal import ContentParsing
internal import Papers

/// An entry leads nowhere: neither its field lines nor its text hold a link.
struct MissingLinks: DocumentRule {
  let name = "missing-links"

  func findings(in subject: LintSubject) -> [Finding] {
    let missing = subject.entries.filter { $0.paper.links.isEmpty && !hasLink($0, in: subject) }
    guard !missing.isEmpty else { return [] }
    let example = subject.exampleLine(of: .links)
    return missing.map { entry in
      Finding(
        "entry \(entry.paper.number), `\(entry.paper.title)`, has no link",
        fix: "Add a line such as `\(example)`",
        at: subject.location(entry))
    }
  }

  private func hasLink(_ entry: EntrySource, in subject: LintSubject) -> Bool {
    let end = subject.lines[entry.entry.line].lowerBound
    return subject.document.links.contains {
      let start = subject.lines[$0.line].lowerBound
      return start >= end && start < entry.body.upperBound
    }
  }
}
