internal import ContentParsing
internal import Diagnostics
internal import Text

/// Code that is opened and never closed: a backtick that shows in the page, or a block that
/// swallows the rest of the file.
struct OpenCode: DocumentRule {
  let name = "open-code"

  func findings(in subject: LintSubject) -> [Finding] {
    var findings: [Finding] = []
    if let fence = subject.mask.openFence {
      findings.append(
        Finding(
          "the code block that `\(subject.file.text(fence))` opens is never closed",
          fix: "Close it by a line with as many of the same characters",
          at: subject.location(fence)))
    }
    guard !subject.mask.openCode.isEmpty,
      VisibleText(subject.document.content.bytes).contains("`")
    else { return findings }
    return findings
      + subject.mask.openCode.map { range in
        Finding(
          "this `\(subject.file.text(range))` has no counterpart, and shows in the page",
          fix: "Close the code, or put a backslash before the backtick",
          at: subject.location(range))
      }
  }
}
