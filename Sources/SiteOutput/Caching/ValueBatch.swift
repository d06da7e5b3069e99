internal import Text

/// Values that are added to a store together.
struct ValueBatch {
  private var store: StoreWriter
  private(set) var records: [(key: ContentHash, range: Range<Int>)] = []

  /// The records, one behind the other.
  var bytes: [UInt8] { store.bytes }

  /// - Parameter capacity: how many bytes they will have, roughly.
  init(capacity: Int = 0) {
    store = StoreWriter(capacity: capacity)
  }

  /// Returns the hash of the value: that of what `write` writes.
  @discardableResult
  mutating func add(_ key: ContentHash, _ write: (inout StoreWriter) -> Void) -> ContentHash {
    let start = store.bytes.count
    let hash = StoreRecord.append(key, to: &store, write)
    records.append((key, start..<store.bytes.count))
    return hash
  }
}
