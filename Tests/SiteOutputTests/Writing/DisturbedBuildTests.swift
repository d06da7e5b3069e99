import FileSystem
import Foundation
import Testing

@testable import Diagnostics
@testable import SiteOutput

/// Somebody removes or changes the folders of a build while it runs: it says so once, and never
/// publishes a part of a site.
@Suite struct DisturbedBuildTests {
  @Test func theWorkFolderIsRemovedBetweenFiles() throws {
    for hadSite in [true, false] {
      let site = try Sandbox()
      let before = hadSite ? Trees.old : [:]
      if hadSite { try site.publish(Trees.old) }
      let failures = stageAll(Trees.new, of: site) { try Disk().removeTree(site.work) }
      #expect(failures.count == 1, "\(failures)")
      #expect(
        failures.first?.message
          == "`\(site.work)/staging` was removed or changed while the site was being built")
      #expect(site.files() == before)
      try site.publish(Trees.new)
      #expect(site.files() == Trees.new)
    }
  }

  /// The writer makes folders that are not there, so that it would not notice.
  @Test func filesAreRemovedOrChangedThatWereStaged() throws {
    let changes: [@Sendable (Sandbox) throws -> Void] = [
      { try Disk().removeFile($0.work + "/staging/tree/index.html") },
      { try $0.put(".papersite/staging/tree/index.html", "tidied") },
      { try Disk().removeTree($0.work + "/staging") },
      { try Disk().removeFile($0.work + "/lock") },
    ]
    for change in changes {
      let site = try Sandbox()
      try site.publish(Trees.old)
      let writer = try site.writer()
      for (path, text) in Trees.new {
        try writer.stage(OutputFile(path: path, bytes: Array(text.utf8)))
      }
      try change(site)
      let failure = #expect(throws: Diagnostic.self) { try writer.commit() }
      #expect(failure?.rule == "disturbed-build")
      #expect(writer.standing == .asBefore)
      #expect(site.files() == Trees.old)
    }
  }

  /// Files that are as they were would be missing in what is published.
  @Test func theOutputIsRemoved() throws {
    for remakes in [true, false] {
      let site = try Sandbox()
      try site.publish(Trees.old)
      let failures = stageAll(Trees.new, of: site) {
        try Disk().removeTree(site.output)
        if remakes { try Disk().makeFolder(site.output) }
      }
      #expect(
        failures.map(\.message)
          == ["`\(site.output)` was removed or changed while the site was being built"])
      #expect(site.files() == [:])
      try site.publish(Trees.new)
      #expect(site.files() == Trees.new)
    }
  }

  @Test func theWorkFolderIsRemovedWhilePublishing() throws {
    let site = try Sandbox()
    try site.publish(Trees.old)
    let disk = Disk { (call, path) throws(SystemError) in
      if call == .rename, path.hasSuffix("public/index.html") {
        try Disk().removeTree(site.work + "/staging")
      }
    }
    let failure = #expect(throws: Diagnostic.self) { try site.publish(Trees.new, disk: disk) }
    #expect(
      failure?.message == "`\(site.work)/staging` was removed while the site was being published")
    try site.publish(Trees.new)
    #expect(site.files() == Trees.new)
  }

  @Test func aFullDiskIsSaidOnce() throws {
    let site = try Sandbox()
    let disk = Disk { (call, path) throws(SystemError) in
      if call == .createFile, path.contains("/tree/") { throw .full }
    }
    #expect(stageAll(Trees.new, of: site, disk: disk).count == 1)
  }

  /// What stands in the lock's place is named, with what to do about it.
  @Test func thingsInTheLocksPlace() throws {
    let things: [(reason: String, put: @Sendable (String) throws -> Void)] = [
      ("is a symbolic link", { #expect(symlink("nowhere", $0) == 0) }),
      ("is a folder", { try Disk().makeFolder($0) }),
      ("is not a file", { #expect(mkfifo($0, 0o644) == 0) }),
    ]
    for thing in things {
      let site = try Sandbox()
      try Disk().makeFolder(site.work)
      let lock = site.work + "/lock"
      try thing.put(lock)
      let failure = #expect(throws: Diagnostic.self) { try site.publish(Trees.new) }
      #expect(failure?.message == "the lock `\(lock)` \(thing.reason)")
      #expect(failure?.fix == "Delete it, and papersite makes a new one")
      try Disk().removeTree(lock)
      try site.publish(Trees.new)
    }
  }

  @Test func thingsInTheWorkFoldersPlace() throws {
    let site = try Sandbox()
    #expect(symlink("nowhere", site.work) == 0)
    let link = #expect(throws: Diagnostic.self) { try site.publish(Trees.new) }
    #expect(link?.message.hasSuffix("is a link that leads nowhere") == true)
    try Disk().removeFile(site.work)
    try site.put(".papersite", "a file")
    let file = #expect(throws: Diagnostic.self) { try site.publish(Trees.new) }
    #expect(file?.message.hasSuffix("is not a folder") == true)
  }

  /// Stages all files, with something happening in between, and commits. Returns what went wrong,
  /// each once, as a build does.
  private func stageAll(
    _ files: [String: String], of site: Sandbox, disk: Disk = Disk(),
    meanwhile: () throws -> Void = {}
  ) -> Set<Diagnostic> {
    var failures: Set<Diagnostic> = []
    do {
      let writer = try site.writer(disk: disk)
      for (number, file) in files.sorted(by: { $0.key < $1.key }).enumerated() {
        if number == 2 { try meanwhile() }
        do throws(Diagnostic) {
          try writer.stage(OutputFile(path: file.key, bytes: Array(file.value.utf8)))
        } catch {
          failures.insert(error)
        }
      }
      if failures.isEmpty { _ = try writer.commit() }
    } catch {
      if let error = error as? Diagnostic { failures.insert(error) }
    }
    return failures
  }
}
