internal import HTMLReading
internal import Text

extension MarkdownWriter {
  /// Appends text of the HTML, with what would be markup in Markdown escaped.
  mutating func append(text range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = html[position]
      if Self.isSpace(byte) {
        appendSpace(byte)
        position += 1
        continue
      }
      beginText()
      let run = html[position..<range.upperBound].prefix { MarkdownText.isPlain[Int($0)] }
      if run.isEmpty || isAtLineStart {
        position += appendSpecial(html[position..<range.upperBound])
      } else {
        output.append(run)
        position = run.endIndex
      }
      isAtLineStart = false
      skipsSpace = false
    }
  }

  /// White space between blocks says nothing; a line break in a line stays one.
  private mutating func appendSpace(_ byte: UInt8) {
    guard let inline, !skipsSpace else { return }
    if byte == 0x0A, inline == .paragraph {
      pendingBreak = ""
      skipsSpace = true
      return
    }
    if output.bytes.last != 0x20 { output.append(" ") }
  }

  /// Appends the character, or the reference, that `text` begins with; returns how long it is.
  private mutating func appendSpecial(_ text: ArraySlice<UInt8>) -> Int {
    if text.first == UInt8(ascii: "&") {
      guard let reference = CharacterReference.read(text) else {
        output.append("&")
        return 1
      }
      let character = UTF8.encode(reference.scalar).map(Array.init) ?? []
      escape(character[...], before: text.dropFirst(reference.length))
      return reference.length
    }
    let length = text.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count + 1
    escape(text.prefix(length), before: text.dropFirst(length))
    return length
  }

  private mutating func escape(_ character: ArraySlice<UInt8>, before next: ArraySlice<UInt8>) {
    guard character.count == 1, let byte = character.first else { return output.append(character) }
    MarkdownText.append(
      byte, before: next.first, to: &output,
      MarkdownText.Surroundings(
        startsLine: isAtLineStart ? next : nil, inLink: isInLink, inCell: inline == .cell))
  }

  private var isInLink: Bool { marks.contains { $0.element == "a" } }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }
}
