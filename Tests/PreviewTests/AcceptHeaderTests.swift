import Testing

@testable import Preview

struct AcceptHeaderTests {
  @Test(arguments: [
    (nil, false), ("", false), ("*/*", false), ("text/*", false), ("text/html", false),
    ("text/markdown", true), ("TEXT/Markdown", true), ("text/markdown;charset=utf-8", true),
    ("text/markdown, text/html, */*", true), ("text/html, text/markdown", true),
    ("text/html, text/markdown;q=0.9", false), ("text/html;q=0.8, text/markdown; q=0.9", true),
    ("text/markdown;q=0", false), ("text/markdown;q=0.000", false), ("text/markdown;q=x", false),
    ("text/markdown;q=0.5;x=1, text/html;q=0.50", true), ("text/markdown;q=2", false),
    ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", false),
  ])
  func prefersMarkdown(_ header: String?, _ expected: Bool) {
    #expect(AcceptHeader(header).prefersMarkdown == expected)
  }
}
