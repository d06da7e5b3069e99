internal import Text

/// Marks what cmark would not leave alone until the formulas are looked for: `\(` and `\[` with a
/// counterpart in their paragraph, and the `$$` and `\[` that begin blocks.
///
/// What is marked is only a candidate. In code and the like the markers are put back, so that this
/// pass need not know where code is.
struct MathMarking {
  private let source: UnsafeBufferPointer<UInt8>
  private var marked: [UInt8]?
  private var pendingBracket: Int?
  private var dollarBlocks = PendingBlocks()
  private var bracketBlocks = PendingBlocks()

  /// The beginnings of blocks whose end has not been seen.
  private struct PendingBlocks {
    /// Of lines that hold nothing else: such a block may hold blank lines.
    var alone: [Int] = []
    var withText: [Int] = []

    mutating func append(_ line: MathLine) {
      if line.isOpenerAlone { alone.append(line.start) } else { withText.append(line.start) }
    }
  }

  /// Whether `source` has anything that formulas begin with.
  static func mayHoldMath(_ source: [UInt8]) -> Bool { source.holds("$") || source.holds("\\") }

  /// `source` with its candidates marked; nil where there is none. It has to be UTF-8 without
  /// control characters other than tab, line feed and carriage return.
  static func mark(_ source: [UInt8]) -> [UInt8]? {
    source.withUnsafeBufferPointer { bytes in
      var marking = MathMarking(source: bytes)
      marking.run()
      return marking.marked
    }
  }

  private init(source: UnsafeBufferPointer<UInt8>) {
    self.source = source
  }

  private mutating func run() {
    var start = 0
    while start < source.count {
      let end = source[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.count
      let line = MathLine(source: source, range: start..<end)
      if line.isBlank { endParagraph() } else { read(line) }
      start = end + 1
    }
  }

  private mutating func endParagraph() {
    pendingBracket = nil
    dollarBlocks.withText = []
    bracketBlocks.withText = []
  }

  private mutating func read(_ line: MathLine) {
    if line.ends(with: UInt8(ascii: "$"), UInt8(ascii: "$")) { markBlocks(\.dollarBlocks, .dollar) }
    if line.ends(with: UInt8(ascii: "\\"), UInt8(ascii: "]")) {
      markBlocks(\.bracketBlocks, .bracket)
    }
    switch line.opener {
    case .dollar: dollarBlocks.append(line)
    case .bracket: bracketBlocks.append(line)
    case nil: break
    }
    markBrackets(in: line.range)
  }

  private mutating func markBlocks(
    _ blocks: WritableKeyPath<Self, PendingBlocks>, _ kind: MathLine.Opener
  ) {
    let marker = kind == .dollar ? MathMarker.blockDollar : MathMarker.blockBackslash
    for start in self[keyPath: blocks].alone + self[keyPath: blocks].withText {
      mark(start, as: marker)
    }
    self[keyPath: blocks] = PendingBlocks()
  }

  /// `\(` and `\[` stand for formulas outside of addresses only.
  private mutating func markBrackets(in line: Range<Int>) {
    var position = line.lowerBound
    while position + 1 < line.upperBound {
      switch source[position] {
      case UInt8(ascii: "\\"):
        readBackslash(at: position)
        position += 2
      case UInt8(ascii: "]") where source[position + 1] == UInt8(ascii: "("):
        position = destinationEnd(from: position + 2, to: line.upperBound)
      case UInt8(ascii: ":") where source[position + 1] == UInt8(ascii: "/"):
        position = wordEnd(from: position, to: line.upperBound)
      default: position += 1
      }
    }
  }

  private mutating func readBackslash(at position: Int) {
    switch source[position + 1] {
    case UInt8(ascii: "("), UInt8(ascii: "["): pendingBracket = position
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      guard let opener = pendingBracket, isPair(opener, position) else { return }
      if marked?[opener] != MathMarker.blockBackslash { mark(opener, as: MathMarker.backslash) }
      pendingBracket = nil
    default: break
    }
  }

  private func isPair(_ opener: Int, _ closer: Int) -> Bool {
    (source[opener + 1] == UInt8(ascii: "(")) == (source[closer + 1] == UInt8(ascii: ")"))
  }

  /// Behind the address of a link whose `(` stands before `start`: where it closes, or at a space.
  private func destinationEnd(from start: Int, to end: Int) -> Int {
    var depth = 1
    var position = start
    while position < end, !source[position].isASCIISpace {
      switch source[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { break }
    }
    return min(position, end)
  }

  private func wordEnd(from start: Int, to end: Int) -> Int {
    source[start..<end].firstIndex { $0.isASCIISpace || $0 == UInt8(ascii: ">") || $0 >= 0x80 }
      ?? end
  }

  private mutating func mark(_ position: Int, as marker: UInt8) {
    var bytes = marked ?? Array(source)
    marked = nil
    bytes[position] = marker
    marked = bytes
  }
}
