import FileSystem
import Foundation
import Synchronization
import Testing

@testable import Diagnostics
@testable import SiteOutput

/// A build that is killed leaves whole files, and the next one heals. Each build that dies is a
/// process of its own.
@Suite struct WriterCrashTests {
  /// Kills a build before each of its changes to the disk, one after the other.
  @Test(arguments: [true, false])
  func killedAtEveryStep(hadSite: Bool) async throws {
    let old = hadSite ? Trees.old : [:]
    var kills = 0
    for step in 0..<(try steps(from: old)) {
      let site = try site(with: old)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [root = site.root as String, step = step as Int] in
        try Trees.publish(Trees.new, in: root, killedAt: step)
      }
      kills += 1
      expectWholeFiles(in: site, old: old, "killed at step \(step)")
      try expectHealing(of: site, "killed at step \(step)")
    }
    #expect(kills > (hadSite ? 25 : 10))
    print("killed at every step: \(kills) kills, from \(hadSite ? "a site" : "nothing")")
  }

  /// Kills builds of ever other trees at any moment, mostly without a whole one between; every other
  /// kill falls in the time of publishing.
  @Test func killedAtAnyMoment() async throws {
    let site = try site(with: Trees.version(0))
    let kills = 100
    var decided = 0
    for kill in 1...kills {
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [root = site.root as String, kill = kill as Int] in
        let delay = UInt32(kill * 97 % 100)
        let startsWhilePublishing = kill % 2 == 0
        if !startsWhilePublishing { Trees.killSelf(afterMicroseconds: delay * 100) }
        for version in 0... {
          try Trees.publish(Trees.version(version % 3), in: root) { call in
            if startsWhilePublishing, call == .rename {
              Trees.killSelf(afterMicroseconds: delay * 10)
            }
          }
        }
      }
      expectVersions(in: site, "kill \(kill)")
      if site.text(".papersite/staging/journal") != nil { decided += 1 }
      if kill % 5 == 0 {
        try Trees.publish(Trees.version(kill % 3), in: site.root)
        #expect(site.files() == Trees.version(kill % 3).merging(Trees.foreign) { $1 })
      }
    }
    print("killed at any moment: \(kills) kills, \(decided) of them while publishing")
  }

  /// What a person puts at a path that a killed build was about to publish at is theirs.
  @Test func foreignFilesThatComeBetweenStay() async throws {
    for step in 0..<(try steps(from: Trees.old)) {
      let site = try site(with: Trees.old)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [root = site.root as String, step = step as Int] in
        try Trees.publish(Trees.new, in: root, killedAt: step)
      }
      for path in ["new/1.html", "style.css", "gone/1.html"] where site.files()[path] == nil {
        try site.put("public/\(path)", "theirs")
      }
      let before = site.files().filter { $0.value == "theirs" }
      for tree in [Trees.new, Trees.old, [:]] { try? Trees.publish(tree, in: site.root) }
      #expect(site.files().filter { $0.value == "theirs" } == before, "killed at step \(step)")
    }
  }

  // MARK: - Expectations

  /// Each file is the old or the new one, whole; what is in both trees is there; what is foreign is
  /// as it was.
  private func expectWholeFiles(in site: Sandbox, old: [String: String], _ comment: Comment) {
    let files = site.files()
    for (path, text) in files where Trees.foreign[path] == nil {
      #expect(text == old[path] || text == Trees.new[path], comment)
    }
    for path in old.keys where Trees.new[path] != nil { #expect(files[path] != nil, comment) }
    if old.isEmpty {
      #expect(files.isEmpty || files == Trees.new, comment)
    } else {
      #expect(files.filter { Trees.foreign[$0.key] != nil } == Trees.foreign, comment)
    }
  }

  /// The next build finishes what was decided, even if it publishes nothing itself; and it makes
  /// exactly its own tree, whatever that is, with the drafts or without.
  private func expectHealing(of site: Sandbox, _ comment: Comment) throws {
    let foreign = site.files().filter { Trees.foreign[$0.key] != nil }
    if site.text(".papersite/staging/journal") != nil {
      let copy = try copy(of: site)
      try copy.writer().abandon()
      #expect(copy.files() == Trees.new.merging(foreign) { $1 }, comment)
    }
    for (tree, keepsWork) in [(Trees.new, true), (Trees.other, true), (Trees.other, false)] {
      let copy = try copy(of: site)
      if !keepsWork { try Disk().removeTree(copy.work) }
      try Trees.publish(tree, in: copy.root)
      #expect(copy.files() == tree.merging(foreign) { $1 }, comment)
      #expect(try FolderListing.entries(of: copy.work).map(\.name) == [Array("lock".utf8)], comment)
    }
  }

  private func copy(of site: Sandbox) throws -> Sandbox {
    let copy = try Sandbox()
    try Disk().removeTree(copy.root)
    try FileManager.default.copyItem(atPath: site.root, toPath: copy.root)
    try moveJournal(in: copy, from: site)
    return copy
  }

  /// A journal names its output folder, so that of a copied site has to be told of the copy.
  private func moveJournal(in copy: Sandbox, from site: Sandbox) throws {
    let path = ".papersite/staging/journal"
    guard let journal = copy.text(path) else { return }
    try copy.put(path, journal.replacing(site.root, with: copy.root))
  }

  private func expectVersions(in site: Sandbox, _ comment: Comment) {
    for (path, text) in site.files() {
      let versions = [Trees.foreign[path]] + (0..<3).map { Trees.version($0)[path] }
      #expect(versions.contains(text), comment)
    }
    #expect(site.files().filter { Trees.foreign[$0.key] != nil } == Trees.foreign, comment)
    for path in ["index.html", "0/index.html"] { #expect(site.files()[path] != nil, comment) }
  }

  private func site(with tree: [String: String]) throws -> Sandbox {
    let site = try Sandbox()
    guard !tree.isEmpty else { return site }
    try site.publish(tree)
    for (path, text) in Trees.foreign { try site.put("public/\(path)", text) }
    return site
  }

  /// How many changes to the disk a build makes.
  private func steps(from old: [String: String]) throws -> Int {
    let site = try site(with: old)
    let count = CallCounter()
    try site.publish(Trees.new, disk: Disk { (_, _) throws(SystemError) in _ = count.next() })
    return count.next()
  }
}

/// Sites to change into one another.
enum Trees {
  static let foreign = ["CNAME": "papers.example", "gone/photo.jpg": "a photo", "keep/x.html": "x"]

  static let old = [
    "index.html": "old", "same/index.html": "same", "gone/1.html": "gone", "gone/too/2.html": "too",
    "rss.xml": "old feed", "about/index.html": "old about",
  ]
  static let new = [
    "index.html": "new", "same/index.html": "same", "new/1.html": "1", "style.css": "new css",
    "rss.xml": "new feed", "about/index.html": "new about",
  ]
  static let other = [
    "index.html": "other", "same/index.html": "other", "new/1.html": "other", "rss.xml": "other",
    "gone/1.html": "other",
  ]

  /// Some 40 files, a third of them in this version only and the rest with other bytes.
  static func version(_ version: Int) -> [String: String] {
    let text = String(repeating: "version \(version)\n", count: 500)
    var tree = ["index.html": text]
    for number in 0..<40 where number % 3 == 0 || number % 3 == version {
      tree["\(number)/index.html"] = text
    }
    return tree
  }

  /// Builds as a process does that is killed before the change to the disk that `step` counts.
  static func publish(
    _ files: [String: String], in root: String, killedAt step: Int
  ) throws(Diagnostic) {
    let count = CallCounter()
    try publish(files, in: root) { _ in if count.next() == step { kill(getpid(), SIGKILL) } }
  }

  /// Builds, and calls `willChange` before every change to the disk.
  static func publish(
    _ files: [String: String], in root: String,
    willChange: @escaping @Sendable (Disk.Call) -> Void = { _ in }
  ) throws(Diagnostic) {
    let writer = try OutputWriter(
      output: root + "/public", source: root, work: root + "/.papersite",
      disk: Disk { (call, _) throws(SystemError) in willChange(call) })
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try writer.stage(OutputFile(path: path, bytes: Array(text.utf8)))
    }
    _ = try writer.commit()
  }

  static func killSelf(afterMicroseconds delay: UInt32) {
    Thread.detachNewThread {
      usleep(delay)
      kill(getpid(), SIGKILL)
    }
  }
}

/// Counts from 0.
final class CallCounter: Sendable {
  private let count = Atomic(0)

  func next() -> Int {
    count.wrappingAdd(1, ordering: .relaxed).oldValue
  }
}
