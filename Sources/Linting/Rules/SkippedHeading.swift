internal import ContentParsing
internal import Diagnostics

/// A heading stands more than one level below the heading before it, such as `####` under `##`.
///
/// Screen readers and tables of contents go by levels, and readers look for the part that is
/// missing. The first heading may have any level.
struct SkippedHeading: DocumentRule {
  let name = "skipped-heading"

  func findings(in subject: LintSubject) -> [Finding] {
    let outline = subject.document.outline
    return zip(outline, outline.dropFirst()).compactMap { above, heading in
      guard heading.level > above.level + 1 else { return nil }
      let line = subject.lines.trimmed(subject.lines[heading.line])
      return Finding(
        "`\(heading.title)` has level \(heading.level), and the heading above it level "
          + "\(above.level)",
        fix: "Write it with \(above.level + 1) `#`, or add the heading between",
        at: subject.location(line),
        related: [
          RelatedLocation(
            "the heading above",
            at: subject.location(subject.lines.trimmed(subject.lines[above.line])))
        ])
    }
  }
}
