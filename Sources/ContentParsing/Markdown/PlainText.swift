internal import Text

/// Text gathered from inlines.
struct PlainText {
  private var bytes: [UInt8] = []
  private var hasPendingBreak = false

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if hasPendingBreak, !text.isEmpty {
      let isCJK = bytes.withUnsafeBufferPointer(Self.endsInCJK) && Self.startsWithCJK(text)
      if !isCJK { bytes.append(UInt8(ascii: " ")) }
      hasPendingBreak = false
    }
    bytes.append(contentsOf: text)
  }

  mutating func breakLine() {
    hasPendingBreak = true
  }

  var text: String {
    let trimmed = bytes.drop(while: \.isASCIISpace)
    let count = trimmed.reversed().drop(while: \.isASCIISpace).count
    return String(decoding: trimmed.prefix(count), as: UTF8.self)
  }

  static func startsWithCJK(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    !text.isEmpty && isCJK(UTF8Scalars.scalar(at: 0, in: text).value)
  }

  static func endsInCJK(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    !text.isEmpty && isCJK(UTF8Scalars.scalar(before: text.count, in: text).value)
  }

  private static func isCJK(_ scalar: UInt32) -> Bool {
    ScalarTraits.of(scalar).contains(.cjk) && !hangul.contains { $0.contains(scalar) }
  }

  /// Korean is written with spaces.
  private static let hangul: [ClosedRange<UInt32>] = [
    0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF,
  ]
}
