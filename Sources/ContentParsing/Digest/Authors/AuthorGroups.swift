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
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "]") || byte == 0xEF || byte == 0xE3
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
    for (index, mark) in marks.enumerated() where mark.range.lowerBound >= start {
      outside += bytes.text(start..<mark.range.lowerBound)
      start = mark.range.upperBound
      if mark.opens, let end = mark.partner {
        start = end.upperBound
        readPair(bytes, mark.range.upperBound..<end.lowerBound, before: start)
      } else if mark.opens {
        let next = index + 1 < marks.count ? marks[index + 1].range.lowerBound : nil
        start = readUnpaired(bytes, from: mark.range, limit: next)
      } else {
        unpaired.append(bytes.text(mark.range))
      }
    }
    outside += bytes.text(start..<bytes.count)
    return true
  }

  /// A name that follows at once is another one, `张三（清华）李四（北大）`, unless a given name alone stands
  /// before: then the parentheses hold what else the person is called, `Sam (Xiaoming) Wang`.
  private mutating func readPair(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, before end: Int
  ) {
    let rest = bytes.trimmed(end..<bytes.count) { $0.isSpace }
    if !rest.isEmpty, case let next = bytes.scalar(at: rest.lowerBound).scalar {
      if next.isCJKLetter, !Self.joins.contains(next) {
        outside += ","
      } else if next.isASCII, next.properties.isUppercase {
        if endsInOneWord { return }
        outside += ","
      }
    }
    guard let rest = withoutOtherSpelling(bytes.text(range).trimmingSpaces) else {
      return add(bytes, range)
    }
    if !rest.isEmpty { inside.append(rest) }
  }

  /// `group` without the name before the parenthesis in the other script, as in
  /// `何恺明（Kaiming He）` and `Wei Li（李伟，MIT）`; nil where it is not there.
  private func withoutOtherSpelling(_ group: String) -> String? {
    let last = lastScalars.reversed().drop { $0.isSpace || $0 == "," }
    let scalars = last.prefix { !AuthorList.separates($0) }.reversed()
    let name = String(String.UnicodeScalarView(scalars)).trimmingSpaces
    if Self.areOneName(name, group) { return "" }
    let parts = group.unicodeScalars.split(whereSeparator: AuthorList.separates)
      .map { String($0).trimmingSpaces }
    let others = parts.filter { !Self.areOneName(name, $0) }
    return others.count < parts.count ? others.joined(separator: ", ") : nil
  }

  /// What stands outside right before: no more than a name, however long the text is.
  private var lastScalars: Substring.UnicodeScalarView {
    outside.unicodeScalars.suffix(Self.longestName)
  }

  private static let longestName = 100

  private static func areOneName(_ first: String, _ second: String) -> Bool {
    let isLatin = first.utf8.first.map { $0 < 0x80 } ?? true
    let (chinese, latin) = isLatin ? (second, first) : (first, second)
    return isChineseName(chinese) && !NameShape.isOrganization(latin)
      && FamilyNames.agree(chinese, latin)
  }

  private static func isChineseName(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { NameJoints.isChineseName($0, $0.indices) }
  }

  /// Whether one word stands outside behind the last separator.
  private var endsInOneWord: Bool {
    let before = lastScalars.reversed().prefix { !AuthorList.separates($0) }
    return String(String.UnicodeScalarView(before)).split(separator: " ").count == 1
  }

  private static let joins = Set("和与與及跟以".unicodeScalars)

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
      defer { position = end }
      // Within parentheses, brackets are text, and the other way round.
      if let outer = open.first, isBracket(scalar) != isBracket(bytes, marks[outer].range) {
        continue
      }
      if opens(scalar) {
        open.append(marks.count)
        marks.append(Mark(range: position..<end, opens: true))
      } else if closes(scalar) {
        let partner = open.popLast()
        if let partner { marks[partner].partner = position..<end }
        marks.append(
          Mark(range: position..<end, opens: false, partner: partner.map { marks[$0].range }))
      }
    }
    return marks
  }

  private static func isBracket(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    isBracket(bytes.scalar(at: range.lowerBound).scalar)
  }

  private static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "[" || scalar == "]" || scalar == "「" || scalar == "」"
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == "（" || scalar == "【" || scalar == "[" || scalar == "「"
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ")" || scalar == "）" || scalar == "】" || scalar == "]" || scalar == "」"
  }
}
