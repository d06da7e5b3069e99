#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// The offset at which `part` begins first; nil where it does not occur. By the C library's
  /// search, which takes linear time.
  package func firstOffset(of part: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = baseAddress, let partStart = part.baseAddress, !part.isEmpty else {
      return part.isEmpty ? 0 : nil
    }
    guard let found = memmem(start, count, partStart, part.count) else { return nil }
    return UnsafeRawPointer(start).distance(to: found)
  }
}

extension [UInt8] {
  /// Where `text` stands in `range` first.
  package func firstRange(of text: String, in range: Range<Int>) -> Range<Int>? {
    var text = text
    return text.withUTF8 { part in
      withUnsafeBufferPointer { bytes in
        UnsafeBufferPointer(rebasing: bytes[range]).firstOffset(of: part).map {
          let start = range.lowerBound + $0
          return start..<start + part.count
        }
      }
    }
  }

  /// Whether `text` occurs.
  package func contains(text: String) -> Bool {
    firstRange(of: text, in: 0..<count) != nil
  }
}
