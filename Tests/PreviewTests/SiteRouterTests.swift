internal import Diagnostics
internal import Testing

@testable import Preview

/// A site in memory, each of whose files says where it is.
private struct FakeFiles: SiteFiles {
  var basePath = ""
  var paths: Set<String> = [
    "index.html", "404.html", "posts/a/index.html", "tags/推理/index.html", "assets/style.css",
    "rss.xml", "posts/a/plot.png", "posts/a/index.md", "b.html", "b.md",
  ]

  func file(at path: String) -> ServedFile? {
    guard paths.contains(path) else { return nil }
    return ServedFile(path: path) { () throws(Diagnostic) in Array(path.utf8) }
  }
}

struct SiteRouterTests {
  private func answer(
    _ target: String, base: String = "", _ headers: [String: String] = [:]
  ) -> HTTPResponse {
    SiteRouter(FakeFiles(basePath: base)).response(
      to: HTTPRequest(
        target: target,
        headers: headers.map { HTTPRequest.Header(name: $0.key, value: $0.value) }))
  }

  private func body(_ response: HTTPResponse) -> String? {
    guard case .bytes(let bytes) = response.body else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      ("/", "index.html", "text/html; charset=utf-8"),
      ("/index.html", "index.html", "text/html; charset=utf-8"),
      ("/posts/a/?x=1", "posts/a/index.html", "text/html; charset=utf-8"),
      ("/tags/%E6%8E%A8%E7%90%86/", "tags/推理/index.html", "text/html; charset=utf-8"),
      ("/tags/推理/", "tags/推理/index.html", "text/html; charset=utf-8"),
      ("/assets/style.css", "assets/style.css", "text/css; charset=utf-8"),
      ("/rss.xml", "rss.xml", "application/xml; charset=utf-8"),
      ("/posts/a/plot.png", "posts/a/plot.png", "image/png"),
    ])
  func serves(_ target: String, _ file: String, _ type: String) {
    let response = answer(target)
    #expect(response.status == .ok)
    #expect(body(response) == file)
    #expect(response["content-type"] == type)
  }

  @Test(
    arguments: [
      ("", "/posts/a", "/posts/a/"), ("", "/posts/a?x=1", "/posts/a/?x=1"),
      ("", "/tags/%e6%8e%a8%e7%90%86", "/tags/%E6%8E%A8%E7%90%86/"),
      ("/blog", "/", "/blog/"), ("/blog", "/blog", "/blog/"),
      ("/blog", "/blog/posts/a", "/blog/posts/a/"),
    ])
  func redirects(_ base: String, _ target: String, _ location: String) {
    let response = answer(target, base: base)
    #expect([.found, .movedPermanently].contains(response.status))
    #expect(response["location"] == location)
  }

  @Test(
    arguments: [
      ("", "/nothing"), ("", "/posts/"), ("", "//posts/a/"), ("", "/posts//a/"),
      ("", "/INDEX.HTML"), ("", "/posts/a/index.html/"), ("/blog", "/posts/a/"),
      ("/blog", "/blogposts/a/"), ("", "//evil.example"), ("", "//evil.example/%2f.."),
    ])
  func showsTheSitesOwnPageWhereThereIsNothing(_ base: String, _ target: String) {
    let response = answer(target, base: base)
    #expect([.notFound, .badRequest].contains(response.status))
    #expect(response["location"] == nil)
    if response.status == .notFound { #expect(body(response) == "404.html") }
  }

  @Test func servesBelowTheBasePath() {
    #expect(body(answer("/blog/", base: "/blog")) == "index.html")
    #expect(body(answer("/blog/posts/a/", base: "/blog")) == "posts/a/index.html")
  }

  @Test func lestsPagesNeverBeKept() {
    #expect(answer("/")["cache-control"] == "no-store")
    #expect(answer("/nothing")["cache-control"] == "no-store")
    #expect(answer("/")["etag"] == nil)
  }

  @Test func answersNotModifiedWhereTheClientHasTheBytes() throws {
    let tag = try #require(answer("/rss.xml")["etag"])
    for known in [tag, "W/" + tag, "\"x\", " + tag, "*"] {
      let response = answer("/rss.xml", ["if-none-match": known])
      #expect(response.status == .notModified)
      #expect(response["etag"] == tag)
      #expect(body(response) == "")
    }
    #expect(answer("/rss.xml", ["if-none-match": "\"x\""]).status == .ok)
  }

  @Test func givesPartsOfFiles() throws {
    let part = answer("/rss.xml", ["range": "bytes=0-2"])
    #expect(part.status == .partialContent)
    #expect(part["content-range"] == "bytes 0-2/7")
    #expect(body(part) == "rss")
    #expect(answer("/rss.xml", ["range": "bytes=7-"]).status == .rangeNotSatisfiable)
    #expect(answer("/rss.xml", ["range": "bytes=7-"])["content-range"] == "bytes */7")
    let tag = try #require(part["etag"])
    #expect(answer("/rss.xml", ["range": "bytes=0-2", "if-range": tag]).status == .partialContent)
    #expect(answer("/rss.xml", ["range": "bytes=0-2", "if-range": "\"x\""]).status == .ok)
  }

  @Test func answersHeadWithTheLengthAndNoBody() {
    let response = answer("/rss.xml").withoutBody
    #expect(response["content-length"] == "7")
    #expect(body(response) == "")
  }

  /// A client that wants Markdown gets it where there is some; caches are told.
  @Test(
    arguments: [
      ("/posts/a/", "text/markdown", "posts/a/index.md", "text/markdown; charset=utf-8", "Accept"),
      ("/posts/a/", "text/html", "posts/a/index.html", "text/html; charset=utf-8", "Accept"),
      ("/b.html", "text/markdown", "b.md", "text/markdown; charset=utf-8", "Accept"),
      ("/", "text/markdown", "index.html", "text/html; charset=utf-8", nil),
      ("/posts/a/index.md", "*/*", "posts/a/index.md", "text/markdown; charset=utf-8", nil),
      ("/rss.xml", "text/markdown", "rss.xml", "application/xml; charset=utf-8", nil),
    ])
  func answersWithMarkdown(
    _ target: String, _ accept: String, _ file: String, _ type: String, _ vary: String?
  ) {
    let response = answer(target, ["accept": accept])
    #expect(response.status == .ok)
    #expect(body(response) == file)
    #expect(response["content-type"] == type)
    #expect(response["vary"] == vary)
  }
}
