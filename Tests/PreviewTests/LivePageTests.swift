internal import Testing

@testable import Preview

struct LivePageTests {
  private func live(_ page: String) -> String {
    String(decoding: LivePage(Array(page.utf8)).bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      ("<body>a</body></html>", "<body>a|</body></html>"), ("<BODY>a</BODY>", "<BODY>a|</BODY>"),
      ("<body>a", "<body>a|"), ("", "|"), ("</bod", "</bod|"),
      ("<pre></body></pre><p></body>", "<pre></body></pre><p>|</body>"),
    ])
  func putsTheScriptAtTheEndOfTheBody(_ page: String, _ expected: String) {
    let tag = LiveScript.tag(version: LivePage.version(of: Array(page.utf8)))
    #expect(live(page) == expected.replacing("|", with: tag))
  }

  @Test func showsANoteAtTheTopOfTheBody() {
    let bytes = LivePage(Array("<BODY class=a>b</body>".utf8), note: "<c>").bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(/^<BODY class=a><p role="status"[^>]*>&lt;c&gt;<\/p>\nb<script/))
    #expect(LivePage([], note: "a").version != LivePage([]).version)
  }

  @Test func namesTheBytesWithoutTheScript() {
    #expect(LivePage(Array("a".utf8)).version == LivePage.version(of: Array("a".utf8)))
    #expect(LivePage(Array("a".utf8)).version != LivePage(Array("b".utf8)).version)
  }
}
