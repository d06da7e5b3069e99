@testable internal import Fetching
internal import Foundation
internal import ScriptedServer
internal import Synchronization
internal import Testing

/// Time that passes when someone sleeps, and that can be set.
private final class ManualClock: Sendable {
  private let state = Mutex((now: 1_000_000.0, sleeps: [Duration]()))

  var sleeps: [Duration] { state.withLock(\.sleeps) }

  func pass(_ seconds: Double) { state.withLock { $0.now += seconds } }

  var clock: FetchClock {
    FetchClock(
      now: { [self] in state.withLock(\.now) },
      sleep: { [self] duration in
        state.withLock {
          $0.sleeps.append(duration)
          $0.now += duration / .seconds(1)
        }
      })
  }
}

@Suite(.timeLimit(.minutes(1))) struct CachingClientTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "a-\(UUID())").path
  private let time = ManualClock()

  private func client(asksAgain: Bool = false) -> CachingClient {
    CachingClient(
      NetworkClient(), store: AnswerStore(folder), clock: time.clock, asksAgain: asksAgain)
  }

  private func request(_ url: String) throws -> HTTPRequest {
    HTTPRequest(try #require(HTTPURL(url)), headers: ["Authorization": "Bearer secret"])
  }

  private static func server() throws -> ScriptedServer {
    try ScriptedServer { request in
      if request.headers["if-none-match"] == "\"1\"" { return .status(304) }
      return .status(200, headers: ["ETag": "\"1\""], body: "body \(request.earlier)")
    }
  }

  @Test func asksOnceAndConfirmsLater() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let server = try Self.server()
    let request = try request(server.url + "/a")
    let first = try await client().answer(to: request, maximumAge: .seconds(60))
    #expect(first.body == Array("body 0".utf8))
    time.pass(59)
    #expect(try await client().answer(to: request, maximumAge: .seconds(60)) == first)
    #expect(server.requests.count == 1)
    time.pass(1)
    let confirmed = try await client().answer(to: request, maximumAge: .seconds(60))
    #expect(confirmed.body == first.body)
    #expect(confirmed.fetched == first.fetched + 60)
    #expect(server.requests.count == 2)
    // The confirmation is kept too.
    _ = try await client().answer(to: request, maximumAge: .seconds(60))
    #expect(server.requests.count == 2)
    _ = try await client(asksAgain: true).answer(to: request, maximumAge: .seconds(60))
    #expect(server.requests.count == 3)
  }

  @Test func whatIsForgottenOrDamagedIsAskedForWhole() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let server = try Self.server()
    let request = try request(server.url + "/a")
    _ = try await client().answer(to: request, maximumAge: .seconds(60))
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let whole = try #require(FileManager.default.contents(atPath: "\(folder)/\(name)"))
    #expect(!String(decoding: whole, as: UTF8.self).contains("secret"))
    try whole.dropLast().write(to: URL(filePath: "\(folder)/\(name)"))
    let second = try await client().answer(to: request, maximumAge: .seconds(60))
    #expect(second.body == Array("body 1".utf8))
    client().forget(request.url)
    let third = try await client().answer(to: request, maximumAge: .seconds(60))
    #expect(third.body == Array("body 2".utf8))
  }

  @Test func refusalsAreNotKept() async throws {
    let server = try ScriptedServer { request in
      request.target == "/busy"
        ? .status(403, headers: ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1000042"])
        : .status(404, body: "no")
    }
    await #expect(throws: CachingClient.Failure.refused(status: 404, body: Array("no".utf8))) {
      _ = try await client().answer(to: request(server.url + "/a"), maximumAge: .seconds(60))
    }
    await #expect(throws: CachingClient.Failure.limited(status: 403, delay: .seconds(42))) {
      _ = try await client().answer(to: request(server.url + "/busy"), maximumAge: .seconds(60))
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  /// The pause holds between clients, as between processes, and other hosts pass.
  @Test func oneHostsRequestsTakeTurns() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let server = try Self.server()
    let url = try #require(HTTPURL(server.url + "/a"))
    func turns(_ host: String) -> SharedTurns {
      SharedTurns(
        NetworkClient(), host: host, pause: .seconds(3), path: "\(folder)/turn", clock: time.clock)
    }
    _ = try await turns(url.host).send(HTTPRequest(url))
    time.pass(1)
    _ = try await turns(url.host).send(HTTPRequest(url))
    #expect(time.sleeps == [.seconds(2)])
    _ = try await turns("other.org").send(HTTPRequest(url))
    time.pass(10)
    _ = try await turns(url.host).send(HTTPRequest(url))
    #expect(time.sleeps == [.seconds(2)])
  }

  @Test func noTwoAskAtATime() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let server = try Self.server()
    let url = try #require(HTTPURL(server.url + "/a"))
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let turns = SharedTurns(
            NetworkClient(), host: url.host, pause: .milliseconds(1), path: "\(folder)/turn")
          _ = try? await turns.send(HTTPRequest(url))
        }
      }
    }
    #expect(server.requests.count == 4)
    #expect(server.mostAtOnce == 1)
  }
}

@Suite struct RateLimitTests {
  @Test(
    arguments: [
      (429, [:], true, nil), (200, ["X-RateLimit-Remaining": "0"], false, nil),
      (403, [:], false, nil), (403, ["Retry-After": "5"], true, .seconds(5)),
      (
        403, ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1060"], true, .seconds(60)
      ),
      (429, ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "900"], true, .seconds(0)),
      (429, ["X-RateLimit-Remaining": "3", "X-RateLimit-Reset": "1060"], true, nil),
      (429, ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "nan"], true, nil),
      (429, ["RateLimit": "\"api\";r=0;t=55"], true, .seconds(55)),
      (429, ["RateLimit": "\"api\"; r=0; t=55"], true, .seconds(55)),
      (429, ["RateLimit": "\"api\";r=3;t=55"], true, nil),
      (429, ["RateLimit": "\"api\";r=0;t=-5"], true, nil),
      (429, ["Retry-After": "5", "RateLimit": "\"api\";r=0;t=55"], true, .seconds(5)),
    ] as [(Int, [String: String], Bool, Duration?)])
  func reads(_ status: Int, _ headers: [String: String], _ isMet: Bool, _ delay: Duration?) {
    let response = HTTPResponse(status: status, headers: HTTPHeaders(headers))
    #expect(RateLimit.isMet(by: response) == isMet)
    if isMet { #expect(RateLimit.delay(response, now: 1000) == delay) }
  }
}
