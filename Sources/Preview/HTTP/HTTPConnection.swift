internal import FlyingSocks
internal import Foundation

/// One client's connection: requests are read and answered one after the other.
struct HTTPConnection: Sendable {
  typealias Handler = @Sendable (HTTPRequest) async -> HTTPResponse

  let socket: AsyncSocket
  let limits: ServerLimits
  let deadline: Deadline
  let handler: Handler

  /// Returns when the client has gone, or has been let go, and the socket is closed.
  func serve() async {
    defer { try? socket.close() }
    do {
      try await answerRequests()
    } catch {
      // The client has gone, or its time is over: there is nobody left to tell.
    }
  }

  private func answerRequests() async throws {
    var parser = RequestParser(limits: limits)
    while true {
      let request: HTTPRequest
      do {
        request = try await nextRequest(&parser)
      } catch let refusal as RequestParser.Refusal {
        return try await refuse(refusal.status)
      }
      let keepsAlive = request.keepsAlive && !request.hasBody
      deadline.lift()
      try await send(await answer(request), keepsAlive: keepsAlive)
      guard keepsAlive else { return try await linger() }
    }
  }

  private func answer(_ request: HTTPRequest) async -> HTTPResponse {
    switch request.method {
    case "GET": return await handler(request)
    case "HEAD": return await handler(request).withoutBody
    default:
      var response = HTTPResponse.text(.methodNotAllowed, "Only GET and HEAD are answered here.")
      response.headers.append(("Allow", "GET, HEAD"))
      return response
    }
  }

  private func nextRequest(_ parser: inout RequestParser) async throws -> HTTPRequest {
    deadline.waitForRequest(limits.requestTime)
    while true {
      if let request = try parser.next() { return request }
      parser.append(try await socket.read(atMost: Self.readBytes))
    }
  }

  private func refuse(_ status: HTTPStatus) async throws {
    try await send(.text(status, "This request is not answered."), keepsAlive: false)
    try await linger()
  }

  private static let readBytes = 4096
}

// MARK: - Sending

extension HTTPConnection {
  private func send(_ response: HTTPResponse, keepsAlive: Bool) async throws {
    switch response.body {
    case .bytes(let body):
      try await send(response.head(keepsAlive: keepsAlive), body)
    case .events(let events):
      try await write(response.head(keepsAlive: false)[...])
      try await stream(events)
      throw CancellationError()
    }
  }

  /// Head and body go out in one write where they are small: a second one would wait for the
  /// client to acknowledge the first.
  private func send(_ head: [UInt8], _ body: [UInt8]) async throws {
    let first = body.prefix(limits.chunkBytes)
    try await write((head + first)[...])
    var rest = body.dropFirst(first.count)
    while !rest.isEmpty {
      try await write(rest.prefix(limits.chunkBytes))
      rest = rest.dropFirst(limits.chunkBytes)
    }
  }

  private func write(_ bytes: ArraySlice<UInt8>) async throws {
    deadline.allow(limits.chunkTime)
    try await socket.write(Data(bytes))
    deadline.lift()
  }

  /// Sends events until there are no more, or the client is gone.
  private func stream(_ events: AsyncStream<String>) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for await event in events { try await write(Array(event.utf8)[...]) }
      }
      group.addTask { try await discard(atMost: Self.discardedBytes) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// A socket that is closed with bytes unread takes the answer away from the client, so what it
  /// still sends is read, up to a limit.
  private func linger() async throws {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    deadline.allow(Self.lingerTime)
    try await discard(atMost: Self.discardedBytes)
  }

  /// Reads up to `limit` bytes. Throws when the client ends the connection.
  private func discard(atMost limit: Int) async throws {
    var remaining = limit
    while remaining > 0 {
      remaining -= try await socket.read(atMost: Self.readBytes).count
    }
  }

  private static let discardedBytes = 1_048_576
  private static let lingerTime = Duration.seconds(2)
}
