import FileSystem
import Foundation
import Testing

@testable import Diagnostics
@testable import SiteOutput

@Suite struct OutputLocationTests {
  @Test(arguments: [
    "/", "", "/..", "/.", "/content", "/content/posts/out", "/templates/x", "/.papersite/out",
    "/.git/out", "/link-home", "/link-root", "/link-source", "/link-parent", "/link-content",
    "/link-content/posts/x", "/nowhere", "/circle", "/circle/x", "/file", "/file/x",
  ])
  func refuses(path: String) throws {
    let site = try Sandbox()
    let links = [
      "home": ProcessInfo.processInfo.environment["HOME"] ?? "/", "root": "/", "source": ".",
      "parent": "..", "content": "content",
    ]
    for (name, target) in links { symlink(target, "\(site.root)/link-\(name)") }
    symlink("missing", site.root + "/nowhere")
    symlink("circle", site.root + "/circle")
    try site.put("file", "")
    let before = site.files(in: "")
    let output = path == "/" ? "/" : site.root + path
    let failure = #expect(throws: Diagnostic.self) { try site.writer(output: output) }
    #expect(failure?.rule == "bad-output-folder")
    #expect(site.files(in: "") == before)
  }

  @Test func refusesTheHomeFolder() throws {
    let site = try Sandbox()
    let home = try #require(ProcessInfo.processInfo.environment["HOME"])
    for output in [home, FilePath.parent(home)] {
      #expect(throws: Diagnostic.self) { try site.writer(output: output) }
    }
  }

  @Test(arguments: [
    ("/etc", true), ("/etc/site", true), ("/usr", true), ("/usr/lib/x", true), ("/var", true),
    ("/tmp", true), ("/home", true), ("/dev", true), ("/proc/self", true),
    ("/etcetera", false), ("/usr/share/nginx/html", false), ("/var/www/papers", false),
    ("/dev/shm/site", false), ("/home/ada/site", false), ("/site", false), ("/opt/site", false),
  ])
  func foldersOfTheSystem(path: String, isRefused: Bool) {
    #expect(SystemFolders.own(path) == isRefused)
  }

  /// Nothing may be written there even if it is not refused: so a folder that is missing.
  @Test func refusesAFolderOfTheSystem() throws {
    let site = try Sandbox()
    let failure = #expect(throws: Diagnostic.self) {
      try site.writer(output: "/usr/lib/papersite-test/missing")
    }
    #expect(failure?.message.contains("belongs to the system") == true)
    #expect(failure?.rule == "bad-output-folder")
  }

  @Test func aLinkedOutputIsWrittenWhereItLeads() throws {
    let site = try Sandbox()
    try Disk().makeFolder(site.root + "/real")
    symlink("real", site.output)
    try site.publish(["a.html": "1"])
    try site.publish(["a.html": "2"])
    #expect(site.files(in: "real") == ["a.html": "2"])
    #expect(try FileStatus(of: site.output).kind == .link)
  }

  /// The work folder on another file system: the drafts wait beside the output.
  @Test(.enabled(if: Self.temporaryFolderIsElsewhere, "Needs two file systems."))
  func twoFileSystems() throws {
    let site = try Sandbox()
    let other = try Sandbox(in: NSTemporaryDirectory())
    for text in ["1", "2", "3"] {
      let writer = try other.writer(output: site.output)
      try writer.stage(OutputFile(path: "a/b.html", bytes: Array(text.utf8)))
      _ = try writer.commit()
      #expect(site.files() == ["a/b.html": text])
    }
    #expect(
      try FolderListing.entries(of: site.root).map(\.name)
        == ["content", "public"].map { Array($0.utf8) })
  }

  static var temporaryFolderIsElsewhere: Bool {
    guard let a = try? Sandbox(), let b = try? Sandbox(in: NSTemporaryDirectory()) else {
      return false
    }
    return (try? MountPoint.isShared(a.root, b.root)) == false
  }

  @Test func aSecondBuildWaitsAndThenSaysWhoIsRunning() throws {
    let site = try Sandbox()
    let first = try site.writer()
    let failure = #expect(throws: Diagnostic.self) { try site.writer(patience: .milliseconds(30)) }
    #expect(failure?.rule == "build-running")
    #expect(failure?.message.contains("process \(getpid())") == true)
    first.abandon()
    try site.publish(["a": ""])
  }

  @Test func twoWritersAtOnceDoNotMix() throws {
    let site = try Sandbox()
    let trees = ["x", "y"].map { text in
      Dictionary(uniqueKeysWithValues: (0..<50).map { ("\(text)\($0)/index.html", text) })
        .merging(["index.html": text]) { $1 }
    }
    for _ in 0..<5 {
      DispatchQueue.concurrentPerform(iterations: 4) { number in
        guard let writer = try? site.writer(patience: .seconds(10)) else { return }
        for (path, text) in trees[number % 2] {
          try? writer.stage(OutputFile(path: path, bytes: Array(text.utf8)))
        }
        _ = try? writer.commit()
      }
      #expect(trees.contains(site.files()))
    }
  }
}
