internal import ContentParsing
internal import Diagnostics
internal import Papers

/// What the rules about missing fields have in common: an entry lacks what most entries of its post
/// have. A post that leaves a field out everywhere is of another shape.
struct MissingField {
  let field: DigestField
  /// In messages, such as `no authors`.
  let what: String
  let isPresent: @Sendable (Paper) -> Bool

  func findings(in subject: LintSubject) -> [Finding] {
    let missing = subject.entries.filter { !isPresent($0.paper) }
    guard !missing.isEmpty, missing.count * 2 < subject.entries.count else { return [] }
    let example = subject.exampleLine(of: field)
    return missing.filter { !isReported($0, in: subject) }.map { entry in
      Finding(
        "entry \(entry.paper.number), `\(entry.paper.title)`, has \(what)",
        fix: "Add a line such as `\(example)`", at: subject.location(entry))
    }
  }

  /// Whether the parser has said already that the field is there and cannot be read.
  private func isReported(_ entry: EntrySource, in subject: LintSubject) -> Bool {
    let labels = entry.allLabels.filter {
      $0.fields.contains(.init(field))
        || FieldNames.mayName(field, Folding.key(of: subject.file.bytes, $0.label))
    }
    let lines = Set(labels.map { subject.lines.index(at: $0.label.lowerBound) + 1 })
    return subject.document.diagnostics.contains {
      $0.location?.position.map { lines.contains($0.line) } ?? false
    }
  }
}
