internal import Text

/// Topics as written: `Agentic RL / Tool Use`, `推理、规划`, `#vla #rl`; stars may follow.
struct TopicList: Equatable {
  private(set) var names: [String] = []
  /// What stands from the first star on.
  let ratingText: String?

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let star = scalars.firstIndex { $0.isStar }
    ratingText = star.map { String(scalars: scalars[$0...]) }
    split(scalars[..<(star ?? scalars.count)])
  }

  /// Where a slash with spaces around it occurs, one without is a part of a name, so that
  /// `I/O / RL` is two.
  private mutating func split(_ scalars: ArraySlice<Unicode.Scalar>) {
    let hasSpacedSlash = scalars.indices.contains { Self.isSpacedSlash(scalars, $0) }
    var start = scalars.startIndex
    for position in scalars.indices {
      let isSlash = scalars[position] == "/" || scalars[position] == "／"
      let separates =
        isSlash
        ? !hasSpacedSlash || Self.isSpacedSlash(scalars, position)
        : Self.separates(scalars[position])
      guard separates else { continue }
      add(scalars[start..<position])
      start = position + 1
    }
    add(scalars[start...])
  }

  private mutating func add(_ scalars: ArraySlice<Unicode.Scalar>) {
    var name = scalars
    while let last = name.last, last.isSpace || Self.isDash(last) { name.removeLast() }
    name = name.drop { $0.isSpace || Self.isDash($0) }
    if !name.isEmpty { names.append(String(scalars: name)) }
  }

  private static func isSpacedSlash(
    _ scalars: ArraySlice<Unicode.Scalar>, _ position: Int
  ) -> Bool {
    scalars[position] == "/" && position > scalars.startIndex && scalars[position - 1].isSpace
      && position + 1 < scalars.endIndex && scalars[position + 1].isSpace
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "｜", "、", ",", "，", ";", "；", "·", "#": true
    default: false
    }
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "—", "–", "(", "（": true
    default: false
    }
  }
}
