internal import Text

/// Turns values into bytes for the cache: compact, the same on every machine, and only readable by
/// who knows what was written.
struct StoreWriter {
  private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: how many bytes there will be, more or less.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// A number in as many groups of seven bits as it takes (LEB128), its sign in the lowest bit.
  mutating func write(_ number: Int) {
    write(unsigned: UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1))))
  }

  private mutating func write(unsigned number: UInt) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Eight bytes.
  mutating func write(_ hash: ContentHash) {
    withUnsafeBytes(of: hash.value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Puts eight other bytes in the place of those at `offset`.
  mutating func replace(at offset: Int, with hash: ContentHash) {
    bytes.withUnsafeMutableBytes {
      $0.storeBytes(of: hash.value.littleEndian, toByteOffset: offset, as: UInt64.self)
    }
  }

  /// Bytes as they are.
  mutating func write(raw other: [UInt8]) { bytes += other }

  /// Numbers of four bytes each, for very many of them.
  mutating func write(numbers: [Int32]) {
    write(numbers.count)
    numbers.map { $0.littleEndian }.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  /// Eight bytes each, for very many of them.
  mutating func write(hashes: [ContentHash]) {
    write(hashes.count)
    hashes.map { $0.value.littleEndian }.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(text: text)
  }

  mutating func write(bytes other: [UInt8]) {
    write(other.count)
    bytes.append(contentsOf: other)
  }

  mutating func write(_ value: some Storable) { value.write(to: &self) }

  mutating func write<Value: Storable>(_ value: Value?) {
    write(value != nil)
    if let value { write(value) }
  }

  mutating func write<Element: Storable>(_ list: [Element]) {
    write(list.count)
    for element in list { write(element) }
  }
}

/// What can be written to the cache and read again.
protocol Storable {
  func write(to store: inout StoreWriter)
  /// Reads what `write` wrote. Throws where the bytes are anything else.
  init(from store: inout StoreReader) throws(StoreDamage)
}

extension Storable {
  /// Of what `write` writes: equal values have equal hashes, in every run and on every machine.
  var contentHash: ContentHash { ContentHash { $0.write(self) } }
}

extension ContentHash {
  /// Of all that `write` writes.
  init(writing write: (inout StoreWriter) -> Void) {
    var store = StoreWriter(capacity: 128)
    write(&store)
    self.init(of: store.bytes)
  }
}
