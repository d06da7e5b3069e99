/// Some bytes that are looked for in many places (Boyer, Moore and Horspool): of a text without
/// them only some bytes are looked at, also of Chinese, whose characters begin with the same few.
struct ByteNeedle: Sendable {
  private let bytes: [UInt8]
  /// For each byte that can stand under the last one, how far the next try may be.
  private let steps: [Int]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var steps = [Int](repeating: max(1, bytes.count), count: 256)
    for (index, byte) in bytes.dropLast().enumerated() {
      steps[Int(byte)] = bytes.count - 1 - index
    }
    self.bytes = bytes
    self.steps = steps
  }

  var count: Int { bytes.count }

  /// Where it stands first at `start` or later; nil where it does not, or is empty.
  func offset(in text: [UInt8], from start: Int = 0) -> Int? {
    guard let last = bytes.last else { return nil }
    let length = bytes.count
    return text.withUnsafeBufferPointer { text in
      bytes.withUnsafeBufferPointer { bytes in
        steps.withUnsafeBufferPointer { steps in
          var end = start + length - 1
          while end < text.count {
            let byte = text[end]
            if byte == last, Self.isEqual(text, bytes, at: end - length + 1) {
              return end - length + 1
            }
            end += steps[Int(byte)]
          }
          return nil
        }
      }
    }
  }

  private static func isEqual(
    _ text: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    for index in bytes.indices where text[start + index] != bytes[index] { return false }
    return true
  }
}
