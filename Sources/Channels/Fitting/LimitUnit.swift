/// What a channel counts in.
package enum LimitUnit: String, Sendable, CaseIterable {
  /// Of UTF-8.
  case bytes
  /// UTF-16 code units: 2 for an emoji outside the basic plane.
  case utf16
  /// Unicode scalars: 1 for an emoji, 2 for a letter with a combining mark behind it.
  case characters
  /// As Xiaohongshu counts titles: 1 for a scalar outside ASCII and a half for one inside, the sum
  /// rounded up.
  case weighted
  /// Parts of a message, such as Slack's blocks.
  case parts

  /// How long `text` is. Parts are none of a text.
  package func size(of text: String) -> Int {
    switch self {
    case .bytes: text.utf8.count
    case .utf16: text.utf16.count
    case .characters: text.unicodeScalars.count
    case .weighted: (text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } + 1) / 2
    case .parts: 0
    }
  }

  /// For messages, such as `4096 bytes`.
  package func text(_ count: Int) -> String {
    switch self {
    case .bytes: "\(count) bytes"
    case .utf16: "\(count) UTF-16 units"
    case .characters: "\(count) characters"
    case .weighted: "\(count) weighted characters"
    case .parts: "\(count) parts"
    }
  }

  /// The longest beginning of `text` that is no longer than `limit`. A character that readers see
  /// as one, such as an emoji with its modifiers, is never cut; where something is cut, an
  /// ellipsis ends the rest.
  package func prefix(of text: String, limit: Int) -> String {
    guard size(of: text) > limit else { return text }
    let ellipsis = "…"
    var kept: [Character] = []
    for character in text {
      kept.append(character)
      if size(of: String(kept) + ellipsis) > limit {
        kept.removeLast()
        break
      }
    }
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return kept.isEmpty ? (size(of: ellipsis) <= limit ? ellipsis : "") : String(kept) + ellipsis
  }
}
