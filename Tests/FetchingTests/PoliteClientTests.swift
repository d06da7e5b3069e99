internal import Fetching
internal import Synchronization
internal import Testing

/// A clock that moves only when someone sleeps.
private final class TestClock: Sendable {
  private let seconds = Mutex(1_000_000.0)
  private let slept = Mutex<[Duration]>([])

  var sleeps: [Duration] { slept.withLock(\.self) }

  var clock: FetchClock {
    FetchClock(
      now: { [self] in seconds.withLock(\.self) },
      sleep: { [self] duration in
        slept.withLock { $0.append(duration) }
        seconds.withLock { $0 += duration / .seconds(1) }
      })
  }
}

/// Answers each request from a table, one answer after the other; the last one stays.
private final class TableClient: HTTPClient {
  typealias Outcome = Result<HTTPResponse, HTTPFailure>

  private let answers: Mutex<[String: [Outcome]]>
  private let asked = Mutex<[HTTPRequest]>([])

  init(_ answers: [String: [Outcome]]) {
    self.answers = Mutex(answers)
  }

  var requests: [HTTPRequest] { asked.withLock(\.self) }
  var urls: [String] { requests.map(\.url.text) }

  func send(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
    asked.withLock { $0.append(request) }
    let outcome = answers.withLock { answers in
      let rest = answers[request.url.text] ?? []
      if rest.count > 1 { answers[request.url.text]?.removeFirst() }
      return rest.first
    }
    return try (outcome ?? .failure(.unknownHost)).get()
  }
}

extension Result<HTTPResponse, HTTPFailure> {
  fileprivate static func status(_ status: Int, _ headers: [String: String] = [:]) -> Self {
    .success(HTTPResponse(status: status, headers: HTTPHeaders(headers)))
  }

  fileprivate static func redirect(_ status: Int, to location: String) -> Self {
    .status(status, ["Location": location])
  }
}

@Suite struct PoliteClientTests {
  private let clock = TestClock()

  private func client(_ table: TableClient) -> PoliteClient {
    PoliteClient(table, courtesy: Courtesy(userAgent: "test/1"), clock: clock.clock)
  }

  private func url(_ text: String) throws -> HTTPURL { try #require(HTTPURL(text)) }

  @Test func saysWhoAsks() async throws {
    let table = TableClient(["http://a.org/": [.status(200)]])
    _ = try await client(table).send(HTTPRequest(url("http://a.org/")))
    #expect(table.requests.map { $0.headers["User-Agent"] } == ["test/1"])
    #expect(clock.sleeps == [])
  }

  @Test func pausesBetweenTwoRequestsToOneHost() async throws {
    let table = TableClient([
      "http://a.org/1": [.status(200)], "http://a.org/2": [.status(404)],
      "http://b.org/": [.status(200)],
    ])
    let client = client(table)
    for address in ["http://a.org/1", "http://b.org/", "http://a.org/2"] {
      _ = try await client.send(HTTPRequest(url(address)))
    }
    #expect(clock.sleeps == [.seconds(1)])
    try await clock.clock.sleep(.seconds(5))
    _ = try await client.send(HTTPRequest(url("http://a.org/1")))
    #expect(clock.sleeps == [.seconds(1), .seconds(5)])
  }

  @Test(
    "a failure that may pass is asked for again",
    arguments: [
      ([.status(200)], [], 200), ([.status(404)], [], 404), ([.status(500)], [], 500),
      ([.status(503), .status(200)], [.seconds(2)], 200),
      ([.failure(.timedOut), .status(200)], [.seconds(2)], 200),
      ([.status(503)], [.seconds(2), .seconds(4)], 503),
      ([.status(429, ["Retry-After": "7"]), .status(200)], [.seconds(7)], 200),
      ([.status(429, ["Retry-After": "0"]), .status(200)], [.seconds(1)], 200),
      ([.status(429, ["Retry-After": "3600"])], [], 429),
      ([.status(429, ["Retry-After": "99999999999999999999"])], [], 429),
      ([.status(429, ["Retry-After": "soon"]), .status(200)], [.seconds(2)], 200),
      (
        [.status(429, ["Retry-After": "Mon, 12 Jan 1970 13:47:10 GMT"]), .status(200)],
        [.seconds(30)], 200
      ),
    ] as [([TableClient.Outcome], [Duration], Int)])
  fileprivate func retries(
    _ outcomes: [TableClient.Outcome], _ sleeps: [Duration], _ status: Int
  ) async throws {
    let table = TableClient(["http://a.org/": outcomes])
    let response = try await client(table).send(HTTPRequest(url("http://a.org/")))
    #expect(response.status == status)
    #expect(clock.sleeps == sleeps)
    #expect(table.requests.count == sleeps.count + 1)
  }

  @Test(
    "content that may have come in is not sent twice",
    arguments: [
      (.failure(.timedOut), 1), (.failure(.brokenOff), 1), (.failure(.cannotConnect), 3),
      (.status(503), 3), (.status(429), 3), (.status(500), 1),
    ] as [(TableClient.Outcome, Int)])
  fileprivate func posts(_ outcome: TableClient.Outcome, _ times: Int) async throws {
    let table = TableClient(["http://a.org/": [outcome]])
    _ = try? await client(table).send(HTTPRequest(url("http://a.org/"), method: .post))
    #expect(table.requests.count == times)
  }

  @Test func aFailureThatStaysIsThrown() async throws {
    let table = TableClient(["http://a.org/": [.failure(.cannotConnect)]])
    let request = HTTPRequest(try url("http://a.org/"))
    await #expect(throws: HTTPFailure.cannotConnect) { try await client(table).send(request) }
    #expect(table.requests.count == 3)
    await #expect(throws: HTTPFailure.unknownHost) {
      try await client(TableClient([:])).send(request)
    }
  }

  @Test func followsRedirectsWhereItIsAsked() async throws {
    let answers: [String: [TableClient.Outcome]] = [
      "http://a.org/1": [.redirect(301, to: "/2")],
      "http://a.org/2": [.redirect(302, to: "https://b.org/文#x")],
      "https://b.org/%E6%96%87": [.status(200)],
    ]
    let table = TableClient(answers)
    let asIs = try await client(table).send(HTTPRequest(url("http://a.org/1")))
    #expect(asIs.status == 301)
    let followed = try await client(table).send(
      HTTPRequest(url("http://a.org/1"), redirectLimit: 5))
    #expect(followed.status == 200)
    #expect(
      followed.redirects == [
        .init(status: 301, target: try url("http://a.org/2")),
        .init(status: 302, target: try url("https://b.org/文")),
      ])
    #expect(followed.redirects.map(\.isPermanent) == [true, false])
    let short = HTTPRequest(try url("http://a.org/1"), redirectLimit: 1)
    await #expect(throws: HTTPFailure.tooManyRedirects) { try await client(table).send(short) }
  }

  /// A key goes to no other host, and is not sent in the open.
  @Test(arguments: [
    ("https://a.org/2", true), ("http://a.org/2", false), ("https://b.org/2", false),
    ("https://a.org:8443/2", false), ("https://a.org.b.org/2", false),
  ])
  func keepsCredentialsFromOthers(_ target: String, _ isKept: Bool) async throws {
    let table = TableClient([
      "https://a.org/1": [.redirect(302, to: target)], target: [.status(200)],
    ])
    let request = HTTPRequest(
      try url("https://a.org/1"), headers: ["Authorization": "Bearer secret"], redirectLimit: 4)
    _ = try await client(table).send(request)
    #expect(table.requests.map { $0.headers["Authorization"] != nil } == [true, isKept])
  }

  @Test func aCircleEnds() async throws {
    let table = TableClient([
      "http://a.org/1": [.redirect(302, to: "/2")], "http://a.org/2": [.redirect(302, to: "/1")],
    ])
    let request = HTTPRequest(try url("http://a.org/1"), redirectLimit: 4)
    await #expect(throws: HTTPFailure.tooManyRedirects) { try await client(table).send(request) }
    #expect(table.requests.count == 5)
  }

  @Test func neverFollowsOutOfHTTP() async throws {
    let table = TableClient(["http://a.org/": [.redirect(302, to: "file:///etc/passwd")]])
    let response = try await client(table).send(
      HTTPRequest(url("http://a.org/"), redirectLimit: 5))
    #expect(response.status == 302)
    #expect(response.redirects == [])
  }
}
