internal import ContentParsing
internal import SiteModel
internal import SiteOutput
internal import SourceReading
internal import Testing

@testable import Preview

@Suite struct PastePagesTests {
  private let folder: TemporaryFolder
  private let router: LiveRouter

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "title: 论文\nbase_url: https://example.org/blog\ncheck: {demo-address: off}\n",
      to: "content/site.yml")
    try folder.write(
      """
      ---
      title: "A <b> & c"
      published: 2026-02-26
      slug: 一
      ---

      See [x](https://x.org/).

      ![i](https://x.org/i.png)

      """, to: "content/posts/a.md")
    let today = try #require(CalendarDay(year: 2026, month: 3, day: 1))
    let site = LiveSite(
      SiteFolder(root: folder.path),
      options: { BuildOptions(selection: Selection(today: today)) },
      editor: EditorLinks(template: EditorLinks.standard, root: folder.path))
    router = LiveRouter(site, hosts: AllowedHosts(host: "127.0.0.1"))
  }

  private func get(_ target: String) -> HTTPResponse {
    router.response(to: HTTPRequest(target: target, headers: []))
  }

  private func text(_ target: String) -> String {
    guard case .bytes(let bytes) = get(target).body else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func listsThePosts() {
    #expect(get("/_papersite/wechat")["Location"] == "/_papersite/wechat/")
    #expect(
      text("/_papersite/wechat/").contains(
        "<a href=\"/_papersite/wechat/posts/%E4%B8%80/\">A &lt;b&gt; &amp; c</a>"))
  }

  @Test func showsAPostAsItIsPasted() {
    let page = text("/_papersite/wechat/posts/%E4%B8%80/")
    #expect(page.contains("<title>A &lt;b&gt; &amp; c</title>"))
    #expect(page.contains("max-width: 677px"))
    #expect(page.contains("See x<span style="))
    #expect(page.contains("[1] x：https://x.org/"))
    #expect(page.contains("<button id=\"copy\""))
    #expect(page.contains(">01-i.png</a> i</li>"))
    #expect(get("/_papersite/wechat/posts/%E4%B8%80/")["Cache-Control"] == "no-store")
  }

  @Test func otherAddressesAreNotThere() {
    #expect(get("/_papersite/wechat/none/").status == .notFound)
    #expect(!text("/blog/posts/%E4%B8%80/").contains("id=\"copy\""))
  }
}
