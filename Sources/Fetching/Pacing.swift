/// Gives each host so many turns at a time, with a pause between two.
actor Pacing {
  private struct Host {
    let turnstile: Turnstile
    /// When the last turn ended, in seconds since 1970.
    var lastEnd: Double?
  }

  private let clock: FetchClock
  private let places: Int
  private var hosts: [String: Host] = [:]

  init(clock: FetchClock, places: Int = 1) {
    self.clock = clock
    self.places = places
  }

  /// Waits until `host` may be asked again. Each turn has to be ended.
  func beginTurn(_ host: String, pause: Duration) async {
    let known = hosts[host] ?? Host(turnstile: Turnstile(places: places))
    hosts[host] = known
    await known.turnstile.enter()
    guard let lastEnd = hosts[host]?.lastEnd else { return }
    // A clock that was set back makes nobody wait longer.
    let rest = min(pause, pause - .seconds(clock.now() - lastEnd))
    if rest > .zero { try? await clock.sleep(rest) }
  }

  func endTurn(_ host: String) async {
    hosts[host]?.lastEnd = clock.now()
    await hosts[host]?.turnstile.leave()
  }
}
