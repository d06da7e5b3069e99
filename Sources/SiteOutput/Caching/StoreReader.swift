internal import Text

/// The bytes of the cache are not what was written.
struct StoreDamage: Error {}

/// Reads what a `StoreWriter` wrote. No bytes, whatever they are, make it fail otherwise than by
/// `StoreDamage`.
struct StoreReader {
  private let bytes: [UInt8]
  private var position: Int

  init(_ bytes: [UInt8], from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func int() throws(StoreDamage) -> Int {
    if position < bytes.count, bytes[position] < 0x80 {
      defer { position += 1 }
      return Int(bytes[position] >> 1) ^ -Int(bytes[position] & 1)
    }
    var number: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = try byte()
      guard shift < 63 || (shift == 63 && byte <= 1) else { throw StoreDamage() }
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1)
  }

  /// The number of things that follow, each of at least one byte.
  mutating func count() throws(StoreDamage) -> Int {
    let count = try int()
    guard count >= 0, count <= bytes.count - position else { throw StoreDamage() }
    return count
  }

  mutating func bool() throws(StoreDamage) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw StoreDamage()
    }
  }

  mutating func hash() throws(StoreDamage) -> ContentHash {
    let range = try take(8)
    let value = bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
    }
    return ContentHash(value: UInt64(littleEndian: value))
  }

  /// What `write(numbers:)` wrote.
  mutating func numbers() throws(StoreDamage) -> [Int32] {
    try words(of: Int32.self).map { Int32(littleEndian: $0) }
  }

  /// What `write(hashes:)` wrote.
  mutating func hashes() throws(StoreDamage) -> [ContentHash] {
    try words(of: UInt64.self).map { ContentHash(value: UInt64(littleEndian: $0)) }
  }

  /// As many integers as the count before them says, in one piece, as they stand.
  private mutating func words<Word: FixedWidthInteger>(
    of type: Word.Type
  ) throws(StoreDamage) -> [Word] {
    let size = MemoryLayout<Word>.size
    let count = try count()
    guard count <= (bytes.count - position) / size else { throw StoreDamage() }
    let range = try take(size * count)
    return [Word](unsafeUninitializedCapacity: count) { words, initializedCount in
      bytes.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(words).copyMemory(from: .init(rebasing: $0[range]))
      }
      initializedCount = count
    }
  }

  mutating func text() throws(StoreDamage) -> String {
    String(decoding: bytes[try take(try count())], as: UTF8.self)
  }

  mutating func byteArray() throws(StoreDamage) -> [UInt8] {
    Array(bytes[try take(try count())])
  }

  mutating func value<Value: Storable>(_: Value.Type = Value.self) throws(StoreDamage) -> Value {
    try Value(from: &self)
  }

  mutating func optional<Value: Storable>(
    _: Value.Type = Value.self
  ) throws(StoreDamage) -> Value? {
    try bool() ? try Value(from: &self) : nil
  }

  mutating func list<Element: Storable>(
    _: Element.Type = Element.self
  ) throws(StoreDamage) -> [Element] {
    var list: [Element] = []
    let count = try count()
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try Element(from: &self)) }
    return list
  }

  private mutating func byte() throws(StoreDamage) -> UInt8 {
    guard position < bytes.count else { throw StoreDamage() }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func take(_ count: Int) throws(StoreDamage) -> Range<Int> {
    guard bytes.count - position >= count else { throw StoreDamage() }
    defer { position += count }
    return position..<(position + count)
  }
}
