internal import ContentParsing
internal import Diagnostics
internal import SiteModel
internal import SiteOutput
internal import SourceReading
internal import Testing

@testable import Preview

/// A site in a folder, as the preview serves it.
private struct Author {
  let folder: TemporaryFolder
  let site: LiveSite
  let router: LiveRouter

  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    try folder.write(Self.post("One"), to: "content/posts/one.md")
    try folder.write(Self.post("Two"), to: "content/posts/two.md")
    for (name, text) in files { try folder.write(text, to: name) }
    let today = try #require(CalendarDay(year: 2026, month: 3, day: 1))
    site = LiveSite(
      SiteFolder(root: folder.path),
      options: { BuildOptions(selection: Selection(today: today)) },
      editor: EditorLinks(template: EditorLinks.standard, root: folder.path))
    router = LiveRouter(site, hosts: AllowedHosts(host: "127.0.0.1"))
  }

  static func post(_ title: String, _ body: String = "Text.") -> String {
    "---\ntitle: \(title)\npublished: 2026-02-26\n---\n\(body)\n"
  }

  func get(_ target: String, _ headers: [String: String] = [:]) -> HTTPResponse {
    router.response(
      to: HTTPRequest(
        target: target,
        headers: headers.map { HTTPRequest.Header(name: $0.key, value: $0.value) }))
  }

  func text(_ target: String) -> String {
    guard case .bytes(let bytes) = get(target).body else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Opens a page as a browser does: loads it, and listens to its events.
  func open(_ path: String) throws -> Tab {
    let match = try #require(text(path).firstMatch(of: #/data-version="([0-9a-f]+)"/#))
    return try Tab(get("\(LiveScript.eventsPath)?path=\(path)&version=\(match.1)"))
  }
}

/// An open page's events.
private final class Tab {
  private var events: AsyncStream<String>.Iterator

  init(_ response: HTTPResponse) throws {
    guard case .events(let stream) = response.body else {
      throw Diagnostic(.error, "no-stream", "\(response.status)")
    }
    events = stream.makeAsyncIterator()
  }

  func next() async -> String { await events.next() ?? "" }
}

@Suite(.serialized)
struct LiveSiteTests {
  private let calm = BrowserEvent.state(problems: [], notes: [], isHeld: false).text

  @Test func pagesHaveTheScriptAndOtherFilesDoNot() throws {
    let author = try Author()
    #expect(author.text("/posts/one/").contains(LiveScript.path))
    #expect(author.text("/nothing/").contains(LiveScript.path))
    #expect(!author.text("/rss.xml").contains(LiveScript.path))
    #expect(author.get(LiveScript.path)["content-type"] == "text/javascript; charset=utf-8")
  }

  @Test func onlyThePagesThatChangedAreReloaded() async throws {
    let author = try Author()
    let one = try author.open("/posts/one/")
    let two = try author.open("/posts/two/")
    #expect(await one.next() == calm)
    #expect(await two.next() == calm)
    try author.folder.write(Author.post("One", "New text."), to: "content/posts/one.md")
    #expect(!author.site.rebuild().hasErrors)
    #expect(await one.next() == BrowserEvent.reload.text)
    author.site.beat()
    #expect(await two.next() == BrowserEvent.heartbeat.text)
    #expect(author.text("/posts/one/").contains("New text."))
  }

  @Test func aPageThatWasOldWhenItBeganToListenIsReloaded() async throws {
    let author = try Author()
    let path = LiveScript.eventsPath + "?path=/posts/one/&version=0"
    #expect(await (try Tab(author.get(path))).next() == BrowserEvent.reload.text)
  }

  @Test func anAddressWhereThereWasNothingIsReloadedWhenThereIs() async throws {
    let author = try Author()
    let tab = try author.open("/posts/three/")
    #expect(await tab.next() == calm)
    try author.folder.write(Author.post("Three"), to: "content/posts/three.md")
    _ = author.site.rebuild()
    #expect(await tab.next() == BrowserEvent.reload.text)
  }

  @Test(
    "the address of a post that is left out says so",
    arguments: [
      ("draft: true", "/posts/a/", "is a draft: `papersite serve --drafts` shows it."),
      ("draft: true", "/posts/a", "is a draft: `papersite serve --drafts` shows it."),
      (
        "published: 2026-03-02", "/posts/a/",
        "is of a day to come: `papersite serve --future` shows it."
      ),
    ])
  func leftOut(_ key: String, _ path: String, _ note: String) async throws {
    let author = try Author()
    let tab = try author.open(path)
    #expect(await tab.next() == calm)
    #expect(!author.text(path).contains("papersite serve"))
    try author.folder.write(
      "---\ntitle: A\nslug: a\n\(key)\n---\nText.\n", to: "content/posts/2026-02-26-a.md")
    _ = author.site.rebuild()
    #expect(await tab.next() == BrowserEvent.reload.text)
    #expect(author.get(path).status == .notFound)
    #expect(author.text(path).contains("content/posts/2026-02-26-a.md \(note)</p>"))
    #expect(!author.text("/posts/b/").contains("papersite serve"))
  }

  @Test func filesOfTheRootAreServedAsTheyAre() throws {
    let author = try Author(["content/static/.well-known/a.txt": "one"])
    #expect(author.text("/.well-known/a.txt") == "one")
    try author.folder.write("two", to: "content/static/.well-known/a.txt")
    _ = author.site.rebuild()
    #expect(author.text("/.well-known/a.txt") == "two")
    try author.folder.write("three", to: "content/static/CNAME")
    _ = author.site.rebuild()
    #expect(author.text("/CNAME") == "three")
  }

  @Test func aStyleSheetIsSwapped() async throws {
    let author = try Author(["templates/assets/style.css": "a {}"])
    let tab = try author.open("/posts/one/")
    _ = author.text("/assets/style.css")
    #expect(await tab.next() == calm)
    try author.folder.write("b {}", to: "templates/assets/style.css")
    _ = author.site.rebuild()
    #expect(await tab.next() == BrowserEvent.assets(["/assets/style.css"]).text)
    #expect(author.text("/assets/style.css") == "b {}")
  }

  @Test func aStyleSheetThatChangesTogetherWithThePageIsToldOf() async throws {
    let author = try Author(["templates/assets/style.css": "a {}"])
    let tab = try author.open("/posts/one/")
    _ = author.text("/assets/style.css")
    #expect(await tab.next() == calm)
    try author.folder.write("b {}", to: "templates/assets/style.css")
    try author.folder.write(Author.post("One", "New."), to: "content/posts/one.md")
    _ = author.site.rebuild()
    #expect(await tab.next() == BrowserEvent.assets(["/assets/style.css"]).text)
    #expect(await tab.next() == BrowserEvent.reload.text)
  }

  @Test func anErrorIsShownOverTheLastGoodPageAndGoesAway() async throws {
    let author = try Author()
    let tab = try author.open("/posts/one/")
    #expect(await tab.next() == calm)
    try author.folder.write(
      Author.post("One", "New. [x](missing.md)"), to: "content/posts/one.md")
    #expect(author.site.rebuild().hasErrors)
    let broken = await tab.next()
    #expect(broken.hasPrefix("event: state\n"))
    #expect(broken.contains("\"rule\":\"broken-link\""))
    #expect(broken.contains("vscode://file\(author.folder.path)/content/posts/one.md:"))
    #expect(author.text("/posts/one/").contains("Text."))
    try author.folder.write(Author.post("One"), to: "content/posts/one.md")
    _ = author.site.rebuild()
    #expect(await tab.next() == calm)
  }

  @Test func aPageThatCannotBeRenderedShowsWhyOverTheLastGoodOne() async throws {
    let author = try Author(["templates/page.html": "{{ page.title }}"])
    let tab = try author.open("/posts/one/")
    #expect(await tab.next() == calm)
    let template = "<body>{{ (1 / 0) }}</body>"
    try author.folder.write(template, to: "templates/post.html")
    _ = author.site.rebuild()
    let state = await tab.next()
    #expect(state.contains("templates/post.html:1:"))
    #expect(author.get("/posts/one/").status == .ok)
    #expect(author.text("/posts/one/").contains("Text."))
    try author.folder.write("<body>New</body>", to: "templates/post.html")
    _ = author.site.rebuild()
    #expect(await tab.next() == BrowserEvent.reload.text)
  }

  @Test func aSiteThatIsBrokenFromTheStartTellsWhy() async throws {
    let author = try Author(["content/site.yml": "titel: x\n"])
    let tab = try author.open("/")
    #expect(await tab.next().contains("\"rule\":\"unknown-key\""))
  }

  @Test func aPageHasTheWarningsOfItsOwnPost() async throws {
    let author = try Author()
    let one = try author.open("/posts/one/")
    let two = try author.open("/posts/two/")
    #expect(await one.next() == calm)
    #expect(await two.next() == calm)
    try author.folder.write(
      "---\ntitle: One\npublished: 2026-02-26\ntag: [a]\n---\nText.\n", to: "content/posts/one.md")
    #expect(author.site.rebuild().rules == ["unknown-key"])
    #expect(await one.next().contains("\"problems\":[],\"notes\":[{\"severity\":\"warning\""))
    author.site.beat()
    #expect(await two.next() == BrowserEvent.heartbeat.text)
    #expect(author.site.rebuild().rules == [])
  }

  @Test func whatRulesFindFollows() async throws {
    let author = try Author()
    let tab = try author.open("/posts/one/")
    #expect(await tab.next() == calm)
    try author.folder.write(
      Author.post("One", "Text.\n\n# Heading\n\n#### Deeper"), to: "content/posts/one.md")
    #expect(author.site.rebuild().rules == [])
    #expect(await tab.next() == BrowserEvent.reload.text)
    let again = try author.open("/posts/one/")
    #expect(await again.next() == calm)
    let news = try #require(author.site.check())
    #expect(news.rules.contains("skipped-heading"))
    #expect(await again.next().contains("\"rule\":\"skipped-heading\""))
    #expect(author.site.check()?.rules == [])
  }

  /// What is remembered of rules is what they would find anew.
  @Test func whatRulesFoundIsForgottenWithItsCause() throws {
    let deep = Author.post("One", "Text.\n\n# Heading\n\n#### Deeper")
    let author = try Author(["content/posts/three.md": deep, "content/posts/four.md": deep])
    func paths() -> [String?] {
      _ = author.site.rebuild()
      _ = author.site.check()
      return author.site.diagnostics.filter { $0.rule == "skipped-heading" }
        .map { $0.location?.path }
    }
    #expect(paths() == ["content/posts/four.md", "content/posts/three.md"])
    try author.folder.write(Author.post("Three"), to: "content/posts/three.md")
    #expect(paths() == ["content/posts/four.md"])
    try author.folder.write("check:\n  skipped-heading: off\n", to: "content/site.yml")
    #expect(paths() == [])
    try author.folder.write("title: T\n", to: "content/site.yml")
    try author.folder.write(deep, to: "content/posts/three.md")
    #expect(paths() == ["content/posts/four.md", "content/posts/three.md"])
  }

  @Test func anEditOfAPathMovesThePage() throws {
    let author = try Author()
    #expect(author.get("/posts/one/").status == .ok)
    try author.folder.write(
      "---\ntitle: One\npublished: 2026-02-26\nslug: uno\n---\nText.\n", to: "content/posts/one.md")
    _ = author.site.rebuild()
    #expect(author.get("/posts/one/").status == .notFound)
    #expect(author.get("/posts/uno/").status == .ok)
    #expect(author.get("/posts/two/").status == .ok)
  }

  @Test func aSiteWithAPathIsServedBelowIt() async throws {
    let author = try Author(["content/site.yml": "base_url: https://x.org/blog\n"])
    #expect(author.get("/")["location"] == "/blog/")
    let tab = try author.open("/blog/posts/one/")
    #expect(await tab.next() == calm)
    _ = author.text("/blog/assets/style.css")
    try author.folder.write("b {}", to: "templates/assets/style.css")
    _ = author.site.rebuild()
    #expect(await tab.next() == BrowserEvent.assets(["/blog/assets/style.css"]).text)
  }

  @Test(arguments: [
    ["host": "evil.example"], ["host": "evil.example:4000"], ["host": ""],
  ])
  func anotherNameIsRefused(_ headers: [String: String]) throws {
    let author = try Author()
    for target in ["/", LiveScript.path, LiveScript.eventsPath + "?path=/&version=1"] {
      #expect(author.get(target, headers).status == .misdirected)
    }
  }

  @Test func otherSitesCannotListen() throws {
    let author = try Author()
    let target = LiveScript.eventsPath + "?path=/&version=1"
    for origin in ["https://evil.example", "null", "http://localhost:1"] {
      let headers = ["host": "localhost:4000", "origin": origin]
      #expect(author.get(target, headers).status == .forbidden)
    }
    #expect(author.get(LiveScript.eventsPath).status == .badRequest)
  }

  @Test func onlySoManyPagesListen() throws {
    let author = try Author()
    let limit = ServerLimits().eventStreams
    let target = LiveScript.eventsPath + "?path=/&version=1"
    let open = (0..<limit).map { _ in author.get(target) }
    #expect(open.allSatisfy { $0.status == .ok })
    #expect(author.get(target).status == .unavailable)
    withExtendedLifetime(open) {}
  }
}

extension LiveNews {
  fileprivate var diagnostics: [Diagnostic] {
    switch self {
    case .rebuilt(_, _, let news), .checked(let news): news
    }
  }

  /// Of what is told for the first time.
  fileprivate var rules: [String] { diagnostics.map(\.rule) }
  fileprivate var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
