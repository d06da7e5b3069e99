internal import Fetching
internal import LinkChecking
internal import ScriptedServer
internal import Testing

/// A clock that does not wait.
private let clock = FetchClock(now: { 1_000_000 }, sleep: { _ in })

@Suite(.timeLimit(.minutes(1)))
struct LinkInspectionTests {
  /// What `path` of a server that answers by `script` leads to.
  static func outcome(
    _ path: String = "/", _ script: @escaping ScriptedServer.Script
  ) async throws -> (outcome: LinkOutcome?, server: ScriptedServer) {
    let server = try ScriptedServer(script)
    let url = try #require(HTTPURL(server.url + path))
    return (await inspected([url], LinkCache())[url], server)
  }

  static func inspected(_ urls: Set<HTTPURL>, _ cache: LinkCache) async -> LinkReport {
    var courtesy = Courtesy(userAgent: "test/1")
    courtesy.pause = .zero
    courtesy.retries = 1
    let client = PoliteClient(courtesy: courtesy, clock: clock)
    return await LinkInspection(client, cache: cache, clock: clock).report(on: urls)
  }

  @Test(
    "what statuses mean",
    arguments: [
      (200, .works), (204, .works), (206, .works), (416, .works),
      (404, .broken("it answers 404")), (410, .broken("it answers 410")),
      (400, .broken("it answers 400")), (500, .broken("it answers 500")),
      (302, .broken("it redirects to no address")), (401, .unchecked("it answers 401")),
      (403, .unchecked("it answers 403")), (429, .unchecked("it answers 429")),
      (503, .unchecked("it answers 503")), (999, .unchecked("it answers 999")),
    ] as [(Int, LinkOutcome)])
  func statuses(_ status: Int, _ outcome: LinkOutcome) async throws {
    #expect(try await Self.outcome { _ in .status(status) }.outcome == outcome)
  }

  @Test(arguments: [405, 403, 501, 404, 500])
  func asksByGetWhereHeadIsRefused(_ status: Int) async throws {
    let (outcome, server) = try await Self.outcome {
      $0.method == "HEAD" ? .status(status) : .status(206, body: "x")
    }
    #expect(outcome == .works)
    #expect(server.requests == ["HEAD /", "GET /"])
    #expect(server.headers("/")["range"] == "bytes=0-1023")
    #expect(server.headers("/")["user-agent"] == "test/1")
  }

  @Test func anEndlessBodyIsNotWaitedFor() async throws {
    #expect(
      try await Self.outcome { $0.method == "HEAD" ? .status(405) : .endless }.outcome == .works)
  }

  @Test func obeysRetryAfterOnce() async throws {
    let (outcome, server) = try await Self.outcome {
      $0.earlier == 0 ? .status(429, headers: ["Retry-After": "5"]) : .status(200)
    }
    #expect(outcome == .works)
    #expect(server.requests == ["HEAD /", "HEAD /"])
    let (refused, other) = try await Self.outcome { _ in
      .status(429, headers: ["Retry-After": "5"])
    }
    #expect(refused == .unchecked("it answers 429"))
    #expect(other.requests.count == 2)
  }

  @Test(
    arguments: [
      ("/301", "/new"), ("/308", "/new"), ("/301-301", "/new"), ("/302", nil), ("/302-301", nil),
      ("/301-302", "/302"),
    ])
  func tellsAPermanentRedirect(_ path: String, _ target: String?) async throws {
    let (outcome, server) = try await Self.outcome(path) { request in
      guard let status = request.target.dropFirst().split(separator: "-").first.flatMap({ Int($0) })
      else { return .status(200) }
      let rest = request.target.dropFirst().split(separator: "-").dropFirst().joined()
      return .status(status, headers: ["Location": rest.isEmpty ? "/new" : "/\(rest)"])
    }
    let expected = target.flatMap { HTTPURL(server.url + $0) }
    #expect(outcome == (expected.map { .moved(to: $0) } ?? .works))
  }

  @Test func redirectsThatEndNowhere() async throws {
    let circle = try await Self.outcome { _ in .status(301, headers: ["Location": "/"]) }
    #expect(circle.outcome == .broken("it redirects without end"))
    let gone = try await Self.outcome {
      $0.target == "/gone" ? .status(404) : .status(301, headers: ["Location": "/gone"])
    }
    #expect(gone.outcome == .broken("it answers 404"))
  }

  @Test func halfAnAnswer() async throws {
    let whole = try await Self.outcome { _ in
      .raw("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf")
    }
    #expect(whole.outcome == .works)
    let head = try await Self.outcome { _ in .raw("HTTP/1.1 2") }
    #expect(head.outcome == .unchecked("the connection was broken off"))
  }

  @Test func addressesAreSentEncoded() async throws {
    let (outcome, server) = try await Self.outcome("/论文 一/%E4%BA%8C?问=答#片") { _ in .status(200) }
    #expect(outcome == .works)
    #expect(
      server.requests == [
        "HEAD /%E8%AE%BA%E6%96%87%20%E4%B8%80/%E4%BA%8C?%E9%97%AE=%E7%AD%94"
      ])
  }

  @Test func oneRequestAHostAtATime() async throws {
    let servers = try (0..<3).map { _ in try ScriptedServer { _ in .status(200) } }
    let urls = servers.flatMap { server in
      (0..<5).compactMap { HTTPURL("\(server.url)/\($0)") }
    }
    let report = await Self.inspected(Set(urls), LinkCache())
    #expect(urls.allSatisfy { report[$0] == .works })
    #expect(servers.map(\.requests.count) == [5, 5, 5])
    #expect(servers.map(\.mostAtOnce) == [1, 1, 1])
    #expect(
      report.summary
        == "External links: 15 checked, 0 broken, 0 could not be checked, 0 from the cache.")
  }

  /// Nothing answers at all: it is the network that fails.
  @Test func aHostThatIsNotReachedIsBrokenOnlyWhereAnotherAnswers() async throws {
    let unknown = try #require(HTTPURL("http://host.invalid/"))
    let offline = await Self.inspected([unknown], LinkCache())
    #expect(offline[unknown] == .unchecked("the host was not found"))
    #expect(
      offline.summary == """
        External links: 0 checked, 0 broken, 1 could not be checked, 0 from the cache.
          host.invalid: 1 not checked: the host was not found
        """)
    let server = try ScriptedServer { _ in .status(200) }
    let online = await Self.inspected([unknown, try #require(HTTPURL(server.url))], LinkCache())
    #expect(online[unknown] == .broken("the host was not found"))
  }

  @Test func aHostThatRefusesThreeTimesIsLeftAlone() async throws {
    let server = try ScriptedServer { _ in .status(429, headers: ["Retry-After": "9999"]) }
    let urls = (0..<9).compactMap { HTTPURL("\(server.url)/\($0)") }
    let report = await Self.inspected(Set(urls), LinkCache())
    #expect(server.requests.count == 3)
    #expect(urls.allSatisfy { report[$0] == .unchecked("it answers 429") })
  }
}
