/// How requests are kept from being a burden.
package struct Courtesy: Sendable {
  /// Says who asks, such as `papersite/0.1.0 (+https://example.org)`.
  package var userAgent: String
  /// The least time between two requests to one host.
  package var pause: Duration = .seconds(1)
  /// Longer pauses that some hosts ask for, by `HTTPURL.host`.
  package var pauses: [String: Duration] = [:]
  /// How many requests there are at a time.
  package var maximumRequests = 8
  /// How many of them go to one host.
  package var requestsPerHost = 1
  /// How often a request is made again that failed for what may pass: no connection, no time, a
  /// rate limit, or one of `passingStatuses`.
  package var retries = 2
  package var passingStatuses: Set<Int> = [502, 503, 504]
  /// Before the first retry, where the server does not say; before each further one twice as long.
  package var backoff: Duration = .seconds(2)
  /// A server that wants to be left alone for longer is not asked again.
  package var longestWait: Duration = .seconds(60)

  package init(userAgent: String) {
    self.userAgent = userAgent
  }

  func pause(_ host: String) -> Duration { pauses[host] ?? pause }
}

/// Sends requests through another client, with the pauses and retries of `Courtesy`, and follows
/// redirects where a request asks for it.
package final class PoliteClient: HTTPClient {
  private let client: any HTTPClient
  private let courtesy: Courtesy
  private let clock: FetchClock
  private let pacing: Pacing
  private let everyone: Turnstile

  package init(
    _ client: any HTTPClient = NetworkClient(), courtesy: Courtesy, clock: FetchClock = .system
  ) {
    self.client = client
    self.courtesy = courtesy
    self.clock = clock
    pacing = Pacing(clock: clock, places: courtesy.requestsPerHost)
    everyone = Turnstile(places: courtesy.maximumRequests)
  }

  package func send(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
    var request = request
    request.headers["User-Agent"] = request.headers["User-Agent"] ?? courtesy.userAgent
    var redirects: [HTTPResponse.Redirect] = []
    while true {
      var response = try await answer(to: request)
      guard request.redirectLimit > 0, let next = response.redirect(from: request.url) else {
        response.redirects = redirects
        return response
      }
      guard redirects.count < request.redirectLimit else { throw .tooManyRedirects }
      redirects.append(next)
      if !next.target.isAsSafe(as: request.url) { request.headers["Authorization"] = nil }
      request.url = next.target
    }
  }

  /// The answer in the host's turn, which lasts until it is worth nothing to ask again.
  private func answer(to request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
    let host = request.url.host
    await pacing.beginTurn(host, pause: courtesy.pause(host))
    var outcome = await outcome(of: request)
    var wait = courtesy.backoff
    for _ in 0..<courtesy.retries {
      guard let delay = delay(after: outcome, of: request, backoff: wait) else { break }
      do { try await clock.sleep(delay) } catch { break }
      outcome = await self.outcome(of: request)
      wait *= 2
    }
    await pacing.endTurn(host)
    return try outcome.get()
  }

  private func outcome(of request: HTTPRequest) async -> Result<HTTPResponse, HTTPFailure> {
    await everyone.enter()
    let outcome: Result<HTTPResponse, HTTPFailure>
    do throws(HTTPFailure) {
      outcome = .success(try await client.send(request))
    } catch {
      outcome = .failure(error)
    }
    await everyone.leave()
    return outcome
  }

  /// How long to wait before the request is made again; nil where that is no use.
  private func delay(
    after outcome: Result<HTTPResponse, HTTPFailure>, of request: HTTPRequest, backoff: Duration
  ) -> Duration? {
    switch outcome {
    case .failure(.cannotConnect): return backoff
    case .failure(let failure):
      return failure.isTransient && request.method != .post ? backoff : nil
    case .success(let response):
      guard courtesy.passingStatuses.contains(response.status) || RateLimit.isMet(by: response)
      else { return nil }
      let asked = RateLimit.delay(response, now: clock.now())
      let delay = max(asked ?? backoff, courtesy.pause(request.url.host))
      return delay <= courtesy.longestWait ? delay : nil
    }
  }
}
