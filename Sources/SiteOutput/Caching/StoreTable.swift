internal import FileSystem
internal import Text

/// Where the records of a value store's file are.
///
/// The last record of each save is an index: it says where those are that were saved before it, and
/// where the index before that ends. So nobody has to go over the whole file, unless it does not end
/// with an index.
struct StoreTable: Sendable {
  typealias Entry = (key: ContentHash, range: Range<Int>)

  private(set) var ranges: [ContentHash: Range<Int>] = [:]
  /// Where the last whole record ends.
  private(set) var end: Int
  /// Whether the last record is an index.
  private(set) var isIndexed = true

  /// By their places.
  var entries: [Entry] {
    ranges.map { (key: $0, range: $1) }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// - Parameters:
  ///   - file: nil where there is none.
  ///   - start: where the first record begins.
  init(of file: SharedFile?, from start: Int) {
    end = start
    guard let file else { return }
    let size = file.size
    if let indices = Self.indices(of: file, start..<size) {
      ranges.reserveCapacity(indices.reduce(0) { $0 + $1.entries.count })
      for index in indices.reversed() {
        for entry in index.entries { ranges[entry.key] = entry.range }
      }
      end = size
    } else {
      isIndexed = false
      goOver(file, upTo: size)
    }
  }

  private mutating func goOver(_ file: SharedFile, upTo size: Int) {
    while let bytes = file.bytes(in: end..<(end + StoreRecord.headLength)),
      let head = StoreRecord.head(bytes, room: size - end)
    {
      ranges[head.key] = end..<(end + head.length)
      end += head.length
    }
  }
}

// MARK: - Indices

extension StoreTable {
  fileprivate struct Index {
    /// Where the index before it ends, or the first record begins.
    let start: Int
    let entries: [Entry]
  }

  private static let indexKey = ContentHash { $0.write("index") }

  /// The index of `entries`, which are sorted by their places, to be written behind the last one.
  ///
  /// - Parameter start: where the index before it ends, or the first record begins.
  static func index(of entries: [Entry], from start: Int) -> [UInt8] {
    StoreRecord.bytes(indexKey) { store in
      store.write(start)
      store.write(entries.count)
      var end = start
      for entry in entries {
        store.write(entry.key)
        store.write(entry.range.lowerBound - end)
        store.write(entry.range.count)
        end = entry.range.upperBound
      }
      store.write(ContentHash(value: UInt64(end)))
    }
  }

  /// The newest first. Nil where one of them is missing or damaged.
  private static func indices(of file: SharedFile, _ range: Range<Int>) -> [Index]? {
    var indices: [Index] = []
    var end = range.upperBound
    while end > range.lowerBound {
      guard let index = index(of: file, endingAt: end), range.lowerBound <= index.start else {
        return nil
      }
      indices.append(index)
      end = index.start
    }
    return indices
  }

  /// Its last eight bytes tell where it begins.
  private static func index(of file: SharedFile, endingAt end: Int) -> Index? {
    guard end >= 8, let last = file.bytes(in: (end - 8)..<end) else { return nil }
    var tail = StoreReader(last)
    guard let place = (try? tail.hash()).flatMap({ Int(exactly: $0.value) }), place < end,
      let bytes = file.bytes(in: place..<end), StoreRecord.areWhole(bytes, of: indexKey)
    else { return nil }
    var store = StoreReader(bytes, from: StoreRecord.headLength)
    return try? Index(from: &store, at: place)
  }
}

extension StoreTable.Index {
  fileprivate init(from store: inout StoreReader, at place: Int) throws(StoreDamage) {
    start = try store.int()
    let count = try store.count()
    guard 0 <= start, start <= place else { throw StoreDamage() }
    var entries: [StoreTable.Entry] = []
    entries.reserveCapacity(count)
    var end = start
    for _ in 0..<count {
      let key = try store.hash()
      let (gap, length) = (try store.int(), try store.int())
      guard 0...(place - end) ~= gap, 0...(place - end - gap) ~= length else {
        throw StoreDamage()
      }
      entries.append((key, (end + gap)..<(end + gap + length)))
      end += gap + length
    }
    self.entries = entries
  }
}
