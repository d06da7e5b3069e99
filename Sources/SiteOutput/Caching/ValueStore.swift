internal import Diagnostics
internal import FileSystem
internal import Synchronization
internal import Text

/// Values that were worked out before, each by a hash of all that it depends on.
///
/// A file to which values are only appended, so that saving costs what is new: each record holds a
/// key, a hash of the value, its length and the value. What follows a record that is not whole does
/// not count, and a value whose hash is wrong is none. When most values are of no use any more, the
/// file is written anew.
///
/// What a build adds waits in a scratch file until it is saved, and can be read from there: so a
/// build needs to hold no more of its documents than it looks at.
package final class ValueStore: Sendable {
  private struct State {
    /// Keys that this build has asked for.
    var used: Set<ContentHash> = []
    var added: [ContentHash: Place] = [:]
  }

  /// Where a record is.
  private enum Place {
    case file(Range<Int>)
    case scratch(Range<Int>)
    /// There is no scratch file, or no room in it.
    case memory([UInt8])
  }

  private let path: String
  private let header: [UInt8]
  private let file: SharedFile?
  private let fileSize: Int
  /// Where in the file each value's record begins.
  private let records: [ContentHash: Range<Int>]
  /// Whether nothing follows the last whole record, so that another one can.
  private let canGrow: Bool
  private let scratch: ScratchFile?
  private let state = Mutex(State())

  /// - Parameter header: what the file has to begin with; else it is taken for empty.
  init(path: String, header: [UInt8]) {
    self.path = path
    self.header = header
    let file = SharedFile(path).flatMap { file in
      file.bytes(in: 0..<header.count) == header ? file : nil
    }
    self.file = file
    fileSize = file?.size ?? 0
    records = file.map { Self.records(of: $0, header.count..<$0.size) } ?? [:]
    canGrow = fileSize == records.values.map(\.upperBound).max() ?? header.count
    scratch = try? ScratchFile(in: FilePath.parent(path))
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
    guard let record = record(key) else { return nil }
    var store = StoreReader(record, from: Self.headLength)
    guard let value = try? read(&store), store.isAtEnd else { return nil }
    state.withLock { _ = $0.used.insert(key) }
    return value
  }

  private func record(_ key: ContentHash) -> [UInt8]? {
    if let place = state.withLock({ $0.added[key] }) { return bytes(at: place) }
    guard let range = records[key], let bytes = bytes(at: .file(range)) else { return nil }
    var head = StoreReader(bytes, from: 8)
    return (try? head.hash()) == ContentHash(of: bytes, from: Self.headLength) ? bytes : nil
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
    var values = ValueBatch()
    values.add(key, write)
    add(values)
  }

  /// Adds several values, which are written to the disk at once.
  func add(_ values: ValueBatch) {
    let start = scratch?.append(values.bytes)?.lowerBound
    state.withLock { state in
      for (key, range) in values.records {
        state.added[key] =
          start.map { .scratch(($0 + range.lowerBound)..<($0 + range.upperBound)) }
          ?? .memory(Array(values.bytes[range]))
      }
    }
  }

  /// The same file, its bytes not in memory where there is a scratch file that takes them.
  func putAway(_ source: SourceFile) -> Readable<SourceFile> {
    guard let scratch, let range = scratch.append(source.bytes) else { return .held(source) }
    let path = source.path
    return .stored { SourceFile(path: path, bytes: scratch.bytes(in: range) ?? []) }
  }

  /// Whether the disk has not given back what was written to it, so that what was made of it must
  /// not be published.
  var hasLostValues: Bool { scratch?.hasLostBytes ?? false }
}

// MARK: - The file

extension ValueStore {
  /// Key, hash and length of a value: 8 bytes each.
  fileprivate static let headLength = 24

  private static func records(
    of file: SharedFile, _ range: Range<Int>
  ) -> [ContentHash: Range<Int>] {
    var records: [ContentHash: Range<Int>] = [:]
    var position = range.lowerBound
    while let head = file.bytes(in: position..<(position + headLength)) {
      var store = StoreReader(head)
      guard let key = try? store.hash(), (try? store.hash()) != nil,
        let length = try? store.hash(),
        length.value <= UInt64(max(0, range.upperBound - position - headLength))
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
    let isMostlyUsed = fileSize / 2 <= usedSize + header.count
    guard !added.isEmpty || !isMostlyUsed || !canGrow, !hasLostValues else { return }
    let new = Self.joined(Array(added.values))
    if file != nil, canGrow, isMostlyUsed {
      try? Disk().append(to: path, ofSize: fileSize, new.lazy.compactMap(bytes(at:)))
    } else {
      let old = records.filter { used.contains($0.key) }.map { Place.file($0.value) }
      let places = [.memory(header)] + old + new
      try? Disk().replaceFile(path, with: places.lazy.compactMap(bytes(at:)))
    }
  }

  /// The same records, those that stand one behind the other in the scratch file in pieces that are
  /// written at once.
  private static func joined(_ places: [Place]) -> [Place] {
    var joined: [Place] = []
    var ranges: [Range<Int>] = []
    for place in places {
      if case .scratch(let range) = place { ranges.append(range) } else { joined.append(place) }
    }
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if case .scratch(let last)? = joined.last, last.upperBound == range.lowerBound,
        last.count < pieceSize
      {
        joined[joined.count - 1] = .scratch(last.lowerBound..<range.upperBound)
      } else {
        joined.append(.scratch(range))
      }
    }
    return joined
  }

  private static let pieceSize = 1 << 18

  private func bytes(at place: Place) -> [UInt8]? {
    switch place {
    case .file(let range): file?.bytes(in: range)
    case .scratch(let range): scratch?.bytes(in: range)
    case .memory(let bytes): bytes
    }
  }
}

/// Values that are added to a store together.
struct ValueBatch {
  private var store: StoreWriter
  fileprivate private(set) var records: [(key: ContentHash, range: Range<Int>)] = []

  fileprivate var bytes: [UInt8] { store.bytes }

  /// - Parameter capacity: how many bytes they will have, roughly.
  init(capacity: Int = 0) {
    store = StoreWriter(capacity: capacity)
  }

  /// Returns the hash of the value: that of what `write` writes.
  @discardableResult
  mutating func add(_ key: ContentHash, _ write: (inout StoreWriter) -> Void) -> ContentHash {
    let start = store.bytes.count
    store.write(key)
    store.write(ContentHash.missing)
    store.write(ContentHash.missing)
    write(&store)
    let end = store.bytes.count
    let valueStart = start + ValueStore.headLength
    let hash = ContentHash(of: store.bytes, from: valueStart)
    store.replace(at: start + 8, with: hash)
    store.replace(at: start + 16, with: ContentHash(value: UInt64(end - valueStart)))
    records.append((key, start..<end))
    return hash
  }
}
