import FileSystem
import Foundation
import Testing

@testable import Diagnostics
@testable import SourceReading

/// Symbolic links are followed as long as they stay in the site's folder.
@Suite struct SourceLinkTests {
  @Test func linksWithinAreFollowed() throws {
    let site = try SiteSandbox(["archive/2025/old.md": "Old", "archive/logo.svg": "svg"])
    try site.link("content/posts/2025", to: "../../archive/2025")
    try site.link("content/posts/again.md", to: "one.md")
    try site.link("templates/assets/logo.svg", to: site.place("archive/logo.svg"))
    let sources = site.read()
    #expect(sources.findings == [])
    #expect(
      sources.posts.map(\.path) == [
        "content/posts/2025/old.md", "content/posts/again.md", "content/posts/one.md",
      ])
    #expect(sources.posts.map(\.bytes.count) == [3, 3, 3])
    #expect(sources.assets.map(\.size) == [3])
  }

  @Test(arguments: ["/etc/passwd", "/etc", "../../..", "/"])
  func linksOutAreNot(target: String) throws {
    let site = try SiteSandbox([:])
    try site.link("content/posts/out.md", to: target)
    try site.link("templates/assets/out", to: target)
    try site.link("content/static/out", to: target)
    let sources = site.read()
    #expect(
      sources.findings == [
        "link-leads-out content/posts/out.md", "link-leads-out content/static/out",
        "link-leads-out templates/assets/out",
      ])
    #expect(sources.posts.count == 1)
    #expect(sources.assets.isEmpty && sources.rootFiles.isEmpty)
  }

  /// A folder beside the site whose path begins with the site's.
  @Test func aNeighbourIsOutside() throws {
    let site = try SiteSandbox([:])
    let neighbour = site.root + "-neighbour"
    try FileManager.default.createDirectory(atPath: neighbour, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: neighbour) }
    try site.link("content/posts/out", to: neighbour)
    #expect(site.read().findings == ["link-leads-out content/posts/out"])
  }

  @Test(arguments: [("posts", "out"), ("pages", "out"), ("pages", "in")])
  func topFoldersMayBeLinks(name: String, kind: String) throws {
    let site = try SiteSandbox(["content/posts/one.md": "", "notes/a.md": ""])
    try FileManager.default.removeItem(atPath: site.place("content/posts"))
    try site.link("content/\(name)", to: kind == "out" ? "/etc" : "../notes")
    let sources = site.read()
    #expect(
      sources.findings == (kind == "out" ? ["link-leads-out content/\(name)"] : ["no-posts"]))
    #expect(sources.pages.map(\.path) == (kind == "in" ? ["content/pages/a.md"] : []))
  }

  @Test func contentThatLeadsOut() throws {
    let site = try SiteSandbox()
    try site.link("content", to: "/etc")
    #expect(site.read().findings == ["link-leads-out content"])
  }

  @Test(arguments: [".", "..", "../..", "self"])
  func loopsEnd(target: String) throws {
    let site = try SiteSandbox([:])
    try site.link("content/posts/loop", to: target == "self" ? "loop" : target)
    let sources = site.read()
    let rules = Set(sources.diagnostics.map(\.rule))
    #expect(rules.isSubset(of: ["link-loop", "broken-link-file", "folder-named-as-file"]))
    #expect(!rules.isEmpty)
    #expect(sources.posts.count <= 3)
  }

  @Test func aLinkThatLeadsNowhere() throws {
    let site = try SiteSandbox([:])
    try site.link("content/posts/gone.md", to: "missing.md")
    let sources = site.read()
    #expect(sources.findings == ["broken-link-file content/posts/gone.md"])
    #expect(sources.posts.count == 1)
  }

  /// A name in a linked folder cannot lead out either.
  @Test func linksInLinkedFolders() throws {
    let site = try SiteSandbox(["archive/old.md": ""])
    try site.link("content/posts/old", to: "../../archive")
    try site.link("archive/secret.md", to: "/etc/passwd")
    #expect(site.read().findings == ["link-leads-out content/posts/old/secret.md"])
  }
}
