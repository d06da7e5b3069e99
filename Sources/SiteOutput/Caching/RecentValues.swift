internal import Text
internal import Synchronization

/// Values that were read a short time ago: who shows a document or judges it asks for its body many
/// times, and then for another one's.
///
/// Each key has one place, which it shares with others: what is asked for last stays.
final class RecentValues<Value: Sendable>: Sendable {
  private let places = Mutex<[(key: ContentHash, value: Value)?]>(
    Array(repeating: nil, count: placeCount))

  /// The value of `key`, which `read` reads where it is not at hand.
  func value(_ key: ContentHash, _ read: () -> Value) -> Value {
    let place = Int(truncatingIfNeeded: key.value % UInt64(placeCount))
    let known = places.withLock { places in
      places[place]?.key == key ? places[place]?.value : nil
    }
    if let known { return known }
    let value = read()
    let forgotten = places.withLock { places in
      let forgotten = places[place]
      places[place] = (key, value)
      return forgotten
    }
    // Outside of the lock, since letting go of a value takes some time.
    _ = consume forgotten
    return value
  }
}

/// Many more than there are threads in a build.
private let placeCount = 128
