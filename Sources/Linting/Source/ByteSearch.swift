internal import Text

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

  /// Whether the bytes of `other` are its first ones.
  func begins(with other: [UInt8]) -> Bool {
    guard other.count <= count else { return false }
    return withUnsafeBufferPointer { bytes in
      other.withUnsafeBufferPointer { other in
        for offset in other.indices where bytes[offset] != other[offset] { return false }
        return true
      }
    }
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

  private func firstRange(
    of other: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> Range<Int>? {
    withUnsafeBufferPointer { bytes in
      ByteNeedle(other).firstOffset(in: bytes, range).map { $0..<($0 + other.count) }
    }
  }

  /// Every place of `text` in `range`, from left to right.
  func ranges(of text: String, in range: Range<Int>) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { part in
      let needle = ByteNeedle(part)
      var found: [Range<Int>] = []
      withUnsafeBufferPointer { bytes in
        var start = range.lowerBound
        while let next = needle.firstOffset(in: bytes, start..<range.upperBound) {
          start = next + part.count
          found.append(next..<start)
        }
      }
      return found
    }
  }
}

extension String {
  /// Whether the bytes of `other` stand in it. The library's own `contains` goes by characters,
  /// which takes a hundred times as long.
  func holds(_ other: String) -> Bool { Array(utf8).contains(other) }
}
