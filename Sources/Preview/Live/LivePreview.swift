internal import Dispatch

/// The live preview: serves a site, and keeps it and the pages in browsers as new as its folder.
package struct LivePreview: Sendable {
  private let site: LiveSite
  private let server: HTTPServer
  private let watcher: any FolderWatcher
  private let heartbeat: Duration

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

  /// Serves and watches until the task is cancelled. `report` is told of each rebuild.
  package func run(report: @escaping @Sendable (LiveSite.Outcome) -> Void) async throws {
    let changes = ChangeSignals()
    try watcher.start { changes.note() }
    defer { watcher.stop() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        for await _ in changes.signals { report(await rebuild()) }
      }
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

  /// A rebuild takes all cores for a while, so it is no work for the threads that answer requests.
  private func rebuild() async -> LiveSite.Outcome {
    await withCheckedContinuation { continuation in
      DispatchQueue.global(qos: .userInitiated).async {
        continuation.resume(returning: site.rebuild())
      }
    }
  }
}
