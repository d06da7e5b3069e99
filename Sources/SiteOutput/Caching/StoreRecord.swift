internal import Text

/// A value in a store's file: its key, a hash of the value and its length, 8 bytes each, and the
/// value.
enum StoreRecord {
  static let headLength = 24

  static func bytes(_ key: ContentHash, _ write: (inout StoreWriter) -> Void) -> [UInt8] {
    var store = StoreWriter(capacity: 1024)
    append(key, to: &store, write)
    return store.bytes
  }

  /// Appends the record of what `write` writes, and returns the hash of that.
  @discardableResult
  static func append(
    _ key: ContentHash, to store: inout StoreWriter, _ write: (inout StoreWriter) -> Void
  ) -> ContentHash {
    let start = store.bytes.count
    store.write(key)
    store.write(ContentHash.missing)
    store.write(ContentHash.missing)
    write(&store)
    let value = start + headLength
    let hash = ContentHash(of: store.bytes, from: value)
    store.replace(at: start + 8, with: hash)
    store.replace(at: start + 16, with: ContentHash(value: UInt64(store.bytes.count - value)))
    return hash
  }

  /// Whether `bytes` are a whole record of `key`.
  static func areWhole(_ bytes: [UInt8], of key: ContentHash) -> Bool {
    var head = StoreReader(bytes)
    return (try? head.hash()) == key
      && (try? head.hash()) == ContentHash(of: bytes, from: min(headLength, bytes.count))
      && (try? head.hash()) == ContentHash(value: UInt64(max(0, bytes.count - headLength)))
  }

  /// The key of a record and the length of all of it, by its first bytes; nil where more than `room`
  /// bytes would be taken.
  static func head(_ bytes: [UInt8], room: Int) -> (key: ContentHash, length: Int)? {
    var head = StoreReader(bytes)
    guard let key = try? head.hash(), (try? head.hash()) != nil, let length = try? head.hash(),
      length.value <= UInt64(max(0, room - headLength))
    else { return nil }
    return (key, headLength + Int(length.value))
  }
}
