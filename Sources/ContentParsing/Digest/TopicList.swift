internal import Text

/// Topics as written: `Agentic RL / Tool Use`, `推理、规划`, `#vla #rl`, `RL (GRPO, PPO)`; stars may follow.
struct TopicList: Equatable {
  private(set) var names: [String] = []
  /// What stands from the first star on.
  let ratingText: String?

  /// - Parameter text: code stands between backticks in it, and is a topic of its own.
  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let star = scalars.firstIndex { $0.isStar }
    ratingText = star.map { String(scalars: scalars[$0...]) }
    if !NoName.isOne(text.trimmingSpaces) { split(scalars[..<(star ?? scalars.count)]) }
  }

  /// Where a slash with spaces around it occurs, one without is a part of a name, so that
  /// `I/O / RL` is two.
  private mutating func split(_ all: ArraySlice<Unicode.Scalar>) {
    let scalars = Self.unwrapped(all)
    let hasSpacedSlash = scalars.indices.contains { Self.isSpacedSlash(scalars, $0) }
    let enclosed = Self.enclosed(in: scalars)
    var start = scalars.startIndex
    for position in scalars.indices where !enclosed.contains(position) {
      let isSlash = scalars[position] == "/" || scalars[position] == "／"
      let separates =
        isSlash
        ? !hasSpacedSlash || Self.isSpacedSlash(scalars, position)
        : Self.separates(scalars[position]) && !Self.endsName(scalars, position, from: start)
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
    guard !name.isEmpty, case let text = String(scalars: name), !NoName.isOne(text) else { return }
    names.append(text)
  }

  private static func isSpacedSlash(
    _ scalars: ArraySlice<Unicode.Scalar>, _ position: Int
  ) -> Bool {
    scalars[position] == "/" && position > scalars.startIndex && scalars[position - 1].isSpace
      && position + 1 < scalars.endIndex && scalars[position + 1].isSpace
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "｜", "、", ",", "，", ";", "；", "·", "#", codeMark: true
    default: false
    }
  }

  /// Whether a `#` is the end of a name such as `C#`, and begins no other: `#vla#rl`.
  private static func endsName(
    _ scalars: ArraySlice<Unicode.Scalar>, _ position: Int, from start: Int
  ) -> Bool {
    guard scalars[position] == "#", position > start, scalars[position - 1].isLatinLetter,
      start == scalars.startIndex || scalars[start - 1] != "#"
    else { return false }
    return position + 1 == scalars.endIndex || !scalars[position + 1].isWordPart
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "—", "–", "(", "（": true
    default: false
    }
  }

  // MARK: - What nothing within is parted

  /// Before and behind code.
  static let codeMark: Unicode.Scalar = "`"

  /// What stands between parentheses that have their partners, and between the marks of code, which
  /// part what stands beside them.
  private static func enclosed(in scalars: ArraySlice<Unicode.Scalar>) -> RangeSet<Int> {
    guard scalars.contains(where: { opens($0) || $0 == codeMark }) else { return RangeSet() }
    var enclosed = RangeSet<Int>()
    var open: [Int] = []
    var code: Int?
    for position in scalars.indices {
      if scalars[position] == codeMark {
        if let start = code { enclosed.insert(contentsOf: (start + 1)..<position) }
        code = code == nil ? position : nil
      } else if code == nil, opens(scalars[position]) {
        open.append(position)
      } else if code == nil, closes(scalars[position]), let start = open.popLast() {
        enclosed.insert(contentsOf: start..<position)
      }
    }
    return enclosed
  }

  /// Without brackets or marks of code around all of it: `[RL, VLA]` is two topics.
  private static func unwrapped(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    var inner = scalars.drop { $0.isSpace }
    while inner.last?.isSpace == true { inner.removeLast() }
    guard let first = inner.first, let last = inner.last, inner.count > 2 else { return scalars }
    let content = inner.dropFirst().dropLast()
    if first == codeMark, last == codeMark {
      return content.contains(codeMark) ? scalars : unwrapped(content)
    }
    guard opens(first), closes(last) else { return scalars }
    var depth = 1
    for scalar in content {
      if opens(scalar) { depth += 1 } else if closes(scalar) { depth -= 1 }
      if depth == 0 { return scalars }
    }
    return depth == 1 ? unwrapped(content) : scalars
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == "（" || scalar == "[" || scalar == "【"
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ")" || scalar == "）" || scalar == "]" || scalar == "】"
  }
}

extension Unicode.Scalar {
  fileprivate var isLatinLetter: Bool { "a"..."z" ~= self || "A"..."Z" ~= self }
}
