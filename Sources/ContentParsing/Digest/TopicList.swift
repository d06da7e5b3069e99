/// Topics as written: `Agentic RL / Tool Use`, `推理、规划`, `#vla #rl`; stars may follow.
struct TopicList: Equatable {
  let names: [String]
  /// What stands from the first star on.
  let ratingText: String?

  init(_ text: String) {
    let scalars = text.unicodeScalars
    let star = scalars.firstIndex { $0.isStar }
    ratingText = star.map { String(scalars[$0...]) }
    names = Self.split(String(scalars[..<(star ?? scalars.endIndex)]))
  }

  /// A slash with spaces around it separates before one without, so that `I/O / RL` is two.
  private static func split(_ text: String) -> [String] {
    let spaced = text.contains(" / ")
    let text = spaced ? text.replacing(" / ", with: "|") : text
    let separators: Set<Character> = spaced ? [] : ["/", "／"]
    return
      text.split { separators.contains($0) || "|｜、,，;；·#".contains($0) }
      .map(\.trimmingSpaces)
      .map(withoutTrailingDashes)
      .filter { !$0.isEmpty }
  }

  private static func withoutTrailingDashes(_ topic: String) -> String {
    var topic = topic
    while let last = topic.last, "-—–(（".contains(last) { topic.removeLast() }
    return topic.trimmingSpaces
  }
}
