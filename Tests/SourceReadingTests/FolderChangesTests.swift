import Foundation
import Testing

@testable import SourceReading

@Suite struct FolderChangesTests {
  /// A site, read; and what is read anew where `changes` have been seen.
  private func anew(
    after changes: FolderChanges, _ edit: (SiteSandbox) throws -> Void = { _ in }
  ) throws -> [String: String] {
    let site = try SiteSandbox(["content/posts/b/two.md": "Two", "content/site.yml": "title: A"])
    let folder = SiteFolder(root: site.root)
    let last = folder.read()
    try edit(site)
    return folder.read(last: last, changes: changes).texts
      .mapValues { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func whatIsNewOrWasTouchedIsReadWithoutBeingNamed() throws {
    let texts = try anew(after: FolderChanges()) { site in
      try site.put("content/posts/b/two.md", "Two, edited")
      try site.put("content/posts/three.md", "Three")
      try site.put("content/site.yml", "title: B")
    }
    #expect(
      texts == [
        "content/posts/one.md": "One", "content/posts/b/two.md": "Two, edited",
        "content/posts/three.md": "Three", "content/site.yml": "title: B",
      ])
  }

  @Test func aNamedTextIsReadAndWhatElseWasTouchedWithoutListingTheFolder() throws {
    let texts = try anew(after: FolderChanges(at: "content/posts/one.md")) { site in
      try site.put("content/posts/one.md", "One, edited")
      try site.put("content/posts/b/two.md", "Two, edited")
      try site.put("content/posts/three.md", "Three")
    }
    #expect(
      texts == [
        "content/posts/one.md": "One, edited", "content/posts/b/two.md": "Two, edited",
        "content/site.yml": "title: A",
      ])
  }

  @Test func aLinkToANamedTextIsReadToo() throws {
    let site = try SiteSandbox(["content/posts/two.md": "Two", "content/site.yml": "title: A"])
    try FileManager.default.createSymbolicLink(
      atPath: site.root + "/content/posts/link.md", withDestinationPath: "two.md")
    let folder = SiteFolder(root: site.root)
    let last = folder.read()
    try site.put("content/posts/two.md", "Two, edited")
    let now = folder.read(last: last, changes: FolderChanges(at: "content/posts/two.md"))
    #expect(now.texts["content/posts/link.md"].map(\.bytes) == Array("Two, edited".utf8))
  }

  @Test func aNamedLinkThatLeadsElsewhereIsFollowed() throws {
    let site = try SiteSandbox(["content/posts/two.md": "Two", "content/site.yml": "title: A"])
    let link = site.root + "/content/posts/link.md"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "two.md")
    let folder = SiteFolder(root: site.root)
    let last = folder.read()
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "one.md")
    let now = folder.read(last: last, changes: FolderChanges(at: "content/posts/link.md"))
    #expect(now.texts["content/posts/link.md"].map(\.bytes) == Array("One".utf8))
  }

  @Test(arguments: ["content/posts/three.md", "content/posts", "templates/base.html"])
  func whereMoreThanTextsIsNamedTheFolderIsListed(path: String) throws {
    var changes = FolderChanges(at: path)
    changes.add(FolderChanges(at: "content/posts/one.md"))
    let texts = try anew(after: changes) { site in
      try site.put("content/posts/three.md", "Three")
      try site.put("templates/base.html", "Base")
    }
    #expect(texts["content/posts/three.md"] == "Three")
    #expect(texts["templates/base.html"] == "Base")
  }

  @Test func aNamedTextThatIsGoneIsGone() throws {
    let texts = try anew(after: FolderChanges(at: "content/posts/b/two.md")) { site in
      try FileManager.default.removeItem(atPath: site.root + "/content/posts/b/two.md")
    }
    #expect(Set(texts.keys) == ["content/posts/one.md", "content/site.yml"])
  }

  @Test func whatIsDeletedIsGone() throws {
    let texts = try anew(after: FolderChanges()) { site in
      try FileManager.default.removeItem(atPath: site.root + "/content/posts/b")
    }
    #expect(texts["content/posts/b/two.md"] == nil)
  }

  @Test func whatWasSeenToChangeIsReadHoweverItStands() {
    let path = "content/posts/b/two.md"
    #expect(!FolderChanges().mayConcern(path))
    #expect(!FolderChanges(at: "content/posts/b/two").mayConcern(path))
    #expect(!FolderChanges(at: "content/posts/b/two.md/x").mayConcern(path))
    #expect(FolderChanges(at: path).mayConcern(path))
    #expect(FolderChanges(at: "content/posts").mayConcern(path))
    #expect(FolderChanges.unknown.mayConcern(path))
    var changes = FolderChanges(at: "templates")
    #expect(!changes.isEmpty && !changes.mayConcern(path))
    changes.add(FolderChanges(at: "content"))
    #expect(changes.mayConcern(path) && changes.mayConcern("templates/post.html"))
  }
}
