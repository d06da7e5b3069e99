internal import Text

/// What joins two names without a comma: `and`, `以及`, `和`.
///
/// `和` and its like are parts of names too (`和田`, `与谢野`, `周正和`). So they join only where spaces
/// or Latin letters set them off, or where both sides are whole Chinese names: `张三和李四`.
enum NameJoints {
  /// The first joint in `range`; nil where there is none.
  static func first(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    var position = range.lowerBound
    while position < range.upperBound {
      if let joint = joint(in: text, range, at: position) { return joint }
      position += 1
    }
    return nil
  }

  private static func joint(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at position: Int
  ) -> Range<Int>? {
    switch text[position] {
    case UInt8(ascii: "a"):
      return word("and", in: text, range, at: position)
    case 0xEB:
      return word("및", in: text, range, at: position)
    case UInt8(ascii: "/"), UInt8(ascii: "|"), 0xC2, 0xE2:
      if let dot = match("·", in: text, range, at: position), standsInKorean(dot, in: text, range) {
        return dot
      }
      return spacedSigns.lazy.compactMap { word($0, in: text, range, at: position) }.first
    case 0xE3, 0xE4, 0xE5, 0xE8:
      if let joint = longJoints.lazy.compactMap({ match($0, in: text, range, at: position) }).first
      {
        return joint
      }
      if let dot = match("・", in: text, range, at: position) {
        return partsNames(dot, in: text, range) ? dot : nil
      }
      return shortJoints.lazy.compactMap { match($0, in: text, range, at: position) }
        .first { isSetOff($0, in: text, range) || joinsNames($0, in: text, range) }
    default: return nil
    }
  }

  /// Joints that are part of no name.
  private static let longJoints: [StaticString] = ["以及", "及び", "および"]
  private static let shortJoints: [StaticString] = ["和", "与", "與", "及", "跟"]
  /// Signs that part names with a space on both sides.
  private static let spacedSigns: [StaticString] = ["/", "|", "·", "•"]

  private static func match(
    _ joint: StaticString, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    at position: Int
  ) -> Range<Int>? {
    let end = position + joint.utf8CodeUnitCount
    guard end <= range.upperBound, text.ends(position..<end, with: joint) else { return nil }
    return position..<end
  }

  /// `word` with a space or an end of `range` on both sides.
  private static func word(
    _ word: StaticString, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    at position: Int
  ) -> Range<Int>? {
    guard let found = match(word, in: text, range, at: position),
      found.lowerBound == range.lowerBound || text[found.lowerBound - 1] == UInt8(ascii: " "),
      found.upperBound == range.upperBound || text[found.upperBound] == UInt8(ascii: " ")
    else { return nil }
    return found
  }

  // MARK: - Chinese

  private enum Side {
    case none, space, latin, name, other
  }

  /// Whether spaces or Latin letters stand on both sides, or on one and a whole name on the other.
  private static func isSetOff(
    _ joint: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let before = side(text, range.lowerBound..<joint.lowerBound, isBefore: true)
    let after = side(text, joint.upperBound..<range.upperBound, isBefore: false)
    switch (before, after) {
    case (.space, .space), (.latin, .latin), (.space, .latin), (.latin, .space), (.none, .space),
      (.latin, .none), (.none, .latin), (.latin, .name), (.name, .latin):
      return true
    default: return false
    }
  }

  private static func joinsNames(
    _ joint: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    side(text, range.lowerBound..<joint.lowerBound, isBefore: true) == .name
      && side(text, joint.upperBound..<range.upperBound, isBefore: false) == .name
  }

  /// What stands beside a joint.
  private static func side(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isBefore: Bool
  ) -> Side {
    let trimmed = text.trimmed(range) { $0.isSpace }
    guard !trimmed.isEmpty else { return .none }
    let near = isBefore ? text[trimmed.upperBound - 1] : text[trimmed.lowerBound]
    if near < 0x80 { return .latin }
    let gap =
      isBefore ? range.upperBound - trimmed.upperBound : trimmed.lowerBound - range.lowerBound
    if gap > 0 { return .space }
    return isChineseName(text, range) ? .name : .other
  }

  /// Two or three Chinese characters that begin with a common family name, or four with a double
  /// one.
  static func isChineseName(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard range.count % 3 == 0, 2...4 ~= range.count / 3,
      text[range].allSatisfy({ $0 >= 0x80 })
    else { return false }
    if range.count < 12 {
      return FamilyNames.contains(text.scalar(at: range.lowerBound).scalar)
    }
    return doubleFamilyNames.contains { text[range].starts(with: $0.utf8) }
  }

  /// Whether a dot stands between two names and not within one, as in `ジョン・スミス`: beside a space,
  /// or between Chinese characters or Latin letters.
  private static func partsNames(
    _ dot: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard dot.lowerBound > range.lowerBound, dot.upperBound < range.upperBound else { return true }
    let before = UTF8Scalars.scalar(before: dot.lowerBound, in: text).value
    let after = UTF8Scalars.scalar(at: dot.upperBound, in: text).value
    return before == 0x20 || after == 0x20 || before < 0x80 && after < 0x80
      || isHan(before) && isHan(after)
  }

  private static func standsInKorean(
    _ dot: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard dot.lowerBound > range.lowerBound, dot.upperBound < range.upperBound else { return false }
    let before = UTF8Scalars.scalar(before: dot.lowerBound, in: text).value
    let after = UTF8Scalars.scalar(at: dot.upperBound, in: text).value
    return 0xAC00...0xD7A3 ~= before && 0xAC00...0xD7A3 ~= after
  }

  private static func isHan(_ scalar: UInt32) -> Bool {
    0x4E00...0x9FFF ~= scalar || scalar == 0x3005
  }

  private static let doubleFamilyNames = [
    "欧阳", "歐陽", "上官", "司马", "司馬", "诸葛", "諸葛", "令狐", "皇甫", "司徒", "端木", "慕容", "尉迟", "尉遲", "夏侯",
    "东方", "東方", "公孙", "公孫", "宇文", "独孤", "獨孤",
  ]
}
