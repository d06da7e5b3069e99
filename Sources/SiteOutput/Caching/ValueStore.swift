internal import FileSystem
internal import Synchronization
internal import Text

/// Values that were worked out before, each by a hash of all that it depends on.
///
/// A file to which values are only appended, so that saving costs what is new: each record holds a
/// key, a hash of the value, its length and the value. What follows a record that is not whole does
/// not count, and a value whose hash is wrong is none. When most values are of no use any more, the
/// file is written anew.
package final class ValueStore: Sendable {
  private struct State {
    /// Keys that this build has asked for or added.
    var used: Set<ContentHash> = []
    var added: [ContentHash: [UInt8]] = [:]
  }

  private let path: String
  private let header: [UInt8]
  private let file: MappedFile?
  /// Where in the file each value's record begins.
  private let records: [ContentHash: Range<Int>]
  /// Whether nothing follows the last whole record, so that another one can.
  private let canGrow: Bool
  private let state = Mutex(State())

  /// - Parameter header: what the file has to begin with; else it is taken for empty.
  init(path: String, header: [UInt8]) {
    self.path = path
    self.header = header
    let file = MappedFile(path).flatMap { file in
      file.bytes(in: 0..<header.count) == header ? file : nil
    }
    self.file = file
    records = file.map { Self.records(of: $0, from: header.count) } ?? [:]
    canGrow = file?.count == records.values.map(\.upperBound).max() ?? header.count
  }

  /// The value of `key`; nil where there is none.
  func value<Value: Storable>(
    _ key: ContentHash, _: Value.Type = Value.self
  ) -> Value? {
    read(key) { store throws(StoreDamage) in try Value(from: &store) }
  }

  /// What `read` makes of the value of `key`; nil where there is none.
  func read<Value>(
    _ key: ContentHash, _ read: (inout StoreReader) throws(StoreDamage) -> Value
  ) -> Value? {
    guard let file, let range = records[key] else { return nil }
    let bytes = file.bytes(in: range)
    do throws(StoreDamage) {
      var store = StoreReader(bytes, from: 8)
      guard try store.hash() == ContentHash(of: bytes, from: Self.headLength) else { return nil }
      store = StoreReader(bytes, from: Self.headLength)
      let value = try read(&store)
      guard store.isAtEnd else { return nil }
      state.withLock { _ = $0.used.insert(key) }
      return value
    } catch {
      return nil
    }
  }

  /// Keeps the values of `keys` for later builds although they may not be asked for in this one.
  /// Says whether all of them are there; they may turn out to be damaged when they are read.
  func keep(_ keys: [ContentHash]) -> Bool {
    guard keys.allSatisfy({ records[$0] != nil }) else { return false }
    state.withLock { $0.used.formUnion(keys) }
    return true
  }

  func add(_ key: ContentHash, _ value: some Storable) {
    add(key) { $0.write(value) }
  }

  func add(_ key: ContentHash, _ write: (inout StoreWriter) -> Void) {
    var store = StoreWriter()
    write(&store)
    state.withLock { $0.added[key] = store.bytes }
  }

  // MARK: - The file

  /// Key, hash and length of a value: 8 bytes each.
  private static let headLength = 24

  private static func records(
    of file: MappedFile, from start: Int
  ) -> [ContentHash: Range<Int>] {
    var records: [ContentHash: Range<Int>] = [:]
    var position = start
    while position + headLength <= file.count {
      let head = file.bytes(in: position..<(position + headLength))
      var store = StoreReader(head)
      guard let key = try? store.hash(), (try? store.hash()) != nil,
        let length = try? store.hash(), length.value <= UInt64(file.count - position - headLength)
      else { break }
      let end = position + headLength + Int(length.value)
      records[key] = position..<end
      position = end
    }
    return records
  }

  /// Keeps what was added for later builds. Where that fails, they work it out again.
  func save() {
    let (used, added) = state.withLock { ($0.used, $0.added) }
    let usedSize = records.reduce(0) { used.contains($1.key) ? $0 + $1.value.count : $0 }
    let isMostlyUsed = (file?.count ?? 0) / 2 <= usedSize + header.count
    guard !added.isEmpty || !isMostlyUsed || !canGrow else { return }
    var store = StoreWriter()
    for (key, value) in added {
      store.write(key)
      store.write(ContentHash(of: value))
      store.write(ContentHash(value: UInt64(value.count)))
      store.write(raw: value)
    }
    if let file, canGrow, isMostlyUsed {
      try? Disk().append(to: path, ofSize: file.count, store.bytes)
    } else {
      rewrite(keeping: records.filter { used.contains($0.key) }.map(\.value), adding: store.bytes)
    }
  }

  private func rewrite(keeping ranges: [Range<Int>], adding added: [UInt8]) {
    var bytes = header
    for range in ranges { bytes += file?.bytes(in: range) ?? [] }
    try? Disk().replaceFile(path, bytes + added)
  }
}
