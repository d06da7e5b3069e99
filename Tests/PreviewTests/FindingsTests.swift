internal import Diagnostics
internal import Testing

@testable import Preview

struct FindingsTests {
  private func warning(_ rule: String, _ path: String = "content/a.md") -> Diagnostic {
    Diagnostic(.warning, rule, rule, at: SourceLocation(path: path))
  }

  @Test func eachIsToldOnce() {
    var findings = Findings()
    #expect(findings.take(ofBuild: [warning("a")]) == [warning("a")])
    #expect(findings.take(complete: [warning("a"), warning("r")]) == [warning("r")])
    #expect(findings.take(ofBuild: [warning("a"), warning("b")]) == [warning("b")])
    #expect(findings.take(complete: [warning("a"), warning("b"), warning("r")]).isEmpty)
  }

  @Test func whatComesBackIsToldAgain() {
    var findings = Findings()
    _ = findings.take(ofBuild: [warning("a")])
    #expect(findings.take(ofBuild: []).isEmpty)
    #expect(findings.take(ofBuild: [warning("a")]) == [warning("a")])
  }

  @Test func whatRulesFoundStaysUntilTheyAreAppliedAgain() {
    var findings = Findings()
    _ = findings.take(ofBuild: [])
    _ = findings.take(complete: [warning("r"), warning("s", "content/b.md")])
    _ = findings.take(ofBuild: [warning("a")])
    #expect(findings.warnings(about: "content/a.md").map(\.rule) == ["a", "r"])
    #expect(findings.warnings(about: "content/b.md").map(\.rule) == ["s"])
    _ = findings.take(complete: [warning("a")])
    #expect(findings.all == [warning("a")])
  }

  @Test func errorsAndWarningsAreKeptApart() {
    var findings = Findings()
    let error = Diagnostic(.error, "e", "e", at: SourceLocation(path: "content/a.md"))
    _ = findings.take(ofBuild: [error, warning("a")])
    #expect(findings.errors == [error])
    #expect(findings.warnings(about: "content/a.md") == [warning("a")])
  }
}
