/// One client over a pair of streams: lines in, lines out. Requests are answered one after the
/// other, in their order; a notification that cancels one is heeded meanwhile.
package actor AgentSession {
  private let server: AgentServer
  private let send: @Sendable (String) -> Void
  private var running: [String: Task<Void, Never>] = [:]
  private var last: Task<Void, Never>?

  /// How many requests may wait.
  private static let queueLimit = 64

  /// - Parameter send: writes one line, which has no line break in it or at its end.
  package init(_ server: AgentServer, send: @escaping @Sendable (String) -> Void) {
    self.server = server
    self.send = send
  }

  /// Takes one line as it comes from the client. Returns at once, unless many requests wait.
  package func receive(_ line: [UInt8]) async {
    guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { return }
    guard let value = JSONValue(line) else {
      return send(RPCAnswer.error(.parseError("The line is no JSON"), to: nil).line)
    }
    if let messages = value.list, !messages.isEmpty {
      await begin(messages)
    } else {
      await take(value)
    }
  }

  private func take(_ message: JSONValue) async {
    do throws(RPCFailure) {
      switch try RPCMessage(message) {
      case .request(let request): await begin(request)
      case .notification("notifications/cancelled", let params): cancel(params["requestId"])
      case .notification, .answer: break
      }
    } catch {
      send(RPCAnswer.error(error.error, to: error.id).line)
    }
  }

  /// Says that a line was longer than what is read.
  package func refuseLine(longerThan limit: Int) {
    let error = RPCError.parseError("A line has at most \(limit) bytes")
    send(RPCAnswer.error(error, to: nil).line)
  }

  /// Waits until every request is answered.
  package func finish() async {
    await last?.value
  }

  private func begin(_ request: RPCRequest) async {
    if running.count >= Self.queueLimit { await last?.value }
    let before = last
    let task = Task.detached { [server] in
      await before?.value
      let answer = Task.isCancelled ? nil : Self.answer(request, server)
      await self.end(request, answer)
    }
    running[request.id.line] = task
    last = task
  }

  /// A batch, which clients of the version 2025-03-26 may send: its answers are one line, and
  /// there is none where nothing was asked.
  private func begin(_ batch: [JSONValue]) async {
    if running.count >= Self.queueLimit { await last?.value }
    let before = last
    last = Task.detached { [server, send] in
      await before?.value
      let answers = batch.compactMap { Self.answer($0, server) }
      if !answers.isEmpty { send(JSONValue.list(answers).line) }
    }
  }

  private static func answer(_ message: JSONValue, _ server: AgentServer) -> JSONValue? {
    do throws(RPCFailure) {
      guard case .request(let request) = try RPCMessage(message) else { return nil }
      return answer(request, server)
    } catch {
      return RPCAnswer.error(error.error, to: error.id)
    }
  }

  private static func answer(_ request: RPCRequest, _ server: AgentServer) -> JSONValue? {
    do {
      return RPCAnswer.result(try server.answer(request), to: request.id)
    } catch let error as RPCError {
      return RPCAnswer.error(error, to: request.id)
    } catch {
      // Only a cancelled request ends so, and it gets no answer.
      return nil
    }
  }

  private func end(_ request: RPCRequest, _ answer: JSONValue?) {
    let isCancelled = running.removeValue(forKey: request.id.line)?.isCancelled ?? false
    if let answer, !isCancelled { send(answer.line) }
  }

  private func cancel(_ id: JSONValue?) {
    guard let id else { return }
    running[id.line]?.cancel()
  }
}
