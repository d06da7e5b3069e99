internal import ArgumentParser
internal import Collecting
internal import Fetching

/// Where the services are and what time it is, for tests and for mirrors of one's own.
struct ServiceOptions: ParsableArguments {
  @Option(name: .customLong("arxiv-url"))
  var arxiv: String?

  @Option(name: .customLong("arxiv-feed-url"))
  var arxivFeed: String?

  @Option(name: .customLong("huggingface-url"))
  var huggingFace: String?

  @Option(name: .customLong("github-url"))
  var gitHub: String?

  /// Only servers of one's own may be hurried.
  @Flag(help: "Ask without pauses; only with all four addresses.")
  var hurry = false

  @Option(help: "Seconds since 1970 that stand for now.")
  var now: Double?

  @Option(help: "Seconds that an answer may take.")
  var timeout = 60

  func validate() throws {
    if hurry, [arxiv, arxivFeed, huggingFace, gitHub].contains(nil) {
      throw ValidationError("--hurry goes with --arxiv-url and the like of all services.")
    }
  }

  var addresses: ServiceAddresses {
    ServiceAddresses(
      arxiv: arxiv, arxivFeed: arxivFeed, huggingFace: huggingFace, gitHub: gitHub)
  }

  /// The system's clock, or one that stands still; it sleeps a second at a time, so that `wait` can
  /// count the rest down.
  func clock(_ wait: @escaping @Sendable (Duration) -> Void) -> FetchClock {
    let system = FetchClock.system
    return FetchClock(
      now: { [now] in now ?? system.now() },
      sleep: { duration in
        var rest = duration
        while rest > .zero {
          wait(rest)
          let step = min(rest, .seconds(1))
          try await system.sleep(step)
          rest -= step
        }
      })
  }
}
