/// When a run of changes is over: a single save soon, a checkout of hundreds of files only when
/// the folder has been quiet for a while.
struct Burst: Equatable, Sendable {
  typealias Instant = ContinuousClock.Instant

  private var first: Instant?
  private var last: Instant?
  private var count = 0

  /// Notes a change.
  mutating func note(at now: Instant) {
    first = first ?? now
    last = now
    count += 1
  }

  /// When the run will be over if nothing more comes; nil where there is none.
  var end: Instant? {
    guard let first, let last else { return nil }
    let quiet = count > Self.fewChanges ? Self.longQuiet : Self.shortQuiet
    return Swift.min(last + quiet, first + Self.longest)
  }

  private static let fewChanges = 8
  private static let shortQuiet = Duration.milliseconds(6)
  private static let longQuiet = Duration.milliseconds(80)
  /// A folder that is never quiet is looked at all the same.
  private static let longest = Duration.seconds(1)
}
