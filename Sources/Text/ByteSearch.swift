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

extension StringProtocol {
  /// Whether the bytes of `part` occur in it.
  package func contains(text part: String) -> Bool {
    var part = part
    return part.withUTF8 { part in
      let found = utf8.withContiguousStorageIfAvailable { $0.firstOffset(of: part) != nil }
      return found ?? Array(utf8).withUnsafeBufferPointer { $0.firstOffset(of: part) != nil }
    }
  }
}
