/// A line as far as blocks of formulas begin and end with it.
struct MathLine {
  enum Opener { case dollar, bracket }

  let source: UnsafeBufferPointer<UInt8>
  /// Without the line end.
  let range: Range<Int>
  /// Behind the marks of quotes and lists that the line may begin with.
  let start: Int
  /// Without the white space at the line's end.
  private let end: Int

  init(source: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.source = source
    self.range = range
    start = source[range].firstIndex { !Self.isPrefix($0) } ?? range.upperBound
    end = source[range].lastIndex { !$0.isASCIISpace }.map { $0 + 1 } ?? range.lowerBound
  }

  private static func isPrefix(_ byte: UInt8) -> Bool {
    byte.isASCIISpace || byte.isASCIIDigit || ">-*+.)".utf8.contains(byte)
  }

  /// Whether nothing stands on it, but perhaps the marks of quotes.
  var isBlank: Bool {
    source[range].allSatisfy { $0.isASCIISpace || $0 == UInt8(ascii: ">") }
  }

  /// What begins a block on this line; nil where none does, or where it ends on the line.
  var opener: Opener? {
    guard start + 2 <= end else { return nil }
    switch (source[start], source[start + 1]) {
    case (UInt8(ascii: "$"), UInt8(ascii: "$")):
      return holds(UInt8(ascii: "$"), UInt8(ascii: "$"), from: start + 1) ? nil : .dollar
    case (UInt8(ascii: "\\"), UInt8(ascii: "[")):
      let isFormula = isOpenerAlone || TeXSigns.areIn(source[start + 2..<end])
      return !isFormula || holds(UInt8(ascii: "\\"), UInt8(ascii: "]"), from: start + 2)
        ? nil : .bracket
    default: return nil
    }
  }

  var isOpenerAlone: Bool { end == start + 2 }

  func ends(with first: UInt8, _ second: UInt8) -> Bool {
    end - range.lowerBound >= 2 && byte(end - 2) == first && byte(end - 1) == second
  }

  /// As the author wrote it.
  private func byte(_ position: Int) -> UInt8 {
    MathMarker.original(of: source[position]) ?? source[position]
  }

  private func holds(_ first: UInt8, _ second: UInt8, from position: Int) -> Bool {
    guard position + 1 < end else { return false }
    return (position..<end - 1).contains { source[$0] == first && source[$0 + 1] == second }
  }
}

/// Tells a formula from text in brackets that the author has escaped, such as `\[draft\]`.
enum TeXSigns {
  /// Whether `text` holds a sign of TeX, or begins with white space.
  static func areIn(_ text: some Collection<UInt8>) -> Bool {
    text.first?.isASCIISpace == true || text.contains { "\\^_{}=<>+".utf8.contains($0) }
  }
}
