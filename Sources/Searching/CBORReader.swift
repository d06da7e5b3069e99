/// Finds where the items of CBOR (RFC 8949) begin and end. Only definite lengths, which is what
/// Pagefind writes; nil where anything else comes.
struct CBORReader {
  let bytes: [UInt8]
  private(set) var position: Int

  init(_ bytes: [UInt8], from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The number of items of the array that begins here; the position is then its first item's.
  mutating func arrayCount() -> Int? {
    guard let head = head(), head.type == 4 else { return nil }
    return head.argument
  }

  /// The text that begins here; the position is then behind it.
  mutating func text() -> [UInt8]? {
    guard let head = head(), head.type == 3, position + head.argument <= bytes.count else {
      return nil
    }
    defer { position += head.argument }
    return Array(bytes[position..<position + head.argument])
  }

  /// Where the item lies that begins here; the position is then behind it.
  mutating func item() -> Range<Int>? {
    let start = position
    var open = 1
    while open > 0 {
      guard let head = head() else { return nil }
      open -= 1
      switch head.type {
      case 2, 3:
        position += head.argument
        guard position <= bytes.count else { return nil }
      case 4: open += head.argument
      case 5: open += head.argument * 2
      case 6: open += 1
      default: break
      }
    }
    return start..<position
  }

  private mutating func head() -> (type: UInt8, argument: Int)? {
    guard position < bytes.count else { return nil }
    let (type, short) = (bytes[position] >> 5, bytes[position] & 31)
    position += 1
    guard short >= 24 else { return (type, Int(short)) }
    guard short <= 27 else { return nil }
    let length = 1 << (short - 24)
    guard position + length <= bytes.count else { return nil }
    defer { position += length }
    let value = bytes[position..<position + length].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard type == 7 || value <= UInt64(bytes.count) || type < 2 else { return nil }
    return (type, Int(truncatingIfNeeded: value))
  }
}

/// How CBOR writes texts and the heads of arrays.
enum CBOR {
  static func text(_ bytes: [UInt8]) -> [UInt8] { head(3, bytes.count) + bytes }

  static func array(_ items: [[UInt8]]) -> [UInt8] { head(4, items.count) + items.joined() }

  private static func head(_ type: UInt8, _ argument: Int) -> [UInt8] {
    let type = type << 5
    switch argument {
    case ..<24: return [type | UInt8(argument)]
    case ..<0x100: return [type | 24, UInt8(argument)]
    case ..<0x1_0000: return [type | 25, UInt8(argument >> 8), UInt8(argument & 0xFF)]
    default: return [type | 26] + (0..<4).map { UInt8(argument >> (24 - $0 * 8) & 0xFF) }
    }
  }
}
