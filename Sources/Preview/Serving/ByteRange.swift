/// The `Range` header (RFC 9110, 14.2), as far as players and downloads use it: one range.
package enum ByteRange: Equatable, Sendable {
  /// The whole file: no range is asked for, or one that is not understood, which is then ignored.
  case whole
  case part(Range<Int>)
  /// Nothing of the range exists.
  case outside

  /// - Parameter size: of the file, in bytes.
  package init(_ header: String?, size: Int) {
    guard let spec = header.flatMap(Self.spec) else {
      self = .whole
      return
    }
    switch (spec.first, spec.last) {
    case (let first?, let last): self = Self.part(first, last ?? size - 1, size: size)
    case (nil, let count?): self = Self.part(max(0, size - count), size - 1, size: size)
    case (nil, nil): self = .whole
    }
  }

  private static func part(_ first: Int, _ last: Int, size: Int) -> ByteRange {
    first < size && first <= last ? .part(first..<min(last, size - 1) + 1) : .outside
  }

  private static func spec(_ header: String) -> (first: Int?, last: Int?)? {
    guard header.hasPrefix("bytes=") else { return nil }
    let parts = header.dropFirst("bytes=".count)
      .split(separator: "-", omittingEmptySubsequences: false).map(\.trimmingSpaces)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }) else { return nil }
    let (first, last) = (Int(parts[0]), Int(parts[1]))
    guard first != nil || last != nil, isReadable(parts[0], first), isReadable(parts[1], last)
    else { return nil }
    if let first, let last, last < first { return nil }
    return (first, last)
  }

  /// A number that is there must fit.
  private static func isReadable(_ text: Substring, _ number: Int?) -> Bool {
    text.isEmpty || number != nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
