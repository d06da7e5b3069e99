package import Diagnostics
package import Fetching

/// Pushes what was composed for one post to groups, one channel after the other. A channel that
/// fails holds no other up.
package struct PushRun: Sendable {
  /// What became of a channel.
  package enum Outcome: Equatable, Sendable {
    case delivered
    /// Nothing was delivered, as far as can be told.
    case failed(Diagnostic)
  }

  private let client: any HTTPClient
  private let clock: FetchClock
  private let environment: [String: String]

  /// How often a message is sent at most.
  private static let attempts = 4
  /// The channel that is slowest lets 20 a minute through.
  private static let pause = Duration.seconds(3)
  /// Who wants to be left alone for longer is not asked again.
  private static let longestWait = Duration.seconds(90)

  /// - Parameter environment: of the process, where credentials are.
  package init(
    _ client: any HTTPClient, clock: FetchClock = .system, environment: [String: String]
  ) {
    self.client = client
    self.clock = clock
    self.environment = environment
  }

  /// Sends `composition`, again where the channel asks for it.
  package func push(_ composition: Composition, to channel: any GroupChannel) async -> Outcome {
    if let problem = problem(of: composition, for: channel) { return .failed(problem) }
    let credentials = Credentials(channel.credentials, environment: environment)
    var wait = Self.pause
    for attempt in 1...Self.attempts {
      switch await answer(to: composition, channel, credentials) {
      case .delivered: return .delivered
      case .failed(let reason, let fix):
        return .failed(failure(channel, credentials.redacted(reason), fix))
      case .busy(let reason, let asked):
        let delay = max(asked ?? wait, Self.pause)
        guard attempt < Self.attempts, delay <= Self.longestWait,
          (try? await clock.sleep(delay)) != nil
        else { return .failed(busy(channel, credentials.redacted(reason), after: asked)) }
        wait *= 2
      }
    }
    return .failed(busy(channel, "it did not take the message", after: nil))
  }

  /// Why there is no use in sending.
  private func problem(of composition: Composition, for channel: any GroupChannel) -> Diagnostic? {
    let missing = Credentials.missing(channel.credentials, environment: environment)
    if !missing.isEmpty {
      let names = missing.map { "`\($0.variable)` (\($0.summary))" }.joined(separator: " and ")
      return Diagnostic(
        .error, "unset-secret", "\(channel.title): \(names) is not set",
        fix: "Set it in the environment, or leave `\(channel.name)` out of --to")
    }
    guard let measure = composition.measures.first(where: { !$0.fits }) else { return nil }
    return Diagnostic(
      .error, "\(channel.name)-limits",
      "\(channel.title): not even the title fits (\(measure.description))",
      fix: "Shorten the post's title or description, or raise the limit in site.yml")
  }

  private enum Answer {
    case delivered
    case busy(String, after: Duration?)
    case failed(String, fix: String)
  }

  private func answer(
    to composition: Composition, _ channel: any GroupChannel, _ credentials: Credentials
  ) async -> Answer {
    let request: HTTPRequest
    do throws(CredentialProblem) {
      request = try channel.request(composition, credentials, now: clock.now())
    } catch {
      return .failed("`\(error.variable)` \(error.reason)", fix: "Set it anew")
    }
    do throws(HTTPFailure) {
      // Before anything is cut out of it: half a secret would not be found any more.
      let response = credentials.redacted(try await client.send(request))
      switch channel.verdict(on: response) {
      case .delivered: return .delivered
      case .busy(let reason, let after): return .busy(reason, after: after)
      case .refused(let reason, let fix): return .failed(reason, fix: fix)
      }
    } catch {
      return Self.answer(to: error)
    }
  }

  /// A message that may have arrived is not sent again.
  private static func answer(to failure: HTTPFailure) -> Answer {
    switch failure {
    case .cannotConnect: .busy(failure.reason, after: nil)
    case .timedOut, .brokenOff, .tooLarge:
      .failed(
        "\(failure.reason), so the message may have arrived or not",
        fix: "Look into the group; a further run sends it again")
    case .unknownHost, .untrusted, .tooManyRedirects, .cancelled, .other:
      .failed(failure.reason, fix: "Check the network, and the address in the environment")
    }
  }

  private func busy(
    _ channel: any GroupChannel, _ reason: String, after: Duration?
  ) -> Diagnostic {
    let time = after.map { "in \($0.components.seconds) seconds" } ?? "later"
    return failure(channel, reason, "Run the command again \(time)")
  }

  private func failure(
    _ channel: any GroupChannel, _ reason: String, _ fix: String
  ) -> Diagnostic {
    Diagnostic(.error, "not-pushed", "\(channel.title): \(reason)", fix: fix)
  }
}
