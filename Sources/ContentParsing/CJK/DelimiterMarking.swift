internal import Text

/// Finds and replaces the delimiter runs of a document that cmark would judge otherwise than
/// the amendments.
///
/// What is replaced may be more than needed, since `CJKEmphasis.match` gives each run the flags
/// that hold where it stands; but never what cmark has to see to find blocks or autolinks.
struct DelimiterMarking {
  private let source: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var marked: [UInt8]?

  init(source: UnsafeBufferPointer<UInt8>) {
    self.source = source
  }

  mutating func run() -> [UInt8]? {
    while let next = nextOfInterest() {
      position = next
      step()
    }
    return marked
  }

  private func nextOfInterest() -> Int? {
    var next = source.skippingNonASCII(from: position)
    let end = source.count
    while next < end {
      let byte = source[next]
      if byte >= 0x80 {
        next = Swift.max(source.skippingNonASCII(from: next), next &+ 1)
        continue
      }
      if Self.isOfInterest(byte) { return next }
      next &+= 1
    }
    return nil
  }

  /// Whether an ASCII byte is one of `*_~\<`: a bit of two words.
  private static func isOfInterest(_ byte: UInt8) -> Bool {
    let word: UInt64 = byte < 0x40 ? 0x1000_0400_0000_0000 : 0x4000_0000_9000_0000
    return word >> UInt64(byte & 0x3F) & 1 != 0
  }

  private mutating func step() {
    switch source[position] {
    case UInt8(ascii: "\\"): position += 2
    case UInt8(ascii: "<"): position = autolinkEnd()
    default:
      let cluster = clusterRange()
      position = cluster.upperBound
      if isAffected(cluster) { mark(cluster) }
    }
  }

  /// Where reading goes on after a `<`: behind an autolink such as `<https://a.b>`, in which
  /// CommonMark allows no control characters, else behind the `<`.
  private func autolinkEnd() -> Int {
    var end = position + 1
    while end < source.count, isSchemeByte(source[end]) { end += 1 }
    guard end - position > 2, end < source.count, source[end] == UInt8(ascii: ":") else {
      return position + 1
    }
    while end < source.count, source[end] > 0x20, source[end] != UInt8(ascii: "<") {
      if source[end] == UInt8(ascii: ">") { return end + 1 }
      end += 1
    }
    return position + 1
  }

  private func isSchemeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// The delimiter characters that stand together from `position` on.
  private func clusterRange() -> Range<Int> {
    var end = position
    while end < source.count, DelimiterMarker.marker(of: source[end]) != nil { end += 1 }
    return position..<end
  }

  /// Whether cmark may judge a run of `cluster` otherwise than the amendments: only where the
  /// text beside it is not ASCII, and punctuation (a neighbouring run is that, too) is involved.
  private func isAffected(_ cluster: Range<Int>) -> Bool {
    let isBesideText =
      cluster.lowerBound > 0 && source[cluster.lowerBound - 1] >= 0x80
      || cluster.upperBound < source.count && source[cluster.upperBound] >= 0x80
    guard isBesideText else { return false }
    let before = RunNeighbor(before: cluster.lowerBound, in: source)
    let after = RunNeighbor(after: cluster.upperBound, in: source)
    if isOneRun(cluster) {
      return isDelimiter(cluster) && !before.isWhitespace && !after.isWhitespace
        && (before.isPunctuation || after.isPunctuation)
    }
    return before.isSpecial || after.isSpecial
  }

  /// Of tildes only two are: one is text, and three or more may be a code fence.
  private func isDelimiter(_ run: Range<Int>) -> Bool {
    source[run.lowerBound] != UInt8(ascii: "~") || run.count == 2
  }

  private func isOneRun(_ cluster: Range<Int>) -> Bool {
    source[cluster].allSatisfy { $0 == source[cluster.lowerBound] }
  }

  private mutating func mark(_ cluster: Range<Int>) {
    var bytes = marked ?? Array(source)
    marked = nil
    var start = cluster.lowerBound
    while start < cluster.upperBound {
      var end = start
      while end < cluster.upperBound, source[end] == source[start] { end += 1 }
      if isDelimiter(start..<end), let marker = DelimiterMarker.marker(of: source[start]) {
        for position in start..<end { bytes[position] = marker }
      }
      start = end
    }
    marked = bytes
  }
}

extension RunNeighbor {
  fileprivate var isSpecial: Bool { isCJK || isPunctuation || isIdeographicSelector }

  fileprivate init(before offset: Int, in source: UnsafeBufferPointer<UInt8>) {
    guard offset > 0 else {
      self = .edge
      return
    }
    let (scalar, length) = UTF8Scalars.scalar(before: offset, in: source)
    if Self.isTextSelector(scalar), offset > length {
      let base = UTF8Scalars.scalar(before: offset - length, in: source).value
      self.init(base: base, selector: scalar)
    } else {
      self.init(scalar)
    }
  }

  fileprivate init(after offset: Int, in source: UnsafeBufferPointer<UInt8>) {
    guard offset < source.count else {
      self = .edge
      return
    }
    self.init(UTF8Scalars.scalar(at: offset, in: source).value)
  }
}
