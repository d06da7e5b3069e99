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
          "a code block begins here and never ends",
          fix: "End it by a line with as many of the same characters",
          at: subject.location(fence)))
    }
    guard !subject.mask.openCode.isEmpty,
      VisibleText(subject.document.content.bytes).contains("`")
    else { return findings }
    return findings
      + subject.mask.openCode.map { range in
        Finding(
          "code begins here and never ends, so that its mark shows in the page",
          fix: "End the code by the same mark, or put a backslash before it",
          at: subject.location(range))
      }
  }
}
