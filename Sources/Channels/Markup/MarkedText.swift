internal import MarkdownWriting
internal import Text

/// A line of Markdown whose emphasis is in force beside Chinese text too (`EmphasisMarks`).
struct MarkedText {
  private var bytes: [UInt8] = []
  private var marks = EmphasisMarks()
  /// Where the last emphasis ended.
  private var lastEnd: Int?
  private let emphasisGuard: EmphasisMarks.Guard

  init(_ emphasisGuard: EmphasisMarks.Guard) {
    self.emphasisGuard = emphasisGuard
  }

  var text: String { String(decoding: marks.applied(to: bytes, emphasisGuard), as: UTF8.self) }

  mutating func append(_ text: String) { bytes += text.utf8 }

  /// Puts `mark` around what `inner` appends, but for the spaces at its ends: beside them, it would
  /// be text.
  mutating func append(
    marking mark: String, movesPunctuation: Bool = true, _ inner: (inout MarkedText) -> Void
  ) {
    guard let delimiter = mark.utf8.first else { return inner(&self) }
    let before = bytes.count
    // Two pairs of one delimiter beside each other would be one.
    if lastEnd == before, bytes.last == delimiter { bytes += emphasisGuard.bytes }
    let start = bytes.count
    bytes += mark.utf8
    let contentStart = bytes.count
    inner(&self)
    let content = bytes[contentStart...]
    guard let first = content.firstIndex(where: { $0 != 0x20 }),
      let last = content.lastIndex(where: { $0 != 0x20 })
    else { return bytes.removeSubrange(before..<contentStart) }
    let indent = first - contentStart
    bytes.replaceSubrange(
      start..<first, with: [UInt8](repeating: 0x20, count: indent) + mark.utf8)
    bytes.insert(contentsOf: mark.utf8, at: last + 1)
    marks.add(
      opening: start + indent, closing: last + 1, length: mark.utf8.count,
      movesPunctuation: movesPunctuation)
    lastEnd = last + 1 + mark.utf8.count
  }
}
