import Diagnostics
import Testing

@Suite struct DiagnosticPrinterTests {
  static let file = SourceFile(
    path: "content/posts/a.md", text: "---\ntitle: x\n推理-tags: [a]\n---\n")

  /// `-tags` behind two wide characters.
  static let tags = Diagnostic(
    .warning, "stray-punctuation", "\"-tags\" is taken as \"tags\"", fix: "write `tags:`",
    at: file.location(of: 19..<24))

  static func print(
    _ diagnostics: Diagnostic..., as format: DiagnosticPrinter.Format = .human
  ) -> String {
    DiagnosticPrinter(format).print(diagnostics)
  }

  @Test func putsTheCaretUnderWideCharacters() {
    #expect(
      Self.print(Self.tags) == """
        content/posts/a.md:3:3: warning: "-tags" is taken as "tags" [stray-punctuation]
          推理-tags: [a]
              ^~~~~
          fix: write `tags:`

        """)
  }

  @Test func showsRelatedPlaces() {
    let file = SourceFile(path: "a.md", text: "a: 1\nb: 2\na: 3\n")
    let diagnostic = Diagnostic(
      .error, "duplicate-key", "the key \"a\" stands twice", at: file.location(of: 10..<11),
      related: [RelatedLocation("first here", at: file.location(of: 0..<1))])
    #expect(
      Self.print(diagnostic) == """
        a.md:3:1: error: the key "a" stands twice [duplicate-key]
          a: 3
          ^
          a.md:1:1: note: first here
          a: 1
          ^

        """)
  }

  @Test func sortsByPlaceAndPutsErrorsFirst() {
    let whole = Diagnostic(.error, "r", "whole run")
    let early = Diagnostic(.warning, "r", "early", at: Self.file.location(at: 0))
    let error = Diagnostic(.error, "s", "same place", at: Self.file.location(at: 0))
    let printed = Self.print(Self.tags, early, error, whole)
    let order = ["whole run", "same place", "early", "-tags"].compactMap {
      printed.firstRange(of: $0)?.lowerBound
    }
    #expect(order.count == 4)
    #expect(order == order.sorted())
  }

  @Test func hidesControlCharactersOfHostileFiles() {
    let file = SourceFile(path: "a.md", text: "\u{1B}[31mred\tx\u{202E}y")
    let printed = Self.print(Diagnostic(.error, "r", "m", at: file.location(at: 9)))
    #expect(!printed.contains("\u{1B}"))
    #expect(!printed.contains("\u{202E}"))
    #expect(printed.contains("  \u{FFFD}[31mred x\u{FFFD}y\n           ^\n"))
  }

  @Test func cutsLongLinesAroundTheCaret() {
    let file = SourceFile(path: "a.md", text: String(repeating: "a", count: 500) + "X" + "b")
    let printed = Self.print(Diagnostic(.error, "r", "m", at: file.location(at: 500)))
    let lines = printed.split(separator: "\n")
    #expect(lines[1].count < 130)
    let caret = lines[2].firstIndex(of: "^").map {
      lines[2].distance(from: lines[2].startIndex, to: $0)
    }
    let mark = lines[1].firstIndex(of: "X").map {
      lines[1].distance(from: lines[1].startIndex, to: $0)
    }
    #expect(caret == mark)
  }

  @Test func writesJSON() {
    #expect(
      Self.print(Self.tags, as: .json) == """
        [
          {"severity":"warning","rule":"stray-punctuation",\
        "message":"\\"-tags\\" is taken as \\"tags\\"","fix":"write `tags:`",\
        "path":"content/posts/a.md","line":3,"column":3,"length":5}
        ]

        """)
    #expect(DiagnosticPrinter(.json).print([]) == "[]\n")
  }

  @Test func writesWorkflowCommands() {
    let diagnostic = Diagnostic(
      .error, "r", "50% of a:b, c\nd", at: SourceLocation(path: "a,b:c.md"))
    #expect(
      Self.print(diagnostic, as: .github)
        == "::error file=a%2Cb%3Ac.md,title=r::50%25 of a:b, c%0Ad\n")
    #expect(
      Self.print(Self.tags, as: .github)
        == "::warning file=content/posts/a.md,line=3,col=3,endColumn=8,"
        + "title=stray-punctuation::\"-tags\" is taken as \"tags\"%0Afix: write `tags:`\n")
  }
}
