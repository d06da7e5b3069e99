import FileSystem
import Foundation
import Testing

@testable import Diagnostics
@testable import SiteOutput

/// What the disk refuses is said, and the published site is whole.
@Suite struct DiskFailureTests {
  /// Every change to the disk fails once, as on a full disk.
  @Test func fullAtEveryStep() throws {
    var failures = 0
    for step in 0... {
      let site = try Sandbox()
      try site.publish(Trees.old)
      let count = CallCounter()
      let disk = Disk { (_, _) throws(SystemError) in
        if count.next() == step { throw .full }
      }
      do {
        try site.publish(Trees.new, disk: disk)
        if count.next() <= step { break }
      } catch {
        failures += 1
        #expect(error.message.hasSuffix("the disk is full"), "step \(step)")
        if error.rule == "cannot-write" { #expect(site.files() == Trees.old, "step \(step)") }
      }
      try site.publish(Trees.new)
      #expect(site.files() == Trees.new, "step \(step)")
    }
    #expect(failures > 20)
  }

  /// A real one: a file system in memory of 256 KB, where the user may mount one.
  @Test(
    .enabled(if: SmallDisk.isToBeHad, "Mounting needs the superuser; a simulated one is tested."))
  func fullDisk() throws {
    let disk = try SmallDisk()
    defer { withExtendedLifetime(disk) {} }
    let site = try Sandbox(in: disk.path)
    try site.publish(Trees.old)
    let large = Trees.old.merging(["large.bin": String(repeating: "x", count: 400_000)]) { $1 }
    let failure = #expect(throws: Diagnostic.self) { try site.publish(large) }
    #expect(failure?.message == "`\(site.output)/large.bin` cannot be written: the disk is full")
    #expect(failure?.fix == "Free some space and build again; the published site is as it was")
    #expect(site.files() == Trees.old)
    try site.publish(Trees.new)
    #expect(site.files() == Trees.new)
  }

  @Test(.enabled(if: SmallDisk.isToBeHad, "Mounting needs the superuser."))
  func theOutputIsAFileSystemOfItsOwn() throws {
    let site = try Sandbox()
    try Disk().makeFolder(site.output)
    let disk = try SmallDisk(at: site.output)
    defer { withExtendedLifetime(disk) {} }
    for tree in [Trees.old, Trees.new, Trees.other] {
      try site.publish(tree)
      #expect(site.files() == tree)
    }
    let failure = #expect(throws: Diagnostic.self) {
      try site.publish(["large.bin": String(repeating: "x", count: 400_000)])
    }
    #expect(failure?.rule == "cannot-write")
    #expect(site.files() == Trees.other)
    disk.makeReadOnly()
    let refusal = #expect(throws: Diagnostic.self) { try site.publish(Trees.new) }
    #expect(refusal?.message == "`\(site.output)` cannot be written: the file system is read-only")
  }

  @Test(.enabled(if: getuid() != 0, "The superuser may write everywhere."))
  func aReadOnlyFolder() throws {
    let site = try Sandbox()
    try site.publish(Trees.old)
    try Disk().setPermissions(0o555, of: site.output + "/about")
    defer { try? Disk().setPermissions(0o755, of: site.output + "/about") }
    let failure = #expect(throws: Diagnostic.self) { try site.publish(Trees.new) }
    #expect(failure?.message == "`\(site.output)/about` cannot be written: permission is denied")
    #expect(site.files() == Trees.old)
  }

  /// Of two old pages one stays. It remains papersite's, until a build can delete it.
  @Test func aDeletionThatFailsIsTriedAgain() throws {
    let site = try Sandbox()
    try site.publish(["index.html": "1", "a/index.html": "a", "b/index.html": "b"])
    let disk = Disk { (call, path) throws(SystemError) in
      if call == .removeFile, path.hasSuffix("public/a/index.html") {
        throw SystemError(code: EPERM)
      }
    }
    for text in ["2", "3", "3"] {
      let writer = try site.writer(disk: disk)
      try writer.stage(OutputFile(path: "index.html", bytes: Array(text.utf8)))
      let failure = #expect(throws: Diagnostic.self) { try writer.commit() }
      #expect(failure?.rule == "cannot-delete")
      #expect(
        failure?.message
          == "`\(site.output)/a/index.html` is no longer made, but cannot be deleted: "
          + "permission is denied")
      #expect(failure?.fix?.hasSuffix("; the next build tries again") == true)
      #expect(writer.standing == .newInPart)
      #expect(site.files() == ["index.html": text, "a/index.html": "a"])
    }
    #expect(try site.publish(["index.html": "3"]).counts == [0, 0, 1, 0])
    #expect(site.files() == ["index.html": "3"])
    #expect(!FileManager.default.fileExists(atPath: site.output + "/a"))
  }

  @Test(.enabled(if: getuid() != 0, "The superuser may write everywhere."))
  func anOldPageInAReadOnlyFolder() throws {
    let site = try Sandbox()
    try site.publish(["index.html": "1", "a/index.html": "a"])
    let folder = site.output + "/a"
    try Disk().setPermissions(0o555, of: folder)
    defer { try? Disk().setPermissions(0o755, of: folder) }
    for _ in 0..<2 {
      let failure = #expect(throws: Diagnostic.self) { try site.publish(["index.html": "2"]) }
      #expect(failure?.rule == "cannot-delete")
      #expect(failure?.fix?.hasSuffix("; the published site is as it was") == true)
      #expect(site.files() == ["index.html": "1", "a/index.html": "a"])
    }
    try Disk().setPermissions(0o755, of: folder)
    #expect(try site.publish(["index.html": "2"]).counts == [0, 1, 0, 1])
    #expect(site.files() == ["index.html": "2"])
  }
}

/// A file system of 256 KB in memory, for as long as this value lives.
final class SmallDisk: Sendable {
  let path: String
  private let ownsFolder: Bool

  static var isToBeHad: Bool { (try? SmallDisk()) != nil }

  init(at place: String? = nil) throws {
    ownsFolder = place == nil
    path = place ?? FilePath.joined(NSTemporaryDirectory(), "papersite-disk-\(UUID().uuidString)")
    if ownsFolder { try Disk().makeFolder(path) }
    #if os(Linux)
      guard mount("none", path, "tmpfs", 0, "size=256k") == 0 else {
        if ownsFolder { try Disk().removeFolder(path) }
        throw SystemError.last
      }
    #else
      if ownsFolder { try Disk().removeFolder(path) }
      throw SystemError.full
    #endif
  }

  func makeReadOnly() {
    #if os(Linux)
      #expect(mount("none", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), "size=256k") == 0)
    #endif
  }

  deinit {
    #if os(Linux)
      umount2(path, Int32(MNT_DETACH))
    #endif
    if ownsFolder { try? Disk().removeFolder(path) }
  }
}
