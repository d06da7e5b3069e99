internal import ContentParsing
internal import Diagnostics

/// A page has more than one main heading (`#`).
///
/// The title of the frontmatter is the page's main heading already; a first `#` that repeats it is
/// dropped. Any other is a second one, which search engines and screen readers take for another
/// page's beginning.
struct RepeatedMainHeading: DocumentRule {
  let name = "repeated-main-heading"

  func findings(in subject: LintSubject) -> [Finding] {
    let headings = subject.document.outline.filter { $0.level == 1 }
    let hasTitle = subject.document.frontmatter.title != nil
    return headings.dropFirst(hasTitle ? 0 : 1).prefix(1).map { heading in
      let line = subject.lines.trimmed(subject.lines[heading.line])
      return Finding(
        "`\(heading.title)` is a main heading beside "
          + "`\(subject.document.title ?? heading.title)`",
        fix: hasTitle ? "Write `##`, or repeat the title as it is" : "Write `##`",
        at: subject.location(line))
    }
  }
}
