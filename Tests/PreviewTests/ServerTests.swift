internal import Dispatch
internal import FlyingSocks
internal import Foundation
internal import Testing

@testable import Preview

/// A client that says what it is told to, on a thread of its own.
private final class RawClient: Sendable {
  private let socket: Socket

  init(_ port: UInt16) throws {
    socket = try Socket(domain: AF_INET, type: .stream)
    try socket.connect(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
  }

  deinit { try? socket.close() }

  func send(_ text: String) throws {
    let data = Data(text.utf8)
    var sent = data.startIndex
    while sent < data.endIndex { sent = try socket.write(data, from: sent) }
  }

  /// All that comes until the server ends the connection, or until `count` bytes have come.
  func receive(atMost count: Int = .max) async -> String {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { [socket] in
        var bytes: [UInt8] = []
        while bytes.count < count, let part = try? socket.read(atMost: min(4096, count)) {
          if part.isEmpty { break }
          bytes += part
        }
        continuation.resume(returning: String(decoding: bytes, as: UTF8.self))
      }
    }
  }
}

/// Runs a server while `body` uses it.
private func withServer(
  limits: ServerLimits = ServerLimits(),
  _ handler: @escaping HTTPServer.Handler = { .text(.ok, "hello \($0.target)") },
  body: (UInt16) async throws -> Void
) async throws {
  let listener = try ListeningSocket(host: "127.0.0.1", port: 0)
  let server = HTTPServer(on: listener, limits: limits, handler: handler)
  let task = Task { try await server.run() }
  do {
    try await body(listener.port)
  } catch {
    task.cancel()
    throw error
  }
  task.cancel()
  _ = await task.result
}

private let close = "Host: localhost\r\nConnection: close\r\n\r\n"

@Suite(.timeLimit(.minutes(1)))
struct ServerTests {
  @Test func answersAndEndsTheConnectionWhenAsked() async throws {
    try await withServer { port in
      let client = try RawClient(port)
      try client.send("GET /a HTTP/1.1\r\n\(close)")
      let answer = await client.receive()
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.contains("\r\nConnection: close\r\n"))
      #expect(answer.hasSuffix("\r\n\r\nhello /a\n"))
    }
  }

  @Test func answersManyRequestsOnOneConnection() async throws {
    try await withServer { port in
      let client = try RawClient(port)
      try client.send(
        "GET /1 HTTP/1.1\r\nHost: localhost\r\n\r\nHEAD /2 HTTP/1.1\r\nHost: localhost\r\n\r\n"
          + "GET /3 HTTP/1.1\r\n\(close)")
      let answer = await client.receive()
      #expect(answer.contains("hello /1\n"))
      #expect(!answer.contains("hello /2\n"))
      #expect(answer.hasSuffix("hello /3\n"))
      #expect(answer.components(separatedBy: "Content-Length: 9\r\n").count == 4)
    }
  }

  @Test(
    arguments: [
      ("POST / HTTP/1.1\r\nContent-Length: 999999999\r\n", "405"),
      ("PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n", "405"),
      ("nonsense\r\n", "400"),
      ("GET / HTTP/3.0\r\n", "505"),
      ("GET /\(String(repeating: "a", count: 100_000)) HTTP/1.1\r\n", "414"),
      ("GET / HTTP/1.1\r\nX: \(String(repeating: "a", count: 100_000))\r\n", "431"),
      ("GET / HTTP/1.1\r\n\(String(repeating: "X: 1\r\n", count: 10_000))", "431"),
    ])
  func refusesTooMuch(_ head: String, _ status: String) async throws {
    try await withServer { port in
      let client = try RawClient(port)
      try client.send(head + close)
      #expect(await client.receive().hasPrefix("HTTP/1.1 \(status) "))
      let other = try RawClient(port)
      try other.send("GET / HTTP/1.1\r\n\(close)")
      #expect(await other.receive().hasSuffix("hello /\n"))
    }
  }

  @Test func aBodyIsNotTakenForTheNextRequest() async throws {
    try await withServer { port in
      let client = try RawClient(port)
      let smuggled = "GET /smuggled HTTP/1.1\r\n\(close)"
      try client.send(
        "GET /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(smuggled.utf8.count)\r\n\r\n"
          + smuggled)
      let answer = await client.receive()
      #expect(answer.hasSuffix("hello /a\n"))
      #expect(!answer.contains("smuggled"))
    }
  }

  @Test func slowClientsAreLetGo() async throws {
    var limits = ServerLimits()
    limits.requestTime = .milliseconds(100)
    try await withServer(limits: limits) { port in
      let silent = try RawClient(port)
      let slow = try RawClient(port)
      try slow.send("GET / HTTP/1.1\r\nHo")
      #expect(await silent.receive() == "")
      #expect(await slow.receive() == "")
    }
  }

  @Test func aClientThatDoesNotReadIsLetGo() async throws {
    var limits = ServerLimits()
    limits.chunkTime = .milliseconds(100)
    let large = [UInt8](repeating: 120, count: 30_000_000)
    try await withServer(limits: limits, { _ in HTTPResponse(.ok, body: large) }) { port in
      let client = try RawClient(port)
      try client.send("GET / HTTP/1.1\r\n\(close)")
      try await Task.sleep(for: .milliseconds(1200))
      #expect(await client.receive().utf8.count < large.count)
    }
  }

  @Test func largeAnswersArriveWhole() async throws {
    let large = [UInt8](repeating: 120, count: 3_000_000)
    try await withServer({ _ in HTTPResponse(.ok, body: large) }) { port in
      let client = try RawClient(port)
      try client.send("GET / HTTP/1.1\r\n\(close)")
      #expect(
        await client.receive().hasSuffix("\r\n\r\n" + String(repeating: "x", count: 3_000_000)))
    }
  }

  @Test func oneMoreConnectionTakesThePlaceOfAnIdleOne() async throws {
    var limits = ServerLimits()
    limits.connections = 3
    try await withServer(limits: limits) { port in
      let idle = try (0..<8).map { _ in try RawClient(port) }
      let client = try RawClient(port)
      try client.send("GET / HTTP/1.1\r\n\(close)")
      #expect(await client.receive().hasSuffix("hello /\n"))
      #expect(await idle[0].receive() == "")
    }
  }

  @Test func eventsAreSentAsTheyCome() async throws {
    let (stream, continuation) = AsyncStream<String>.makeStream()
    try await withServer({ _ in HTTPResponse(events: stream) }) { port in
      let client = try RawClient(port)
      try client.send("GET / HTTP/1.1\r\n\(close)")
      continuation.yield("event: a\n\n")
      let head = await client.receive(atMost: 100)
      #expect(head.contains("text/event-stream"))
      continuation.yield("event: b\n\n")
      continuation.finish()
      #expect(await (head + client.receive()).hasSuffix("event: a\n\nevent: b\n\n"))
    }
  }

  @Test func aListenerThatGoesAwayIsNoticed() async throws {
    let (stream, continuation) = AsyncStream<String>.makeStream()
    let (ends, end) = AsyncStream<Void>.makeStream()
    continuation.onTermination = { _ in end.finish() }
    try await withServer({ _ in HTTPResponse(events: stream) }) { port in
      var client: RawClient? = try RawClient(port)
      try client?.send("GET / HTTP/1.1\r\n\(close)")
      _ = await client?.receive(atMost: 20)
      client = nil
      for await _ in ends {}
    }
  }

  @Test func aBusyPortLeadsToTheNext() throws {
    let first = try ListeningSocket(host: "127.0.0.1", port: 0)
    #expect(throws: ListeningSocket.Failure.busy) {
      try ListeningSocket(host: "127.0.0.1", port: first.port)
    }
    let second = try ListeningSocket.first(host: "127.0.0.1", from: first.port)
    #expect(second.port > first.port)
  }

  @Test(arguments: ["example.org", "1.2.3", "203.0.113.7", ""])
  func onlyAnAddressOfThisMachineIsListenedOn(_ host: String) {
    #expect(throws: ListeningSocket.Failure.unknownHost) {
      try ListeningSocket(host: host, port: 0)
    }
  }
}
