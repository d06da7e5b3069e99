/// Asks only for what is not known yet: answers are kept on the disk, and old ones are confirmed
/// by their validators.
package struct CachingClient: Sendable {
  /// Why there is no answer that could be used.
  package enum Failure: Error, Equatable, Sendable {
    case unanswered(HTTPFailure)
    /// The server wants fewer requests; `delay` is how long it wants to be left alone, if it says.
    case limited(status: Int, delay: Duration?)
    /// Another status than 200. The beginning of the body, which may say why.
    case refused(status: Int, body: [UInt8])
  }

  private let client: any HTTPClient
  private let store: AnswerStore
  private let clock: FetchClock
  /// Whether even fresh answers are confirmed.
  private let asksAgain: Bool

  package init(
    _ client: any HTTPClient, store: AnswerStore, clock: FetchClock = .system,
    asksAgain: Bool = false
  ) {
    self.client = client
    self.store = store
    self.clock = clock
    self.asksAgain = asksAgain
  }

  /// The answer to `request`, which is a GET.
  ///
  /// - Parameter maximumAge: younger answers are taken without a request.
  package func answer(
    to request: HTTPRequest, maximumAge: Duration
  ) async throws(Failure) -> StoredAnswer {
    let stored = store.answer(to: request.url)
    if let stored, !asksAgain, isFresh(stored, maximumAge) { return stored }
    let response = try await response(to: request, confirming: stored)
    if response.status == 304, var stored {
      stored.head.fetched = Int(clock.now())
      store.keep(stored, to: request.url)
      return stored
    }
    guard response.status == 200 else {
      throw .refused(status: response.status, body: Array(response.body.prefix(4096)))
    }
    let answer = StoredAnswer(response, to: request.url, at: clock.now())
    store.keep(answer, to: request.url)
    return answer
  }

  /// Lets go of an answer that turned out to be of no use.
  package func forget(_ url: HTTPURL) {
    store.remove(url)
  }

  private func response(
    to request: HTTPRequest, confirming stored: StoredAnswer?
  ) async throws(Failure) -> HTTPResponse {
    var request = request
    request.headers.merge(stored?.conditions ?? [:]) { asked, _ in asked }
    let response: HTTPResponse
    do throws(HTTPFailure) {
      response = try await client.send(request)
    } catch {
      throw .unanswered(error)
    }
    guard !RateLimit.isMet(by: response) else {
      throw .limited(
        status: response.status, delay: RateLimit.delay(response, now: clock.now()))
    }
    return response
  }

  /// An answer of the future is one of a clock that was wrong.
  private func isFresh(_ answer: StoredAnswer, _ maximumAge: Duration) -> Bool {
    let age = Duration.seconds(clock.now() - answer.fetched)
    return age < maximumAge && age > .seconds(-1)
  }
}
