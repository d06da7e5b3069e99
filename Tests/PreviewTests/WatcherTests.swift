internal import Foundation
internal import SourceReading
internal import Synchronization
internal import Testing

@testable import Preview

/// Counts the signals that a watcher gives for what happens in a folder.
private final class WatchedSite: Sendable {
  let folder: TemporaryFolder
  let changes = ChangeSignals()
  private let watcher: any FolderWatcher
  private let counter: Task<Void, Never>
  private let count: Counter

  private final class Counter: Sendable {
    let value = Mutex(0)
  }

  init(polling: Bool = false) throws {
    folder = try TemporaryFolder()
    try folder.write("a", to: "content/posts/a.md")
    try folder.write("a", to: "content/posts/2025/b.md")
    let folders = WatchedFolders(root: folder.path)
    watcher =
      polling
      ? PollingWatcher(folders, interval: .milliseconds(20)) : FolderWatchers.native(folders)
    let count = Counter()
    try watcher.start { [changes] in changes.note($0) }
    counter = Task { [changes] in
      for await _ in changes.signals { count.value.withLock { $0 += 1 } }
    }
    self.count = count
  }

  deinit {
    watcher.stop()
    counter.cancel()
  }

  /// How many signals `change` gives: waits for the first, at most for `patience`, and then for
  /// more until there has been none for a while.
  func signals(
    patience: Duration = .seconds(20), of change: (TemporaryFolder) throws -> Void
  ) async throws -> Int {
    let before = count.value.withLock(\.self)
    let end = ContinuousClock.now + patience
    try change(folder)
    while count.value.withLock(\.self) == before, .now < end {
      try await Task.sleep(for: .milliseconds(10))
    }
    var last = -1
    while last != count.value.withLock(\.self) {
      last = count.value.withLock(\.self)
      try await Task.sleep(for: .milliseconds(150))
    }
    return count.value.withLock(\.self) - before
  }
}

struct WatcherTests {
  /// How long nothing has to happen to be taken for nothing.
  private let quiet = Duration.milliseconds(150)

  struct Change: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let make: @Sendable (TemporaryFolder) throws -> Void

    init(_ description: String, _ make: @escaping @Sendable (TemporaryFolder) throws -> Void) {
      testDescription = description
      self.make = make
    }
  }

  static let changes = [
    Change("written in place") { try $0.write("b", to: "content/posts/a.md") },
    Change("saved by rename") { try $0.replace("content/posts/a.md", with: "b") },
    Change("deleted") { try $0.remove("content/posts/a.md") },
    Change("moved away") { try $0.move("content/posts/a.md", to: "a.md") },
    Change("renamed") { try $0.move("content/posts/a.md", to: "content/posts/c.md") },
    Change("a file in a nested folder") { try $0.write("b", to: "content/posts/2025/b.md") },
    Change("a new folder with a file") { try $0.write("b", to: "content/posts/2026/03/c.md") },
    Change("a deleted folder") { try $0.remove("content/posts/2025") },
    Change("a renamed folder") { try $0.move("content/posts/2025", to: "content/posts/2024") },
    Change("a folder moved in") {
      try $0.write("b", to: "x/y/c.md")
      try $0.move("x", to: "content/posts/x")
    },
    Change("the templates that were not there") { try $0.write("b", to: "templates/base.html") },
    Change("a hidden folder for the site's root") {
      try $0.write("b", to: "content/static/.well-known/a")
    },
    Change("the settings") { try $0.write("title: b", to: "content/site.yml") },
    Change("all content gone") { try $0.remove("content") },
  ]

  @Test(arguments: changes)
  func aChangeIsNoticedOnce(_ change: Change) async throws {
    #expect(try await WatchedSite().signals(of: change.make) == 1)
  }

  @Test func itIsToldWhatHasChanged() async throws {
    let site = try WatchedSite()
    _ = try await site.signals { folder in
      try folder.write("b", to: "content/posts/a.md")
      try folder.move("content/posts/2025", to: "content/posts/2024")
    }
    var expected = FolderChanges(at: "content/posts/a.md")
    expected.add(FolderChanges(at: "content/posts/2025"))
    expected.add(FolderChanges(at: "content/posts/2024"))
    #expect(site.changes.take() == expected)
    #expect(site.changes.take().isEmpty)
  }

  @Test func pollingCannotTell() async throws {
    let site = try WatchedSite(polling: true)
    _ = try await site.signals { try $0.write("bb", to: "content/posts/a.md") }
    #expect(site.changes.take() == .unknown)
  }

  @Test(arguments: changes)
  func pollingNoticesIt(_ change: Change) async throws {
    #expect(try await WatchedSite(polling: true).signals(of: change.make) >= 1)
  }

  @Test func whatHappensLaterInANewFolderIsNoticed() async throws {
    let site = try WatchedSite()
    #expect(try await site.signals { try $0.makeFolder("content/posts/2026/03") } >= 1)
    #expect(try await site.signals { try $0.write("a", to: "content/posts/2026/03/a.md") } >= 1)
    #expect(try await site.signals { try $0.remove("content/posts/2026") } >= 1)
    #expect(try await site.signals { try $0.write("a", to: "content/posts/2026/03/a.md") } >= 1)
  }

  @Test func whatHappensInAFolderThatWasMovedIsNoticed() async throws {
    let site = try WatchedSite()
    #expect(
      try await site.signals { try $0.move("content/posts/2025", to: "content/posts/2024") } >= 1)
    #expect(try await site.signals { try $0.write("c", to: "content/posts/2024/b.md") } >= 1)
    #expect(try await site.signals { try $0.write("c", to: "content/posts/2024/n/c.md") } >= 1)
    #expect(try await site.signals { try $0.move("content/posts/2024", to: "away") } >= 1)
    #expect(try await site.signals(patience: quiet) { try $0.write("d", to: "away/b.md") } == 0)
  }

  /// A checkout that takes the place of the old one, say.
  @Test func aSiteThatGoesAndComesBackIsNoticed() async throws {
    let site = try WatchedSite()
    #expect(try await site.signals { try FileManager.default.removeItem(atPath: $0.path) } >= 1)
    #expect(try await site.signals { try $0.write("b", to: "content/posts/b.md") } >= 1)
    #expect(try await site.signals { try $0.write("c", to: "content/posts/b.md") } >= 1)
    let away = site.folder.path + "-away"
    defer { try? FileManager.default.removeItem(atPath: away) }
    #expect(
      try await site.signals { try FileManager.default.moveItem(atPath: $0.path, toPath: away) }
        >= 1)
    #expect(try await site.signals { try $0.write("d", to: "content/posts/b.md") } >= 1)
    #expect(try await site.signals { try $0.write("e", to: "content/posts/b.md") } >= 1)
  }

  @Test func aCheckoutIsNoticedAFewTimesAtMost() async throws {
    let site = try WatchedSite()
    let count = try await site.signals { folder in
      for index in 0..<500 { try folder.write("x", to: "content/posts/\(index % 7)/\(index).md") }
    }
    // One, but that a busy machine may hold the writer up.
    #expect((1...10).contains(count))
  }

  @Test(arguments: ["content/posts/.a.md.swp", "content/posts/a.md~", "README.md", "public/x.html"])
  func whatDoesNotBelongToTheSiteIsNotNoticed(_ name: String) async throws {
    let site = try WatchedSite()
    #expect(try await site.signals(patience: quiet) { try $0.write("x", to: name) } == 0)
  }
}
