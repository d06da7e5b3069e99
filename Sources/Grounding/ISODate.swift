/// `2026-04-07`.
struct ISODate {
  /// Year, month and day, each with its scalars.
  let parts: [(value: Int, range: Range<Int>)]

  init?(_ scan: TextScan, at start: Int) {
    guard scan[start - 1]?.isASCIIDigit != true else { return nil }
    var parts: [(Int, Range<Int>)] = []
    var index = start
    for length in [4, 2, 2] {
      if !parts.isEmpty {
        guard scan[index] == "-" else { return nil }
        index += 1
      }
      let end = index + length
      guard end <= scan.count, scan.scalars[index..<end].allSatisfy(\.isASCIIDigit),
        let value = Int(scan.text(index..<end))
      else { return nil }
      parts.append((value, index..<end))
      index = end
    }
    guard scan[index]?.isASCIIDigit != true, 1...12 ~= parts[1].0, 1...31 ~= parts[2].0 else {
      return nil
    }
    self.parts = parts
  }
}
