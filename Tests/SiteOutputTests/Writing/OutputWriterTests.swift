import FileSystem
import Foundation
import Testing

@testable import Diagnostics
@testable import SiteOutput
@testable import Text

@Suite struct OutputWriterTests {
  private let old = ["index.html": "old home", "a/index.html": "a", "b/c/index.html": "c"]
  private let new = ["index.html": "new home", "a/index.html": "a", "d/index.html": "d"]

  @Test func publishesIntoAMissingFolder() throws {
    let site = try Sandbox()
    let summary = try site.publish(old)
    #expect(summary.created == 3)
    #expect(site.files() == old)
  }

  @Test func publishesIntoAnEmptyFolderAndKeepsItsPermissions() throws {
    let site = try Sandbox()
    try Disk().makeFolder(site.output)
    try Disk().setPermissions(0o2750, of: site.output)
    try site.publish(old)
    #expect(site.files() == old)
    #expect(try FileStatus(of: site.output).permissions == 0o2750)
  }

  @Test func publishesDeepInMissingFolders() throws {
    let site = try Sandbox()
    let writer = try site.writer(output: site.root + "/x/./y/../z/public/")
    try writer.stage(OutputFile(path: "推理/index.html", bytes: [1]))
    _ = try writer.commit()
    #expect(site.text("x/z/public/推理/index.html") == "\u{1}")
  }

  @Test func changesOnlyWhatDiffers() throws {
    let site = try Sandbox()
    try site.publish(old)
    let before = try FileStatus(of: site.output + "/a/index.html").identity
    let summary = try site.publish(new)
    #expect(summary.counts == [1, 1, 1, 1])
    #expect(summary.warnings.isEmpty)
    #expect(site.files() == new)
    #expect(try FileStatus(of: site.output + "/a/index.html").identity == before)
    #expect(!FileManager.default.fileExists(atPath: site.output + "/b"))
  }

  @Test func publishingTheSameTouchesNothing() throws {
    let site = try Sandbox()
    try site.publish(old)
    let before = try snapshot(site)
    let summary = try site.publish(old)
    #expect(summary.counts == [0, 0, 3, 0])
    #expect(try snapshot(site) == before)
  }

  @Test func manifestsAreByteIdentical() throws {
    let sites = try [Sandbox(), Sandbox()]
    try sites[0].publish(new)
    try sites[1].publish(old)
    try sites[1].publish(new)
    let manifests = sites.compactMap { $0.text("public/\(OutputManifest.fileName)") }
    #expect(manifests.count == 2 && manifests[0] == manifests[1])
  }

  @Test func abandonChangesNothing() throws {
    let site = try Sandbox()
    try site.publish(old)
    let before = try snapshot(site)
    let writer = try site.writer()
    try writer.stage(OutputFile(path: "new.html", bytes: [1]))
    writer.abandon()
    #expect(try snapshot(site) == before)
    #expect(try FolderListing.entries(of: site.work).map(\.name) == [Array("lock".utf8)])
  }

  @Test func droppingTheWriterAbandons() throws {
    let site = try Sandbox()
    try site.publish(old)
    try site.writer().stage(OutputFile(path: "new.html", bytes: [1]))
    #expect(site.files() == old)
    try site.publish(new)
    #expect(site.files() == new)
  }

  /// Threads make the same missing folders at the same time.
  @Test func stagesOnManyThreads() throws {
    for _ in 0..<20 {
      let site = try Sandbox()
      let writer = try site.writer()
      let failures = Array(0..<60).concurrentMap { number -> String? in
        let path = "a/b/c/\(number / 2)/\(number).html"
        do throws(Diagnostic) {
          try writer.stage(OutputFile(path: path, bytes: [UInt8(number)]))
          return nil
        } catch {
          return error.message
        }
      }
      #expect(failures.compactMap { $0 }.isEmpty)
      #expect(try writer.commit().created == 60)
      #expect(site.files().count == 60)
    }
  }

  @Test func filesAndFoldersGetUsualPermissions() throws {
    let site = try Sandbox()
    let mask = umask(0o022)
    umask(mask)
    try site.publish(old)
    #expect(try FileStatus(of: site.output + "/a/index.html").permissions == 0o644 & ~UInt32(mask))
    #expect(try FileStatus(of: site.output + "/a").permissions == 0o755 & ~UInt32(mask))
  }

  @Test func theWorkFolderMayBeDeletedAtAnyTime() throws {
    let site = try Sandbox()
    try site.publish(old)
    try Disk().removeTree(site.work)
    try site.publish(new)
    #expect(site.files() == new)
  }

  @Test func aFailedStageForbidsToCommit() throws {
    let site = try Sandbox()
    try site.publish(old)
    let writer = try site.writer()
    try writer.stage(OutputFile(path: "d/index.html", bytes: []))
    #expect(throws: Diagnostic.self) {
      try writer.stage(OutputFile(path: "../out", bytes: []))
    }
    let failure = #expect(throws: Diagnostic.self) { try writer.commit() }
    #expect(failure?.rule == "bad-output-path")
    #expect(site.files() == old)
  }

  @Test(arguments: [
    "", "/index.html", "a//b", "a/", "../a", "a/../b", "./a", "a/.", "a\nb", "a\u{0}b",
    ".papersite-manifest", ".papersite-staging/a", String(repeating: "推", count: 86),
  ])
  func refusesPath(path: String) throws {
    let site = try Sandbox()
    let writer = try site.writer()
    let failure = #expect(throws: Diagnostic.self) {
      try writer.stage(OutputFile(path: path, bytes: []))
    }
    #expect(failure?.rule == "bad-output-path")
  }

  @Test func refusesTwoFilesAtOnePath() throws {
    let site = try Sandbox()
    let rules = try [["a", "a"], ["a", "a/b"], ["a/b", "a"]].map { paths in
      let writer = try site.writer()
      let failure = #expect(throws: Diagnostic.self) {
        for path in paths { try writer.stage(OutputFile(path: path, bytes: [])) }
      }
      return failure?.rule
    }
    #expect(rules == ["same-output-path", "same-output-path", "same-output-path"])
  }

  /// Every file and folder of the output: which it is, and when it last changed.
  private func snapshot(_ site: Sandbox) throws -> [String: String] {
    var states: [String: String] = [:]
    let manager = FileManager.default
    for case let path as String in manager.enumerator(atPath: site.output) ?? .init() {
      let attributes = try manager.attributesOfItem(atPath: "\(site.output)/\(path)")
      let time = (attributes[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
      states[path] = "\(attributes[.systemFileNumber] ?? "") \(time)"
    }
    return states
  }
}
