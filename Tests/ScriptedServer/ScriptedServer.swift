internal import Dispatch
internal import FlyingSocks
internal import Foundation
internal import Synchronization

/// A server on this machine that answers as it is told, also in ways that no server should, and
/// remembers what it was asked. It ends when it is let go.
package final class ScriptedServer: Sendable {
  package struct Request: Sendable {
    package let method: String
    /// As it was sent, with its query.
    package let target: String
    /// By their names in lower case.
    package let headers: [String: String]
    /// What was sent along.
    package let body: String
    /// How many requests for the target there were before.
    package let earlier: Int
  }

  package enum Answer: Sendable {
    /// A whole answer, and the end of the connection.
    case status(Int, headers: [String: String] = [:], body: String = "")
    /// Just these bytes, and the end of the connection.
    case raw(String)
    /// A head and then bytes as long as someone takes them.
    case endless
    /// Nothing, with the connection kept open.
    case silence
  }

  package typealias Script = @Sendable (Request) -> Answer

  private struct State {
    var requests: [Request] = []
    var open = 0
    var mostOpen = 0
  }

  private let socket: Socket
  private let script: Script
  private let state = Mutex(State())
  package let port: UInt16

  package init(_ script: @escaping Script) throws {
    let socket = try Socket(domain: AF_INET, type: .stream)
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: 0))
    try socket.listen()
    guard case .ip4(_, let port) = try socket.sockname() else {
      throw SocketError.unsupportedAddress
    }
    self.socket = socket
    self.script = script
    self.port = port
    Self.accept(on: socket) { [weak self] client in self?.answer(client) }
  }

  deinit { shutdown(socket.file.rawValue, Int32(SHUT_RDWR)) }

  /// Such as `http://127.0.0.1:40123`.
  package var url: String { "http://127.0.0.1:\(port)" }

  /// All requests so far, as `GET /a`.
  package var requests: [String] {
    state.withLock { $0.requests.map { "\($0.method) \($0.target)" } }
  }

  /// What was sent along with the last request for `target`.
  package func body(_ target: String) -> String {
    state.withLock { $0.requests.last { $0.target == target }?.body ?? "" }
  }

  /// The headers of the last request for `target`.
  package func headers(_ target: String) -> [String: String] {
    state.withLock { $0.requests.last { $0.target == target }?.headers ?? [:] }
  }

  /// How many requests there were at one time, at most.
  package var mostAtOnce: Int { state.withLock(\.mostOpen) }

  private static func accept(
    on socket: Socket, _ body: @escaping @Sendable (Socket) -> Void
  ) {
    Thread.detachNewThread {
      while let client = try? socket.accept().file {
        Thread.detachNewThread {
          let client = Socket(file: client)
          body(client)
          try? client.close()
        }
      }
      try? socket.close()
    }
  }

  private func answer(_ client: Socket) {
    guard let head = Self.head(client), let request = remember(head, client) else { return }
    defer { state.withLock { $0.open -= 1 } }
    switch script(request) {
    case .status(let status, let headers, let body):
      let lines = headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }.joined()
      let length = headers["Content-Length"] == nil ? "Content-Length: \(body.utf8.count)\r\n" : ""
      let text = "HTTP/1.1 \(status) x\r\n\(lines)\(length)Connection: close\r\n\r\n"
      Self.send(text + (request.method == "HEAD" ? "" : body), client)
    case .raw(let text): Self.send(text, client)
    case .endless:
      Self.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", client)
      let part = String(repeating: "x", count: 4096)
      while Self.send(part, client) {}
    case .silence: _ = try? client.read(atMost: 1)
    }
  }

  private static func head(_ client: Socket) -> String? {
    var bytes: [UInt8] = []
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      guard let byte = try? client.read() else { return nil }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func body(_ client: Socket, count: Int) -> String {
    var bytes: [UInt8] = []
    while bytes.count < count, let byte = try? client.read() { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func remember(_ head: String, _ client: Socket) -> Request? {
    let lines = head.components(separatedBy: "\r\n")
    let parts = lines[0].split(separator: " ").map(String.init)
    guard parts.count == 3 else { return nil }
    let fields = lines.dropFirst().compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      return (line[..<colon].lowercased(), value)
    }
    let headers = Dictionary(fields, uniquingKeysWith: { "\($0), \($1)" })
    let body = Self.body(client, count: headers["content-length"].flatMap { Int($0) } ?? 0)
    return state.withLock { state in
      let request = Request(
        method: parts[0], target: parts[1], headers: headers, body: body,
        earlier: state.requests.count { $0.target == parts[1] })
      state.requests.append(request)
      state.open += 1
      state.mostOpen = max(state.mostOpen, state.open)
      return request
    }
  }

  @discardableResult
  private static func send(_ text: String, _ client: Socket) -> Bool {
    let data = Data(text.utf8)
    var sent = data.startIndex
    while sent < data.endIndex {
      guard let next = try? client.write(data, from: sent) else { return false }
      sent = next
    }
    return true
  }
}
