internal import Diagnostics
internal import FileSystem
internal import Synchronization
internal import Text

/// Values that were worked out before, each by a hash of all that it depends on.
///
/// A file to which records are only appended, so that saving costs what is new. What follows a record
/// that is not whole does not count, and a value whose hash is wrong is none. When most values are of
/// no use any more, the file is written anew.
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

    var count: Int {
      switch self {
      case .file(let range), .scratch(let range): range.count
      case .memory(let bytes): bytes.count
      }
    }

    var scratchOffset: Int {
      if case .scratch(let range) = self { range.lowerBound } else { -1 }
    }
  }

  /// Empty where nothing is saved.
  private let path: String
  private let header: [UInt8]
  private let file: SharedFile?
  private let fileSize: Int
  private let table: StoreTable
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
    table = StoreTable(of: file, from: header.count)
    scratch = try? ScratchFile(in: FilePath.parent(path))
  }

  /// In memory alone, for as long as it is there.
  package init() {
    (path, header, file, fileSize, scratch) = ("", [], nil, 0, nil)
    table = StoreTable(of: nil, from: 0)
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
    var store = StoreReader(record, from: StoreRecord.headLength)
    guard let value = try? read(&store), store.isAtEnd else { return nil }
    state.withLock { _ = $0.used.insert(key) }
    return value
  }

  private func record(_ key: ContentHash) -> [UInt8]? {
    if let place = state.withLock({ $0.added[key] }) { return bytes(at: place) }
    guard let range = table.ranges[key], let bytes = bytes(at: .file(range)),
      StoreRecord.areWhole(bytes, of: key)
    else { return nil }
    return bytes
  }

  /// Keeps the values of `keys` for later builds although they may not be asked for in this one.
  /// Says whether all of them are there; they may turn out to be damaged when they are read.
  func keep(_ keys: [ContentHash]) -> Bool {
    guard keys.allSatisfy({ table.ranges[$0] != nil }) else { return false }
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
  /// Keeps what was added for later builds. Where that fails, they work it out again.
  func save() {
    let (used, added) = state.withLock { ($0.used, $0.added) }
    let usedSize = table.ranges.reduce(0) { used.contains($1.key) ? $0 + $1.value.count : $0 }
    let isMostlyUsed = fileSize / 2 <= usedSize + header.count
    let canGrow = file != nil && table.end == fileSize
    guard !path.isEmpty, !added.isEmpty || !isMostlyUsed || !canGrow, !hasLostValues else { return }
    let new = Self.inOrder(added)
    let pieces = Self.joined(new.map(\.place))
    if canGrow, isMostlyUsed {
      let known = table.isIndexed ? [] : table.entries
      let index = StoreTable.index(
        of: known + Self.entries(of: new, from: fileSize),
        from: table.isIndexed ? fileSize : header.count)
      try? Disk().append(
        to: path, ofSize: fileSize, (pieces + [.memory(index)]).lazy.compactMap(bytes(at:)))
    } else {
      let old = table.entries.filter { used.contains($0.key) }
        .map { (key: $0.key, place: Place.file($0.range)) }
      let index = StoreTable.index(
        of: Self.entries(of: old + new, from: header.count), from: header.count)
      let places = [.memory(header)] + old.map(\.place) + pieces + [.memory(index)]
      try? Disk().replaceFile(path, with: places.lazy.compactMap(bytes(at:)))
    }
  }

  /// Those in the scratch file last, in its order.
  private static func inOrder(
    _ added: [ContentHash: Place]
  ) -> [(key: ContentHash, place: Place)] {
    added.map { (key: $0, place: $1) }.sorted { $0.place.scratchOffset < $1.place.scratchOffset }
  }

  /// Where values will be that are written one behind the other.
  private static func entries(
    of values: [(key: ContentHash, place: Place)], from start: Int
  ) -> [StoreTable.Entry] {
    var end = start
    return values.map { key, place in
      defer { end += place.count }
      return (key, end..<(end + place.count))
    }
  }

  /// The same places, those that stand one behind the other in the scratch file in pieces that are
  /// written at once.
  private static func joined(_ places: [Place]) -> [Place] {
    var joined: [Place] = []
    for place in places {
      if case .scratch(let range) = place, case .scratch(let last)? = joined.last,
        last.upperBound == range.lowerBound, last.count < pieceSize
      {
        joined[joined.count - 1] = .scratch(last.lowerBound..<range.upperBound)
      } else {
        joined.append(place)
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
