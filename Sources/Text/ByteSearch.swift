#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// The offset at which `part` begins first; nil where it does not occur. Fast where the first
  /// byte of `part` is rare.
  package func firstOffset(of part: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = part.first else { return 0 }
    guard let start = baseAddress, let partStart = part.baseAddress else { return nil }
    var offset = 0
    while offset + part.count <= count,
      let found = memchr(start + offset, Int32(first), count - part.count - offset + 1)
    {
      offset = UnsafeRawPointer(start).distance(to: found)
      if memcmp(start + offset, partStart, part.count) == 0 { return offset }
      offset += 1
    }
    return nil
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

extension StringProtocol {
  /// Whether the bytes of `part` occur in it.
  package func contains(text part: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { bytes in
      var part = part
      return part.withUTF8 { bytes.firstOffset(of: $0) != nil }
    }
    return found ?? Array(utf8).contains(text: part)
  }
}
