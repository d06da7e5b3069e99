#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

extension [UInt8] {
  /// `range` without the spaces and line ends at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    let end = trimmedEnd(range)
    while start < end, self[start].isBlank || self[start].isLineEnd { start += 1 }
    return start..<end
  }

  /// Where `range` ends without the spaces and line ends at its end.
  func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1].isBlank || self[end - 1].isLineEnd { end -= 1 }
    return end
  }

  /// Whether `text` stands anywhere.
  func contains(_ text: String) -> Bool { firstRange(of: text, in: 0..<count) != nil }

  func contains(_ other: [UInt8]) -> Bool { firstRange(of: other, in: 0..<count) != nil }

  /// Where `text` stands in `range` first.
  func firstRange(of text: String, in range: Range<Int>) -> Range<Int>? {
    var text = text
    return text.withUTF8 { firstRange(of: $0, in: range) }
  }

  func firstRange(of other: [UInt8], in range: Range<Int>) -> Range<Int>? {
    other.withUnsafeBufferPointer { firstRange(of: $0, in: range) }
  }

  /// Looks for the last byte, which of a Chinese character's tells the most.
  private func firstRange(
    of other: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> Range<Int>? {
    guard let needle = other.baseAddress, let last = other.last else { return nil }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var position = range.lowerBound + other.count - 1
      while position < range.upperBound,
        let found = memchr(base + position, Int32(last), range.upperBound - position)
      {
        position = UnsafeRawPointer(found) - base + 1
        let start = position - other.count
        if memcmp(base + start, needle, other.count) == 0 { return start..<position }
      }
      return nil
    }
  }

  /// Every place of `text` in `range`, from left to right.
  func ranges(of text: String, in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound,
      let next = firstRange(of: text, in: start..<range.upperBound)
    {
      found.append(next)
      start = next.upperBound
    }
    return found
  }
}

extension String {
  /// Whether the bytes of `other` stand in it. The library's own `contains` goes by characters,
  /// which takes a hundred times as long.
  func holds(_ other: String) -> Bool { Array(utf8).contains(other) }
}
