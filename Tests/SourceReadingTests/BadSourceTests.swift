import FileSystem
import Foundation
import Testing

@testable import Diagnostics
@testable import SourceReading

/// What is wrong with a site's folder is said, and the rest is read.
@Suite struct BadSourceTests {
  @Test func noSuchFolder() throws {
    let site = try SiteSandbox()
    let diagnostic = try #require(SiteFolder(root: site.place("none")).read().diagnostics.first)
    #expect(diagnostic.rule == "no-source")
    #expect(diagnostic.message.hasSuffix("/none` cannot be read: it does not exist"))
  }

  @Test func noContent() throws {
    let sources = try SiteSandbox().read()
    #expect(sources.findings == ["no-content"])
    #expect(sources.diagnostics.first?.fix?.contains("`papersite init my-papers`") == true)
  }

  @Test func noPosts() throws {
    let site = try SiteSandbox()
    try site.makeFolder("content/posts")
    #expect(site.read().findings == ["no-posts"])
    #expect(site.read().diagnostics.first?.severity == .warning)
  }

  @Test(arguments: ["content", "content/pages", "templates"])
  func aFileInAFoldersPlace(path: String) throws {
    let site = try SiteSandbox()
    if path != "content" { try site.put("content/posts/one.md", "") }
    try site.put(path, "a file")
    #expect(site.read().diagnostics.map(\.message) == ["`\(path)` is not a folder"])
  }

  @Test func aFolderNamedLikeAPost() throws {
    let site = try SiteSandbox(["content/posts/x.md/inner.md": ""])
    #expect(site.read().findings == ["folder-named-as-file content/posts/x.md"])
    #expect(site.read().posts.map(\.path) == ["content/posts/one.md"])
  }

  @Test func aHugePost() throws {
    let site = try SiteSandbox(["content/posts/huge.md": ""])
    let file = try FileHandle(
      forWritingTo: URL(fileURLWithPath: site.place("content/posts/huge.md")))
    try file.truncate(atOffset: 50_000_000)
    try file.close()
    let sources = site.read()
    #expect(
      sources.diagnostics.map(\.message) == [
        "`content/posts/huge.md` has 50 MB, and the limit is 10 MB"
      ])
    #expect(sources.posts.map(\.path) == ["content/posts/one.md"])
  }

  @Test(arguments: [(10_000_000, true), (10_000_001, false)])
  func theLimitItself(size: UInt64, isRead: Bool) throws {
    let site = try SiteSandbox(["content/posts/one.md": ""])
    let file = try FileHandle(
      forWritingTo: URL(fileURLWithPath: site.place("content/posts/one.md")))
    try file.truncate(atOffset: size)
    try file.close()
    #expect(site.read().posts.isEmpty != isRead)
    if !isRead { #expect(site.read().diagnostics.first?.message.contains("10.1 MB") == true) }
  }

  @Test func aPipeIsNotOpened() throws {
    let site = try SiteSandbox([:])
    #expect(mkfifo(site.place("content/posts/pipe.md"), 0o644) == 0)
    let sources = site.read()
    #expect(
      sources.diagnostics.map(\.message) == ["`content/posts/pipe.md` is a named pipe, not a file"])
    #expect(sources.posts.count == 1)
  }

  @Test func aNameThatIsNotText() throws {
    let site = try SiteSandbox([:])
    let place = Array(site.place("content/posts/").utf8) + [0xFF, 0x41] + Array(".md".utf8) + [0]
    let descriptor = open(place.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o644)
    guard descriptor >= 0 else { return }  // Some file systems take no such name.
    close(descriptor)
    let sources = site.read()
    #expect(sources.findings == ["bad-file-name content/posts/\\xFFA.md"])
    #expect(sources.posts.count == 1)
  }

  @Test func aNameThatCouldSteerATerminal() throws {
    let site = try SiteSandbox(["content/posts/a\u{1B}[2J.md": ""])
    #expect(site.read().findings == ["bad-file-name content/posts/a\\x1B[2J.md"])
  }

  @Test(.enabled(if: getuid() != 0, "The superuser can read everything."))
  func anUnreadableFile() throws {
    let site = try SiteSandbox(["content/posts/secret.md": "", "content/posts/closed/a.md": ""])
    chmod(site.place("content/posts/secret.md"), 0)
    chmod(site.place("content/posts/closed"), 0)
    defer { chmod(site.place("content/posts/closed"), 0o755) }
    let sources = site.read()
    #expect(
      sources.findings == [
        "unreadable content/posts/closed", "unreadable content/posts/secret.md",
      ])
    #expect(sources.posts.map(\.path) == ["content/posts/one.md"])
  }
}
