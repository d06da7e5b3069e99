internal import Text

/// What stands between two separators, in Chinese characters and with a space: one name (`山田 太郎`,
/// `张 三`), several (`张三 李四`), or a name and where its owner works (`张三 清华大学`).
enum SpacedNames {
  enum Reading: Equatable {
    case one
    case several([String])
    /// It may be one or several.
    case unclear
  }

  /// Whether `bytes` may be more than one name: they begin with a Chinese character and have a
  /// space.
  static func mayBeSeveral(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, 0xE4...0xE9 ~= first else { return false }
    return bytes.contains(UInt8(ascii: " ")) || bytes.contains(0xE3)
  }

  /// - Parameter isJapanese: whether the list is Japanese, so that two words are one name.
  static func reading(of name: String, isJapanese: Bool) -> Reading {
    let words = name.unicodeScalars.split(whereSeparator: \.isSpace)
    guard words.count > 1, words.allSatisfy({ $0.allSatisfy(isHan) }) else { return .one }
    let texts = words.map { String($0) }
    let known = texts.filter { isChineseName($0) || NameShape.isInstitution($0) }
    if known.count == texts.count { return isJapanese && texts.count == 2 ? .one : .several(texts) }
    if texts.count == 2 {
      let isOne =
        isJapanese || known.isEmpty || words.contains { $0.count == 1 }
        || texts[1].last.map(japaneseEndings.contains) ?? false
      return isOne ? .one : .unclear
    }
    return .unclear
  }

  /// Those of given names.
  private static let japaneseEndings: Set<Character> = ["郎", "夫", "彦", "介", "樹", "男", "雄", "也"]

  private static func isChineseName(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { NameJoints.isChineseName($0, $0.indices) }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    0x4E00...0x9FFF ~= scalar.value || scalar == "々"
  }
}
