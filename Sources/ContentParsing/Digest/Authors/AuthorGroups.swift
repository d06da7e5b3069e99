/// A list of authors taken apart into what stands in its outermost parentheses and what does not.
///
/// A parenthesis that nothing closes ends at the next name, or with the list where 等 or "et al."
/// stands before it, so that no name gets lost in it.
struct AuthorGroups {
  private(set) var outside = ""
  /// What stands in parentheses, without them.
  private(set) var inside: [String] = []
  /// From a parenthesis that has no partner to the next name.
  private(set) var unpaired: [String] = []

  init(_ text: String) {
    var text = text
    let hasAny = text.withUTF8 { bytes in
      guard bytes.contains(where: Self.mayBegin) else { return false }
      return read(bytes)
    }
    if !hasAny { outside = text }
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == 0xEF || byte == 0xE3
  }

  private struct Mark {
    let range: Range<Int>
    let opens: Bool
    /// Where its partner ends or begins; nil where it has none.
    var partner: Range<Int>?
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let marks = Self.marks(in: bytes)
    guard !marks.isEmpty else { return false }
    var start = 0
    for mark in marks where mark.range.lowerBound >= start {
      outside += bytes.text(start..<mark.range.lowerBound)
      start = mark.range.upperBound
      if mark.opens, let end = mark.partner {
        add(bytes, mark.range.upperBound..<end.lowerBound)
        start = end.upperBound
      } else if mark.opens {
        start = readUnpaired(bytes, from: mark.range, limit: Self.nextMark(marks, from: start))
      } else {
        unpaired.append(bytes.text(mark.range))
      }
    }
    outside += bytes.text(start..<bytes.count)
    return true
  }

  private static func nextMark(_ marks: [Mark], from start: Int) -> Int? {
    marks.first { $0.range.lowerBound >= start }?.range.lowerBound
  }

  /// Returns where what belongs to the parenthesis ends.
  private mutating func readUnpaired(
    _ bytes: UnsafeBufferPointer<UInt8>, from open: Range<Int>, limit: Int?
  ) -> Int {
    let rest = open.upperBound..<(limit ?? bytes.count)
    var end = rest.upperBound
    if limit != nil || !OthersPhrase.ends(outside) {
      var position = rest.lowerBound
      while position < rest.upperBound {
        let (scalar, next) = bytes.scalar(at: position)
        if AuthorList.separates(scalar) {
          end = position
          break
        }
        position = next
      }
    }
    unpaired.append(bytes.text(open.lowerBound..<end).trimmingSpaces)
    add(bytes, rest.lowerBound..<end)
    return end
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let range = bytes.trimmed(range) { $0.isSpace }
    if !range.isEmpty { inside.append(bytes.text(range)) }
  }

  private static func marks(in bytes: UnsafeBufferPointer<UInt8>) -> [Mark] {
    var marks: [Mark] = []
    var open: [Int] = []
    var position = 0
    while position < bytes.count {
      let (scalar, end) = bytes.scalar(at: position)
      if opens(scalar) {
        open.append(marks.count)
        marks.append(Mark(range: position..<end, opens: true))
      } else if closes(scalar) {
        let partner = open.popLast()
        if let partner { marks[partner].partner = position..<end }
        marks.append(
          Mark(range: position..<end, opens: false, partner: partner.map { marks[$0].range }))
      }
      position = end
    }
    return marks
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == "（" || scalar == "【"
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ")" || scalar == "）" || scalar == "】"
  }
}
