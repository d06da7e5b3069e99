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
    /// The last one, since a view looks at the same part for one field after the other.
    private var last: SitePart?

    mutating func insert(_ part: SitePart) {
      guard part != last else { return }
      last = part
      guard !hasEverything, !(hasListings && part.kind.isListed) else { return }
      switch part.kind {
      case .everything: (parts, hasEverything) = ([], true)
      case .listings: (parts, hasListings) = (parts.filter { !$0.kind.isListed }, true)
      default: break
      }
      parts.insert(part)
    }
  }

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
