internal import Synchronization

/// The parts of the site that were looked at while a file was made.
///
/// Whoever gives out a part notes it, on the thread that makes the file; where nobody records, that
/// does nothing. A value that is made once and shared must not note what it was made of: whoever
/// gives it out does.
final class Reads: Sendable {
  @TaskLocal private static var current: Reads?

  private struct Noted {
    var parts: Set<SitePart> = []
    var hasEverything = false
    var hasListings = false
    /// Kinds and indices of some that were noted, each at a place of its own, since views look at the
    /// same parts over and over: what stands here is not looked for among all.
    private var recent = [Int](repeating: -1, count: Reads.recentCount)

    init() {
      parts.reserveCapacity(64)
    }

    mutating func insert(_ part: SitePart) {
      if part.path.isEmpty {
        let name = part.kind.rawValue << 56 ^ part.index
        let place = (part.index &* 31 &+ part.kind.rawValue) & (Reads.recentCount - 1)
        guard recent[place] != name else { return }
        recent[place] = name
      }
      guard !hasEverything, !(hasListings && part.kind.isListed) else { return }
      switch part.kind {
      case .everything: (parts, hasEverything) = ([], true)
      case .listings: (parts, hasListings) = (parts.filter { !$0.kind.isListed }, true)
      default: break
      }
      parts.insert(part)
    }
  }

  /// A power of two, for some posts and tags of a page.
  private static let recentCount = 128

  private let noted = Mutex(Noted())

  /// What `body` gives, and the parts that it looked at, in no order. Parts of a part that is among
  /// them are left out.
  static func recording<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> (result: Result, parts: Set<SitePart>) {
    let reads = Reads()
    let result = $current.withValue(reads) { () -> Swift.Result<Result, Failure> in
      Swift.Result { () throws(Failure) in try body() }
    }
    return (try result.get(), reads.noted.withLock { $0.parts })
  }

  static func note(_ kind: SitePart.Kind, _ index: Int = 0) {
    current?.noted.withLock { $0.insert(SitePart(kind: kind, index: index)) }
  }

  static func note(_ kind: SitePart.Kind, _ path: String) {
    current?.noted.withLock { $0.insert(SitePart(kind: kind, path: path)) }
  }
}
