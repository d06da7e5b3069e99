/// Counts CJK characters and words of other scripts in UTF-8 text that comes in pieces.
struct WordCounter {
  private var cjkCharacters = 0
  private var words = 0
  private var isInWord = false

  var total: WordCount { WordCount(cjkCharacters: cjkCharacters, words: words) }

  mutating func endWord() {
    isInWord = false
  }

  /// A word that is not spelt out in the text.
  mutating func addWord() {
    words += 1
    isInWord = false
  }

  mutating func count(_ text: UnsafeBufferPointer<UInt8>) {
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        count(ascii: byte)
        position += 1
      } else if 0xE5...0xE9 ~= byte || byte == 0xE4 && text[position + 1] >= 0xB8 {
        // U+4E00 to U+9FFF, which are most of Chinese text: all of them are letters.
        cjkCharacters += 1
        isInWord = false
        position += 3
      } else if isCommonMark(text, at: position) {
        isInWord = false
        position += 3
      } else {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let end = min(position + length, text.count)
        count(scalar: Self.decode(text, position, end))
        position = end
      }
    }
  }

  /// Whether a character from U+FF00 to U+FF3F, such as `，`, or one of `、。` stands there: none
  /// counts.
  private func isCommonMark(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    guard position + 2 < text.count else { return false }
    switch (text[position], text[position + 1]) {
    case (0xEF, 0xBC): return true
    case (0xE3, 0x80): return text[position + 2] == 0x81 || text[position + 2] == 0x82
    default: return false
    }
  }

  private mutating func count(ascii byte: UInt8) {
    if byte.isASCIILetter || byte.isASCIIDigit {
      startWord()
    } else if byte != UInt8(ascii: "'") && byte != UInt8(ascii: ".") {
      isInWord = false
    }
  }

  private mutating func count(scalar: Unicode.Scalar) {
    if scalar.isCJKLetter {
      cjkCharacters += 1
      isInWord = false
    } else if !scalar.isCJK, scalar.properties.isAlphabetic {
      startWord()
    } else {
      isInWord = false
    }
  }

  private mutating func startWord() {
    if !isInWord { words += 1 }
    isInWord = true
  }

  private static func decode(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Unicode.Scalar {
    var value = UInt32(text[start]) & (end - start == 2 ? 0x1F : end - start == 3 ? 0x0F : 0x07)
    for position in (start + 1)..<end { value = value << 6 | UInt32(text[position] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
