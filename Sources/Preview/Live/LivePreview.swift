internal import Dispatch
internal import SourceReading

/// The live preview: serves a site, and keeps it and the pages in browsers as new as its folder.
package struct LivePreview: Sendable {
  private let site: LiveSite
  private let server: HTTPServer
  private let watcher: any FolderWatcher
  private let heartbeat: Duration
  /// One check at a time.
  private let checks = DispatchQueue(label: "papersite.checks", qos: .utility)

  package init(
    _ site: LiveSite, on listener: ListeningSocket, watcher: any FolderWatcher,
    limits: ServerLimits = ServerLimits()
  ) {
    self.site = site
    self.watcher = watcher
    heartbeat = limits.heartbeat
    let router = LiveRouter(site, hosts: AllowedHosts(host: listener.host))
    server = HTTPServer(on: listener, limits: limits) { router.response(to: $0) }
  }

  /// Serves and watches until the task is cancelled. `report` is told of each rebuild, and of what
  /// rules find.
  package func run(report: @escaping @Sendable (LiveNews) -> Void) async throws {
    let changes = ChangeSignals()
    try watcher.start { changes.note($0) }
    defer { watcher.stop() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask { await follow(changes, report) }
      group.addTask {
        while true {
          try await Task.sleep(for: heartbeat)
          site.beat()
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Rules are applied when there has been no change for a while: they are not what the author
  /// waits for.
  private func follow(
    _ changes: ChangeSignals, _ report: @escaping @Sendable (LiveNews) -> Void
  ) async {
    var checking = check(after: .zero, report)
    for await _ in changes.signals {
      checking.cancel()
      report(await rebuild(after: changes.take()))
      checking = check(after: Self.pause, report)
    }
    checking.cancel()
  }

  private static let pause = Duration.milliseconds(400)

  private func check(
    after pause: Duration, _ report: @escaping @Sendable (LiveNews) -> Void
  ) -> Task<Void, Never> {
    Task {
      guard (try? await Task.sleep(for: pause)) != nil else { return }
      checks.async {
        if let news = site.check() { report(news) }
      }
    }
  }

  /// A rebuild takes all cores for a while, so it is no work for the threads that answer requests.
  private func rebuild(after changes: FolderChanges) async -> LiveNews {
    await withCheckedContinuation { continuation in
      DispatchQueue.global(qos: .userInitiated).async {
        continuation.resume(returning: site.rebuild(after: changes))
      }
    }
  }
}
