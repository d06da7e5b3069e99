/// Looking for a text in another, in time that grows with both but not with their product.
extension [UInt8] {
  /// The first place where `part` stands at or after `start`.
  func firstRange(of part: [UInt8], from start: Int = 0) -> Range<Int>? {
    guard part.count <= count, start <= count - part.count else { return nil }
    let position =
      part.count <= Self.shortPart
      ? firstPosition(of: part, from: start) : firstPosition(ofLong: part, from: start)
    return position.map { $0..<($0 + part.count) }
  }

  /// The last place where `part` stands.
  func lastRange(of part: [UInt8]) -> Range<Int>? {
    let found = [UInt8](reversed()).firstRange(of: part.reversed())
    return found.map { (count - $0.upperBound)..<(count - $0.lowerBound) }
  }

  /// How often `part`, which must not be empty, stands in it.
  func occurrences(of part: [UInt8]) -> Int {
    var count = 0
    var start = 0
    while let found = firstRange(of: part, from: start) {
      count += 1
      start = found.upperBound
    }
    return count
  }

  private static let shortPart = 16

  private func firstPosition(of part: [UInt8], from start: Int) -> Int? {
    withUnsafeBufferPointer { bytes in
      (start...(bytes.count - part.count)).first { position in
        part.indices.allSatisfy { bytes[position + $0] == part[$0] }
      }
    }
  }

  /// By Knuth, Morris and Pratt.
  private func firstPosition(ofLong part: [UInt8], from start: Int) -> Int? {
    let borders = part.borders
    var matched = 0
    for position in start..<count {
      while matched > 0, self[position] != part[matched] { matched = borders[matched - 1] }
      if self[position] == part[matched] { matched += 1 }
      if matched == part.count { return position + 1 - matched }
    }
    return nil
  }

  /// For each beginning of the text, the length of its longest proper beginning that it ends with.
  private var borders: [Int] {
    var borders = [0]
    for position in indices.dropFirst() {
      var length = borders[position - 1]
      while length > 0, self[position] != self[length] { length = borders[length - 1] }
      borders.append(self[position] == self[length] ? length + 1 : 0)
    }
    return borders
  }
}
