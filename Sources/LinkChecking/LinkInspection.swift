package import Fetching

/// Asks for many links, those to different hosts at the same time:
///
/// 1. what the cache knows is not asked for;
/// 2. the links to a host are asked for one after the other (`HostInspection`), so many hosts at a
///    time;
/// 3. what became of hosts that were not reached is decided last: where no host at all has
///    answered, it is the network that fails.
package actor LinkInspection {
  private let verifier: LinkVerifier
  private let clock: FetchClock
  private let maximumHosts: Int
  private var verdicts: [HTTPURL: LinkVerifier.Verdict] = [:]
  private var cache: LinkCache
  private var known: [HTTPURL: LinkOutcome] = [:]

  /// - Parameter client: has pauses and limits of its own.
  package init(
    _ client: any HTTPClient, cache: LinkCache, clock: FetchClock = .system, maximumHosts: Int = 8
  ) {
    verifier = LinkVerifier(client: client)
    self.cache = cache
    self.clock = clock
    self.maximumHosts = maximumHosts
  }

  /// What `urls` lead to, each asked for once.
  ///
  /// - Parameter progress: called after each link that was asked for, with the cache as it is then.
  package func report(
    on urls: Set<HTTPURL>, progress: @escaping @Sendable (LinkCache) -> Void = { _ in }
  ) async -> LinkReport {
    let now = clock.now()
    known = urls.reduce(into: [:]) { $0[$1] = cache.outcome(of: $1, now: now) }
    let hosts = Dictionary(grouping: urls.filter { known[$0] == nil }, by: \.host)
      .map { HostInspection(verifier: verifier, urls: $0.value.sorted { $0.text < $1.text }) }
      .sorted { $0.urls.count > $1.urls.count }
    await run(hosts, progress)
    return finish()
  }

  /// The host with the most links begins, since it takes longest.
  private func run(
    _ hosts: [HostInspection], _ progress: @escaping @Sendable (LinkCache) -> Void
  ) async {
    await withTaskGroup(of: Void.self) { group in
      for (position, host) in hosts.enumerated() {
        if position >= maximumHosts { await group.next() }
        group.addTask {
          await host.run { url, verdict in
            progress(await self.taking(verdict, on: url))
          }
        }
      }
    }
  }

  private func taking(_ verdict: LinkVerifier.Verdict, on url: HTTPURL) -> LinkCache {
    verdicts[url] = verdict
    if case .outcome(let outcome) = verdict { cache.store(outcome, for: url, now: clock.now()) }
    return cache
  }

  private func finish() -> LinkReport {
    let isOnline = verdicts.values.contains(where: \.isAnswer)
    let found = verdicts.mapValues { $0.outcome(isOnline: isOnline) }
    for (url, outcome) in found { cache.store(outcome, for: url, now: clock.now()) }
    return LinkReport(found: found, known: known, cache: cache)
  }
}

extension LinkVerifier.Verdict {
  /// Whether it shows that there is a network.
  fileprivate var isAnswer: Bool {
    switch self {
    case .outcome: true
    case .unreachable, .unwilling: false
    }
  }

  fileprivate func outcome(isOnline: Bool) -> LinkOutcome {
    switch self {
    case .outcome(let outcome): outcome
    case .unwilling(let reason): .unchecked(reason)
    case .unreachable(let reason): isOnline ? .broken(reason) : .unchecked(reason)
    }
  }
}
