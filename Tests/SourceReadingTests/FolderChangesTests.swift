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
