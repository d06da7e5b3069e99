internal import Diagnostics
internal import Testing

@testable import Preview

struct ProblemTests {
  private let links = EditorLinks(template: EditorLinks.standard, root: "/home/a b")
  private let file = SourceFile(path: "content/posts/论文.md", text: "---\n标题: \"x\"\n---\n")

  @Test func tellsPlaceExcerptAndEditor() {
    let diagnostic = Diagnostic(
      .error, "unknown-key", "the key `标题` is not known", fix: "Write `title`",
      at: file.location(of: 4..<10))
    #expect(
      links.problem(diagnostic).json
        == #"{"severity":"error","rule":"unknown-key","message":"the key `标题` is not known","#
        + #""place":"content/posts/论文.md:2:1","fix":"Write `title`","#
        + #""editor":"vscode://file/home/a%20b/content/posts/%E8%AE%BA%E6%96%87.md:2:1","#
        + #""excerpt":["","标题",": \"x\""]}"#)
  }

  @Test func cutsLongLines() throws {
    let text = String(repeating: "a", count: 300) + "b" + String(repeating: "c", count: 300)
    let file = SourceFile(path: "content/x", text: text)
    let json = links.problem(Diagnostic(.error, "r", "m", at: file.location(of: 300..<301))).json
    #expect(json.contains("[\"…\(String(repeating: "a", count: 100))\",\"b\",\"ccc"))
    #expect(json.contains("c…\"]"))
  }

  @Test func hasNoEditorForWhatIsNotTheSites() {
    let builtIn = Diagnostic(.error, "r", "m", at: SourceLocation(path: "built-in theme/post.html"))
    #expect(links.problem(builtIn).editor == nil)
    #expect(links.problem(Diagnostic(.error, "r", "m")).editor == nil)
  }

  @Test func keepsAnEventOnOneLine() {
    let problem = links.problem(Diagnostic(.error, "r", "a\nb\r\n</script>"))
    let text = BrowserEvent.state(problems: [problem], notes: [], isHeld: false).text
    #expect(text.split(separator: "\n").count == 2)
    #expect(!text.contains("\r"))
    #expect(text.hasPrefix("event: state\ndata: {"))
    #expect(text.hasSuffix("}\n\n"))
  }
}
