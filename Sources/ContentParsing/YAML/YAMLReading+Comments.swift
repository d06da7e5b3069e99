internal import Diagnostics

/// Values that lose text since ` #` begins a comment in YAML. A `#` with a space behind it was meant
/// as one.
extension YAMLReading {
  /// `tags: #AI #RL` says nothing.
  mutating func checkComment(behind pair: YAMLPair) {
    guard let comment = comment(behind: pair.keyRange.upperBound, skipping: UInt8(ascii: ":"))
    else { return }
    report(
      .warning, "comment-value",
      "`\(pair.key)` is empty, for `\(file.text(comment))` is a comment in YAML",
      fix: "Put the text in quotes, or add a space behind `#`", at: comment)
  }

  /// `title: Papers #12` is `Papers`.
  mutating func checkComment(behind scalar: YAMLScalar, _ node: YAMLNode, _ label: String) {
    guard scalar.isPlain, !scalar.text.isEmpty,
      let comment = comment(behind: node.range.upperBound), file.text(node.range) == scalar.text
    else { return }
    let text = file.text(node.range.lowerBound..<comment.upperBound)
    report(
      .warning, "comment-value",
      "`\(label)` is `\(scalar.text)`, for `\(file.text(comment))` is a comment in YAML",
      fix: "Write `\(YAMLText.quoted(text))`, or add a space behind `#`", at: comment)
  }

  /// Whether text that was hardly meant as a comment stands behind a value.
  func hasComment(behind node: YAMLNode) -> Bool { comment(behind: node.range.upperBound) != nil }

  /// A comment that stands on the same line behind `offset`, with nothing but spaces and `separator`
  /// between, and begins without a space.
  private func comment(
    behind offset: Int, skipping separator: UInt8 = UInt8(ascii: " ")
  ) -> Range<Int>? {
    let bytes = file.bytes
    var start = offset
    while start < bytes.count, bytes[start].isBlank || bytes[start] == separator { start += 1 }
    guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "#"),
      bytes[start + 1] != UInt8(ascii: "#"), !bytes[start + 1].isWhitespace
    else { return nil }
    let lines = LineScanner(bytes)
    return lines.trimmed(lines.line(at: start))
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
