import FileSystem
import Foundation
import Testing

@testable import Diagnostics
@testable import SiteOutput

/// What papersite has not made is neither overwritten nor deleted.
@Suite struct ForeignFileTests {
  private let old = ["index.html": "old home", "a/index.html": "a", "gone/index.html": "gone"]
  private let new = ["index.html": "new home", "a/index.html": "a", "d/index.html": "d"]

  @Test func foreignFilesStay() throws {
    let site = try Sandbox()
    try site.publish(old)
    try site.put("public/CNAME", "papers.example")
    try site.put("public/gone/photo.jpg", "jpg")
    try site.put("public/.git/HEAD", "ref")
    try site.publish(new)
    let foreign = ["CNAME": "papers.example", "gone/photo.jpg": "jpg", ".git/HEAD": "ref"]
    #expect(site.files() == new.merging(foreign) { $1 })
  }

  @Test func aForeignFileInTheWayIsNamed() throws {
    let site = try Sandbox()
    try site.publish(old)
    try site.put("public/d/index.html", "mine")
    let failure = #expect(throws: Diagnostic.self) { try site.publish(new) }
    #expect(failure?.rule == "foreign-file")
    #expect(failure?.message.contains("`\(site.output)/d/index.html`") == true)
    #expect(site.files() == old.merging(["d/index.html": "mine"]) { $1 })
  }

  @Test func equalBytesAreAdopted() throws {
    let site = try Sandbox()
    try site.put("public/index.html", "old home")
    let summary = try site.publish(old)
    #expect(summary.counts == [2, 0, 1, 0])
    try site.publish(["a/index.html": "a"])
    #expect(site.files() == ["a/index.html": "a"])
  }

  @Test(arguments: [nil, "", "papersite manifest 9\n", "papersite manifest 1\nzz 1 index.html\n"])
  func withoutAManifestAllIsForeign(manifest: String?) throws {
    let site = try Sandbox()
    try site.publish(old)
    let place = "\(site.output)/\(OutputManifest.fileName)"
    try Disk().removeFile(place)
    if let manifest { try Data(manifest.utf8).write(to: URL(fileURLWithPath: place)) }
    #expect(try site.publish(old).unchanged == 3)
    #expect(try site.publish(new).updated == 1)
    try Disk().removeFile(place)
    let failure = #expect(throws: Diagnostic.self) { try site.publish(old) }
    #expect(failure?.rule == "unknown-output")
    #expect(failure?.message.contains("such as `\(site.output)/index.html`") == true)
    #expect(site.files() == new)
  }

  @Test func anEditedFileIsOverwrittenButNotDeleted() throws {
    let site = try Sandbox()
    try site.publish(old)
    try site.put("public/a/index.html", "edited")
    try site.put("public/gone/index.html", "edited too")
    let summary = try site.publish(new)
    #expect(summary.warnings.map(\.rule) == ["edited-file"])
    #expect(summary.updated == 2)
    #expect(site.files() == new.merging(["gone/index.html": "edited too"]) { $1 })
    #expect(try site.publish(new).warnings.isEmpty)
  }

  /// Nobody's work is lost, and no build is held up by it.
  @Test func anEditedFileThatIsMadeAgainIsSetAside() throws {
    let site = try Sandbox()
    try site.publish(old)
    for (text, folder) in [("first", "set-aside"), ("second", "set-aside-2")] {
      try site.put("public/gone/index.html", text)
      #expect(try site.publish(new).warnings.map(\.rule) == ["edited-file"])
      #expect(try site.publish(new).warnings.isEmpty)
      let summary = try site.publish(old)
      let place = ".papersite/\(folder)/gone/index.html"
      #expect(
        summary.warnings.map(\.message) == [
          "`\(site.output)/gone/index.html` is made again; it was changed by hand, and what stood "
            + "there is now `\(site.root)/\(place)`"
        ])
      #expect(site.text(place) == text)
      #expect(site.files() == old)
      #expect(try site.publish(old).warnings.isEmpty)
    }
    #expect(site.text(".papersite/set-aside/gone/index.html") == "first")
  }

  /// A failed build has set a file aside, and the next one does not do it a second time.
  @Test func aFileIsSetAsideOnce() throws {
    let site = try Sandbox()
    try site.publish(old)
    try site.put("public/gone/index.html", "edited")
    try site.publish(new)
    let writer = try site.writer()
    try writer.stage(OutputFile(path: "gone/index.html", bytes: Array("gone".utf8)))
    writer.abandon()
    #expect(site.text("public/gone/index.html") == "edited")
    try site.publish(old)
    #expect(site.text(".papersite/set-aside/gone/index.html") == "edited")
    #expect(site.text(".papersite/set-aside-2/gone/index.html") == nil)
  }

  /// What a person has left there as papersite made it, or has deleted, is papersite's place again.
  @Test func anEditThatIsTakenBackIsForgotten() throws {
    for text in ["gone", nil] {
      let site = try Sandbox()
      try site.publish(old)
      try site.put("public/gone/index.html", "edited")
      try site.publish(new)
      try Disk().removeFile(site.output + "/gone/index.html")
      if let text { try site.put("public/gone/index.html", text) }
      #expect(try site.publish(new).deleted == (text == nil ? 0 : 1))
      #expect(site.files() == new)
      #expect(site.text("public/\(OutputManifest.fileName)")?.contains("left") == false)
      try site.put("public/gone/index.html", "mine")
      let failure = #expect(throws: Diagnostic.self) { try site.publish(old) }
      #expect(failure?.rule == "foreign-file")
    }
  }

  @Test(arguments: [
    ("file", "d", "file-in-the-way"), ("folder", "d/index.html", "folder-in-the-way"),
    ("link", "d", "link-in-the-way"), ("link", "d/index.html", "foreign-file"),
    ("pipe", "d/index.html", "foreign-file"),
  ])
  func thingsInTheWay(kind: String, path: String, rule: String) throws {
    let site = try Sandbox()
    try site.publish(old)
    let place = FilePath.joined(site.output, path)
    try Disk().makeFolders(FilePath.parent(place))
    switch kind {
    case "file": try site.put("public/\(path)", "a file")
    case "folder": try Disk().makeFolder(place)
    case "link": #expect(symlink(site.root + "/content", place) == 0)
    default: #expect(mkfifo(place, 0o644) == 0)
    }
    let failure = #expect(throws: Diagnostic.self) { try site.publish(new) }
    #expect(failure?.rule == rule)
    #expect(site.files().filter { $0.key != path } == old)
    #expect(site.files(in: "content") == [:])
  }

  private static let file = ["a": "1", "b/c": "2"]
  private static let folder = ["a/x/y": "3", "a/z": "4", "b": "5"]

  @Test(arguments: [(file, folder), (folder, file)])
  func ownFilesMakeRoomForFoldersAndBack(_ old: [String: String], _ new: [String: String]) throws {
    let site = try Sandbox()
    try site.publish(old)
    try site.publish(new)
    #expect(site.files() == new)
  }

  @Test(arguments: [
    (file, "a", "changed", "file-in-the-way"), (folder, "a/z", "changed", "folder-in-the-way"),
    (folder, "a/foreign", "mine", "folder-in-the-way"),
  ])
  func whatAPersonHasPutThereMakesNoRoom(
    _ old: [String: String], _ path: String, _ text: String, _ rule: String
  ) throws {
    let site = try Sandbox()
    try site.publish(old)
    try site.put("public/\(path)", text)
    let before = site.files()
    let failure = #expect(throws: Diagnostic.self) {
      try site.publish(old == Self.file ? Self.folder : Self.file)
    }
    #expect(failure?.rule == rule)
    #expect(site.files() == before)
  }

  /// A folder of papersite's own that was replaced by a link out is not emptied through it.
  @Test func nothingIsDeletedThroughALink() throws {
    let site = try Sandbox()
    try site.publish(old)
    try site.put("elsewhere/index.html", "gone")
    try Disk().removeTree(site.output + "/gone")
    #expect(symlink(site.root + "/elsewhere", site.output + "/gone") == 0)
    try site.publish(new)
    #expect(site.text("elsewhere/index.html") == "gone")
  }
}
