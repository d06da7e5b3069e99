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
    do throws(RPCFailure) {
      guard let value = JSONValue(line) else {
        throw RPCFailure(id: nil, error: .parseError("The line is no JSON"))
      }
      switch try RPCMessage(value) {
      case .request(let request): await begin(request)
      case .notification("notifications/cancelled", let params): cancel(params["requestId"])
      case .notification, .answer: break
      }
    } catch {
      send(RPCAnswer.error(error.error, to: error.id))
    }
  }

  /// Says that a line was longer than what is read.
  package func refuseLine(longerThan limit: Int) {
    let error = RPCError.parseError("A line has at most \(limit) bytes")
    send(RPCAnswer.error(error, to: nil))
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

  private static func answer(_ request: RPCRequest, _ server: AgentServer) -> String? {
    do {
      return RPCAnswer.result(try server.answer(request), to: request.id)
    } catch let error as RPCError {
      return RPCAnswer.error(error, to: request.id)
    } catch {
      // Only a cancelled request ends so, and it gets no answer.
      return nil
    }
  }

  private func end(_ request: RPCRequest, _ answer: String?) {
    let isCancelled = running.removeValue(forKey: request.id.line)?.isCancelled ?? false
    if let answer, !isCancelled { send(answer) }
  }

  private func cancel(_ id: JSONValue?) {
    guard let id else { return }
    running[id.line]?.cancel()
  }
}
