import Foundation
import ScriptedServer
import Testing

/// `papersite check --external` against a server of this machine.
@Suite(.timeLimit(.minutes(2))) struct ExternalLinkTests {
  static func server() throws -> ScriptedServer {
    try ScriptedServer { request in
      switch request.target {
      case "/moved": .status(301, headers: ["Location": "/ok"])
      case "/gone": .status(404)
      case "/busy": .status(429, headers: ["Retry-After": "9999"])
      default: .status(200)
      }
    }
  }

  /// A site with one post, in which `URL` stands for the server's address.
  static func site(
    _ server: ScriptedServer, settings: String = "", _ body: String
  ) throws -> TemporarySite {
    let site = try TemporarySite()
    try site.write(settings, to: "content/site.yml")
    try site.write(
      "---\ntitle: t\n---\n\n" + body.replacing("URL", with: server.url) + "\n",
      to: "content/posts/2026-02-26.md")
    return site
  }

  @Test func findsABrokenLinkAtEachOfItsPlaces() throws {
    let server = try Self.server()
    let site = try Self.site(
      server, "[a](URL/gone) 与 [b](URL/gone#x)\n\n![c](URL/gone) [d](URL/ok)")
    let result = try site.run("check", "--external", "--format", "json")
    #expect(result.status == 0)
    let found = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    #expect(
      found.map { $0["rule"] as? String } == Array(repeating: "broken-external-link", count: 3))
    #expect(found.map { $0["line"] as? Int } == [5, 5, 7])
    #expect(
      found.map { $0["message"] as? String }
        == ["", "#x", ""].map {
          "`\(server.url)/gone\($0)` cannot be opened: it answers 404"
        })
    #expect(server.requests.sorted() == ["GET /gone", "HEAD /gone", "HEAD /ok"])
    #expect(server.headers("/ok")["user-agent"]?.hasPrefix("papersite/") == true)
    #expect(
      result.errors.hasSuffix(
        "External links: 2 checked, 1 broken, 0 could not be checked, 0 from the cache.\n"))
  }

  @Test func tellsTheNewAddressAndAsksOnlyOnce() throws {
    let server = try Self.server()
    let site = try Self.site(server, "[a](URL/moved#S1)")
    let first = try site.run("check", "--external")
    #expect(
      first.errors.contains(
        "content/posts/2026-02-26.md:5:5: warning: `\(server.url)/moved#S1` has moved for good "
          + "[moved-external-link]"))
    #expect(first.errors.contains("fix: Write `\(server.url)/ok#S1` if it shows the same"))
    let second = try site.run("check", "--external")
    #expect(second.errors == first.errors)
    #expect(
      second.output.hasSuffix(
        "External links: 0 checked, 0 broken, 0 could not be checked, 1 from the cache.\n"))
    #expect(server.requests == ["HEAD /moved", "HEAD /ok"])
    #expect(try site.run("build").status == 0)
  }

  @Test func aServerThatIsBusyBreaksNoLink() throws {
    let server = try Self.server()
    let site = try Self.site(server, "[a](URL/busy)")
    let result = try site.run("check", "--external", "--strict")
    #expect(result.status == 0)
    #expect(
      result.output.hasSuffix(
        """
        Checked 1 post: nothing is wrong.
        External links: 0 checked, 0 broken, 1 could not be checked, 0 from the cache.
          127.0.0.1:\(server.port): 1 not checked: it answers 429

        """))
  }

  @Test(
    arguments: [
      ("", "", 0), ("check: {broken-external-link: error}", "", 1),
      ("check: {broken-external-link: off}", "", 0),
      (
        "check: {broken-external-link: error}", "<!-- papersite-ignore broken-external-link -->\n",
        0
      ),
    ])
  func levelsAndComments(_ settings: String, _ comment: String, _ status: Int32) throws {
    let server = try Self.server()
    let site = try Self.site(server, settings: settings, comment + "[a](URL/gone)")
    let result = try site.run("check", "--external")
    #expect(result.status == status)
    #expect(
      result.errors.contains("[broken-external-link]")
        == (comment.isEmpty && !settings.contains("off")))
  }

  /// Nothing is asked for where nobody wants to know, nor for links of other files or of the site.
  @Test func asksForNoMoreThanItShould() throws {
    let server = try Self.server()
    let off = "check: {broken-external-link: off, moved-external-link: off}"
    try Self.site(server, settings: off, "[a](URL/gone)").run("check", "--external")
    try Self.site(server, settings: "base_url: \(server.url)", "[a](URL/x)").run(
      "check", "--external")
    let site = try Self.site(server, "[a](URL/gone)")
    try site.write("---\ntitle: p\n---\n\n[a](/archive/)\n", to: "content/pages/p.md")
    try site.run("check", "--external", "content/pages/p.md")
    try site.run("check")
    #expect(server.requests == [])
  }
}
