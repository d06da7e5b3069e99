internal import Fetching
internal import ScriptedServer
internal import Testing

@Suite(.timeLimit(.minutes(1)))
struct NetworkClientTests {
  static let client = NetworkClient()

  /// What a GET of `/` gives from a server that answers with `answer`.
  static func outcome(
    _ answer: ScriptedServer.Answer, method: HTTPRequest.Method = .get,
    body: HTTPRequest.Body = .whole(limit: 1000), timeout: Duration = .seconds(10)
  ) async throws -> Result<HTTPResponse, HTTPFailure> {
    let server = try ScriptedServer { _ in answer }
    let url = try #require(HTTPURL(server.url + "/"))
    let request = HTTPRequest(url, method: method, body: body, timeout: timeout)
    do throws(HTTPFailure) {
      return .success(try await client.send(request))
    } catch {
      return .failure(error)
    }
  }

  @Test(arguments: [200, 206, 301, 404, 410, 429, 500, 503])
  func givesAnyStatusAsItIs(_ status: Int) async throws {
    let answer = ScriptedServer.Answer.status(
      status, headers: ["Location": "/b", "X-A": "1"], body: "text")
    let response = try await Self.outcome(answer).get()
    #expect(response.status == status)
    #expect(response.headers["x-a"] == "1")
    #expect(response.headers["LOCATION"] == "/b")
    #expect(String(decoding: response.body, as: UTF8.self) == "text")
    #expect(response.redirects == [])
  }

  @Test func aHeadHasNoBody() async throws {
    let answer = ScriptedServer.Answer.status(200, headers: ["Content-Length": "4"], body: "text")
    let response = try await Self.outcome(answer, method: .head).get()
    #expect(response.status == 200)
    #expect(response.body == [])
  }

  @Test(arguments: ["", "{\"a\": \"论文\\u0000\"}", String(repeating: "x", count: 300_000)])
  func sendsContent(_ content: String) async throws {
    let server = try ScriptedServer { .status(200, body: "\($0.body.utf8.count)") }
    let url = try #require(HTTPURL(server.url + "/hook"))
    let request = HTTPRequest(
      url, method: .post, headers: ["Content-Type": "application/json"],
      content: Array(content.utf8))
    let response = try await Self.client.send(request)
    #expect(String(decoding: response.body, as: UTF8.self) == "\(content.utf8.count)")
    #expect(server.requests == ["POST /hook"])
    #expect(server.body("/hook") == content)
    #expect(server.headers("/hook")["content-type"] == "application/json")
    #expect(server.headers("/hook")["expect"] == nil)
  }

  @Test(
    arguments: [
      (.silence, .timedOut), (.endless, .tooLarge(limit: 1000)), (.raw(""), .brokenOff),
      (.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"), .brokenOff),
      (.raw("HTTP/1.1 200 O"), .brokenOff),
    ] as [(ScriptedServer.Answer, HTTPFailure)])
  func tellsWhyThereIsNoAnswer(_ answer: ScriptedServer.Answer, _ failure: HTTPFailure) async throws
  {
    let timeout: Duration = failure == .timedOut ? .milliseconds(300) : .seconds(10)
    #expect(try await Self.outcome(answer, timeout: timeout) == .failure(failure))
  }

  @Test func takesTheBeginningOfAnEndlessBody() async throws {
    let response = try await Self.outcome(.endless, body: .beginning(10)).get()
    #expect(response.body == Array("xxxxxxxxxx".utf8))
    #expect(response.status == 200)
  }

  @Test func aClosedPortAndAnUnknownHost() async throws {
    var port: UInt16 = 0
    do { port = try ScriptedServer { _ in .silence }.port }
    let closed = try #require(HTTPURL("http://127.0.0.1:\(port)/"))
    await #expect(throws: HTTPFailure.cannotConnect) {
      try await Self.client.send(HTTPRequest(closed))
    }
    let unknown = try #require(HTTPURL("http://host.invalid/"))
    await #expect(throws: HTTPFailure.unknownHost) {
      try await Self.client.send(HTTPRequest(unknown))
    }
  }

  @Test func keepsNoCookiesAndAsksAnew() async throws {
    let server = try ScriptedServer { _ in
      .status(200, headers: ["Set-Cookie": "a=b; Path=/", "Cache-Control": "max-age=3600"])
    }
    let url = try #require(HTTPURL(server.url + "/a"))
    for _ in 0..<2 { _ = try await Self.client.send(HTTPRequest(url, headers: ["X-B": "2"])) }
    #expect(server.requests == ["GET /a", "GET /a"])
    #expect(server.headers("/a")["cookie"] == nil)
    #expect(server.headers("/a")["x-b"] == "2")
  }

  @Test func aCancelledTaskIsNotWaitedFor() async throws {
    let server = try ScriptedServer { _ in .silence }
    let url = try #require(HTTPURL(server.url + "/"))
    let task = Task { try await Self.client.send(HTTPRequest(url)) }
    while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    await #expect(throws: HTTPFailure.cancelled) { try await task.value }
  }

  /// The server speaks no TLS at all.
  @Test func aConnectionThatCannotBeSecured() async throws {
    let server = try ScriptedServer { _ in .raw("HTTP/1.1 200 OK\r\n\r\n") }
    let url = try #require(HTTPURL("https://127.0.0.1:\(server.port)/"))
    await #expect(throws: HTTPFailure.self) {
      try await Self.client.send(HTTPRequest(url, timeout: .seconds(2)))
    }
  }
}
