internal import Text

/// Text gathered from inlines.
struct PlainText {
  private var bytes: [UInt8] = []
  private var hasPendingBreak = false

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if hasPendingBreak, !text.isEmpty {
      let isJoined = bytes.withUnsafeBufferPointer { Self.joinsLines($0, text) }
      if !isJoined { bytes.append(UInt8(ascii: " ")) }
      hasPendingBreak = false
    }
    bytes.append(contentsOf: text)
  }

  mutating func breakLine() {
    hasPendingBreak = true
  }

  var text: String { bytes.withUnsafeBufferPointer(Self.trimmed) }

  /// `text` without white space at its ends.
  static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> String {
    var (start, end) = (0, text.count)
    while start < end, text[start].isASCIISpace { start += 1 }
    while end > start, text[end - 1].isASCIISpace { end -= 1 }
    return text.text(start..<end)
  }

  /// Whether the line break between `before` and `after` is no space: between two CJK characters,
  /// and between one and a quotation mark, dash or ellipsis of Chinese, which other scripts have
  /// too (CSS Text 3, section 4.1.3).
  static func joinsLines(
    _ before: UnsafeBufferPointer<UInt8>, _ after: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard !before.isEmpty, !after.isEmpty else { return false }
    let last = UTF8Scalars.scalar(before: before.count, in: before).value
    let first = UTF8Scalars.scalar(at: 0, in: after).value
    return isCJK(last) && (isCJK(first) || isSharedPunctuation(first))
      || isSharedPunctuation(last) && isCJK(first)
  }

  private static func isSharedPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
    default: false
    }
  }

  private static func isCJK(_ scalar: UInt32) -> Bool {
    ScalarTraits.of(scalar).contains(.cjk) && !hangul.contains { $0.contains(scalar) }
  }

  /// Korean is written with spaces.
  private static let hangul: [ClosedRange<UInt32>] = [
    0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF,
  ]
}
