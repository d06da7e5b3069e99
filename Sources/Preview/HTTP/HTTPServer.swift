internal import FlyingSocks

/// Answers HTTP/1.1 requests on a listening socket.
///
/// The sockets are FlyingSocks'; what stands on them is papersite's own, since FlyingFox's server
/// reads lines and headers of any length, waits for slow clients for ever, and ends when the
/// process runs out of file descriptors.
package actor HTTPServer {
  package typealias Handler = @Sendable (HTTPRequest) async -> HTTPResponse

  private struct Client {
    let deadline: Deadline
    let task: Task<Void, Never>
  }

  private let listener: ListeningSocket
  private let limits: ServerLimits
  private let handler: Handler
  private var clients: [Int: Client] = [:]
  private var nextID = 0

  package init(
    on listener: ListeningSocket, limits: ServerLimits = ServerLimits(),
    handler: @escaping Handler
  ) {
    self.listener = listener
    self.limits = limits
    self.handler = handler
  }

  /// Serves until the task is cancelled, then closes the listening socket and all connections.
  package func run() async throws {
    let pool = HTTPServer.makePool()
    try await pool.prepare()
    let socket = try AsyncSocket(socket: listener.socket, pool: pool)
    defer { try? socket.close() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await self.sweep() }
      group.addTask { try await self.accept(on: socket) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private static func makePool() -> some AsyncSocketPool {
    SocketPool<Poll>.make(maxEvents: 256)
  }

  private func accept(on socket: AsyncSocket) async throws {
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        do {
          let client = try await socket.accept()
          let task = admit(client)
          group.addTask {
            await withTaskCancellationHandler {
              await task.value
            } onCancel: {
              task.cancel()
            }
          }
        } catch {
          // Out of descriptors, or the client has gone before it was let in: others will come.
          dismissIdlest()
          try? await Task.sleep(for: Self.pause)
        }
      }
    }
  }

  /// Begins to serve `socket`.
  private func admit(_ socket: AsyncSocket) -> Task<Void, Never> {
    if clients.count >= limits.connections { dismissIdlest() }
    ListeningSocket.prepareAccepted(socket.socket)
    let id = nextID
    nextID += 1
    let deadline = Deadline()
    let connection = HTTPConnection(
      socket: socket, limits: limits, deadline: deadline, handler: handler)
    let task = Task {
      await connection.serve()
      self.forget(id)
    }
    clients[id] = Client(deadline: deadline, task: task)
    return task
  }

  private func forget(_ id: Int) {
    clients[id] = nil
  }

  /// Lets the client go that has asked nothing for longest.
  private func dismissIdlest() {
    let idle = clients.compactMap { client in
      client.value.deadline.idleSince.map { (id: client.key, since: $0) }
    }
    guard let idlest = idle.min(by: { $0.since < $1.since }) else { return }
    clients[idlest.id]?.task.cancel()
  }

  /// Lets clients go whose time is over.
  private func sweep() async throws {
    while true {
      try await Task.sleep(for: Self.sweepInterval)
      let now = ContinuousClock.now
      for client in clients.values where client.deadline.isOver(at: now) { client.task.cancel() }
    }
  }

  private static let pause = Duration.milliseconds(50)
  private static let sweepInterval = Duration.milliseconds(500)
}
