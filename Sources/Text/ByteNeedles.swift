/// Several runs of bytes that are looked for at once: one pass over a text tells which of them it
/// holds, by the three bytes that each begins with.
package struct ByteNeedles: Sendable {
  private let needles: [[UInt8]]
  /// For each hash of three bytes, the number of a needle that begins so, counted from 1; or 0.
  private var first = [UInt8](repeating: 0, count: hashCount)
  /// For each needle, the number of another one whose beginning has the same hash; or 0.
  private var next: [UInt8] = []

  /// - Parameter needles: of at least three bytes each, and no more than 255.
  package init(_ needles: [[UInt8]]) {
    self.needles = needles
    for (index, needle) in needles.enumerated() {
      let hash = Self.hash(
        UInt32(needle[0]) | UInt32(needle[1]) << 8 | UInt32(needle[2]) << 16)
      next.append(first[hash])
      first[hash] = UInt8(index + 1)
    }
  }

  /// The indices of those that stand in `bytes`, in order.
  package func found(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var isFound = [Bool](repeating: false, count: needles.count)
    first.withUnsafeBufferPointer { first in
      guard let base = UnsafeRawPointer(bytes.baseAddress), bytes.count >= 3 else { return }
      var offset = 0
      while offset &+ 4 <= bytes.count {
        let four = UInt32(
          littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        let number = first[Self.hash(four & 0xFF_FFFF)]
        if number > 0 { look(from: number, at: offset, in: bytes, &isFound) }
        offset &+= 1
      }
      let last = UInt32(bytes[offset]) | UInt32(bytes[offset + 1]) << 8
      look(
        from: first[Self.hash(last | UInt32(bytes[offset + 2]) << 16)], at: offset, in: bytes,
        &isFound)
    }
    return needles.indices.filter { isFound[$0] }
  }

  @inline(never)
  private func look(
    from number: UInt8, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>,
    _ isFound: inout [Bool]
  ) {
    var number = Int(number)
    while number > 0 {
      let needle = needles[number - 1]
      if !isFound[number - 1], bytes[offset...].starts(with: needle) {
        isFound[number - 1] = true
      }
      number = Int(next[number - 1])
    }
  }

  private static let hashCount = 1 << 13

  private static func hash(_ three: UInt32) -> Int { Int((three &* 0x9E37_79B1) &>> 19) }
}
