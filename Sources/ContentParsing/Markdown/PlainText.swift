internal import Text

/// Text gathered from inlines.
struct PlainText {
  private var bytes: [UInt8] = []
  private var hasPendingBreak = false

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if hasPendingBreak, !text.isEmpty {
      if !(Self.lastIsCJK(bytes) && Self.firstIsCJK(text)) { bytes.append(UInt8(ascii: " ")) }
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

  private static func firstIsCJK(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text[0] >= 0xE1 else { return false }
    return String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first?.isCJK ?? false
  }

  private static func lastIsCJK(_ bytes: [UInt8]) -> Bool {
    guard let last = bytes.last, last >= 0x80 else { return false }
    return String(decoding: bytes.suffix(4), as: UTF8.self).unicodeScalars.last?.isCJK ?? false
  }
}
