internal import Text

/// A title without what stands beside it in a heading: a rating such as `⭐⭐⭐ 必读`, a sign such as `🔥`,
/// a word in brackets such as `【必读】`.
///
/// Stars within a title stay, and so does one at the end of a word: `LLM-A★`.
struct TitleMarks {
  private(set) var title: Substring.UnicodeScalarView
  /// The stars with the word behind them, as written; nil where there are none.
  private(set) var rating: String?

  init(_ written: Substring.UnicodeScalarView) {
    title = written
    guard String(written).utf8.contains(where: Self.mayBeginMark) else { return }
    while takeSign() || takeBracketed() || takeStars() {}
    if title.isEmpty { (title, rating) = (written, nil) }
  }

  /// Whether a sign, a star or a bracket may begin with this byte. Most titles have none.
  private static func mayBeginMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), 0xE2, 0xE3,
      0xEF, 0xF0:
      true
    default: false
    }
  }

  // MARK: - Signs

  /// Takes one sign off either end.
  private mutating func takeSign() -> Bool {
    let inner = title.drop { $0.isAttentionSign || $0.isSpace || $0 == "\u{FE0F}" }
    if inner.startIndex > title.startIndex,
      title[..<inner.startIndex].contains(where: \.isAttentionSign)
    {
      title = inner
      return true
    }
    let end = title.lastIndex { !($0.isAttentionSign || $0.isSpace || $0 == "\u{FE0F}") }
    guard let end, title[end...].dropFirst().contains(where: \.isAttentionSign) else {
      return false
    }
    title = title[...end]
    return true
  }

  // MARK: - Brackets

  /// Takes brackets off either end in which a rating stands, or a word that recommends.
  private mutating func takeBracketed() -> Bool {
    if let first = title.first, first.opensBracket,
      let end = title.firstIndex(where: \.closesBracket),
      takes(title[..<end].dropFirst())
    {
      title = title[end...].dropFirst().drop { $0.isSpace }
      return true
    }
    guard let last = title.last, last.closesBracket,
      let start = title.lastIndex(where: \.opensBracket),
      takes(title[start...].dropFirst().dropLast())
    else { return false }
    title = Self.trimmedEnd(title[..<start])
    return true
  }

  private mutating func takes(_ inside: Substring.UnicodeScalarView) -> Bool {
    let text = String(inside).trimmingSpaces
    if Self.words.contains(text.lowercased()) { return true }
    guard inside.count <= 16, inside.contains(where: \.isStarSign) else { return false }
    rating = rating ?? text
    return true
  }

  private static let words: Set = [
    "必读", "必讀", "必読", "推荐", "推薦", "强烈推荐", "精读", "精讀", "重点", "重磅", "热门", "精选", "おすすめ", "注目",
    "必看", "must read", "must-read", "hot", "new", "highlight", "추천", "필독",
  ]

  // MARK: - Stars

  private mutating func takeStars() -> Bool { takeStarsAtEnd() || takeStarsAtStart() }

  /// Several with a word behind them, or any where nothing follows.
  private mutating func takeStarsAtEnd() -> Bool {
    guard let last = title.lastIndex(where: \.isStarSign) else { return false }
    let start = title[...last].lastIndex { !$0.isStarPart }.map { title.index(after: $0) }
    guard let start, start > title.startIndex else { return false }
    let stars = title[start...last]
    let word = title[last...].dropFirst().drop { $0 == "\u{FE0F}" || $0 == "½" || $0.isSpace }
    let isAtEnd = word.isEmpty && !isPartOfWord(stars, behind: title[title.index(before: start)])
    guard isAtEnd || stars.count(where: \.isStarSign) > 1 && Self.isRatingWord(word) else {
      return false
    }
    rating = rating ?? String(title[start...]).trimmingSpaces
    title = Self.trimmedEnd(title[..<start])
    return true
  }

  /// Whether these stars are one `★` at the end of a Latin word.
  private func isPartOfWord(
    _ stars: Substring.UnicodeScalarView, behind before: Unicode.Scalar
  ) -> Bool {
    stars.count == 1 && before.isASCII && stars.allSatisfy { $0 == "★" || $0.isHollowStar }
  }

  private static func isRatingWord(_ word: Substring.UnicodeScalarView) -> Bool {
    word.count <= 6 && word.allSatisfy { $0.isWordPart || $0.isSpace }
  }

  private mutating func takeStarsAtStart() -> Bool {
    let rest = title.drop(while: \.isStarPart)
    let stars = title[..<rest.startIndex]
    guard stars.contains(where: \.isStarSign), !rest.isEmpty else { return false }
    rating = rating ?? String(stars).trimmingSpaces
    title = rest.drop { $0.isSpace || Self.separates($0) }
    return true
  }

  /// Without spaces and what parts a title from a rating behind it.
  private static func trimmedEnd(
    _ text: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView {
    guard let end = text.lastIndex(where: { !$0.isSpace && !separates($0) }) else {
      return text[..<text.startIndex]
    }
    return text[...end]
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "｜", "-", "–", "—", "·", ":", "：", ",", "，": true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Stars, and what stands among them.
  fileprivate var isStarPart: Bool {
    isStarSign || isSpace || self == "\u{FE0F}" || self == "½" || self == "⯨" || self == "⯪"
  }

  fileprivate var opensBracket: Bool {
    self == "(" || self == "（" || self == "[" || self == "【"
  }

  fileprivate var closesBracket: Bool {
    self == ")" || self == "）" || self == "]" || self == "】"
  }

  /// What draws the eye to a title and is no part of it. A llama or a hugging face may be one.
  fileprivate var isAttentionSign: Bool {
    switch self {
    case "🔥", "✨", "👍", "🏆", "🆕", "💎", "❗", "‼", "❕", "🥇", "🥈", "🥉", "🎯", "💥", "🚀", "📌", "📍", "🔖",
      "💡",
      "⚡", "👀", "🎉", "🔝", "📄", "📝", "📃", "📑", "📖", "📚", "✅", "👑", "💯", "📎", "🔍", "📢":
      true
    default: false
    }
  }
}
