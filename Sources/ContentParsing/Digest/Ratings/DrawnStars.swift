/// The stars of `★★★½☆`.
struct DrawnStars {
  /// How many are filled.
  let count: Int
  let halfStars: Int
  /// 3 or 5 where hollow stars fill up to that.
  let scale: Int?
  /// Where the only star stands, filled or hollow; nil where there are several.
  let single: Int?

  /// Whether other stars follow that are no remark in parentheses or behind a comma, as in
  /// `⭐⭐ → ⭐⭐⭐`.
  let areContradicted: Bool

  init(_ all: [Unicode.Scalar]) {
    let scalars = Self.firstGroup(all)
    let rest = all[scalars.count...].prefix { !"(（,，;；、".unicodeScalars.contains($0) }
    areContradicted =
      scalars.contains { $0.isStarSign }
      && (rest.contains { $0.isStarSign }
        || rest.isEmpty && Self.beginWithStars(all[scalars.count...]))
    let filled = scalars.count { $0.isStar }
    let hollow = scalars.count { $0.isHollowStar }
    let hasHalf = scalars.contains { $0.isHalf } || Self.endsInHalf(scalars)
    count = filled
    halfStars = 2 * filled + (hasHalf ? 1 : 0)
    let all = filled + hollow + (hasHalf ? 1 : 0)
    scale = hollow > 0 && filled > 0 && (all == 3 || all == 5) ? all : nil
    single = filled + hollow == 1 ? scalars.firstIndex { $0.isStar || $0.isHollowStar } : nil
  }

  /// Whether several stars follow a comma at once, as in `⭐⭐，⭐⭐⭐`.
  private static func beginWithStars(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let sign = rest.first, partsStars(sign) else { return false }
    return rest.dropFirst().drop { $0.isSpace }.prefix { $0.isStarSign }.count > 1
  }

  /// `scalars` without the signs between stars that each stand alone, as in `⭐，⭐，⭐`. A star before a
  /// number counts those of a repository: `⭐，⭐ 43`.
  static func joined(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains(where: { partsStars($0) }),
      let first = scalars.firstIndex(where: \.isStarSign)
    else { return scalars }
    var joined = Array(scalars[..<first])
    var last = first
    while true {
      joined.append(scalars[last])
      let behind = scalars[(last + 1)...]
      let signs = behind.prefix { $0.isSpace || partsStars($0) }
      guard signs.count(where: partsStars) == 1, let next = behind.dropFirst(signs.count).first,
        next.isStarSign
      else { break }
      last = signs.endIndex
    }
    let rest = scalars[(last + 1)...]
    guard rest.first?.isStarSign != true, rest.first(where: { !$0.isSpace })?.decimalDigit == nil
    else { return scalars }
    return joined + rest
  }

  private static func partsStars(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == "，" || scalar == "、"
  }

  /// Up to the end of the first run of stars, with the word half behind it.
  private static func firstGroup(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let start = scalars.firstIndex(where: \.isStarSign) else { return scalars }
    let end = scalars[start...].firstIndex { !$0.isStarSign && !$0.isHalf && !$0.isSpace }
    guard let end else { return scalars }
    let next = scalars[end...].firstIndex(where: \.isStarSign)
    return next.map { next in
      let half = scalars[end..<next].prefix { $0 == "半" || $0 == "星" }.count
      return Array(scalars[..<(end + half)])
    } ?? scalars
  }

  /// Whether 半 or 半星 is the word behind the stars.
  private static func endsInHalf(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let last = scalars.lastIndex(where: { $0.isStar }) else { return false }
    let rest = scalars[(last + 1)...].drop { $0.isSpace }
    let word = rest.prefix { $0.isWordPart }
    return word.elementsEqual(["半"]) || word.elementsEqual(["半", "星"])
  }
}

extension Unicode.Scalar {
  /// Filled or hollow.
  var isStarSign: Bool { isStar || isHollowStar }

  var isHollowStar: Bool { self == "☆" || self == "✩" || self == "⚝" }

  /// A sign for half a star.
  fileprivate var isHalf: Bool { self == "½" || self == "\u{2BE8}" || self == "\u{2BEA}" }
}
