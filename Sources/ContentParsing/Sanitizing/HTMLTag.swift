/// A tag as CommonMark defines it (section 6.6, "Raw HTML").
struct HTMLTag {
  struct Attribute {
    /// In lower case.
    let name: String
    /// As written, references not resolved; empty where there is none.
    let value: Range<Int>
  }

  /// In lower case.
  let name: String
  let isEnd: Bool
  /// Written with `/>`.
  let isSelfClosing: Bool
  let attributes: [Attribute]
  /// From `<` to behind `>`.
  let range: Range<Int>
}

/// Reads tags and other markup out of the bytes of raw HTML.
struct HTMLTagScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  /// The tag that starts at the `<` at `start`; nil where CommonMark sees none.
  ///
  /// Over all `<` of a text this takes linear time: a tag that does not end is left at the first
  /// byte that cannot be in one, and of the tags that start inside a quoted value at most one
  /// for each kind of quote can get past it.
  func tag(at start: Int) -> HTMLTag? {
    let isEnd = byte(start + 1) == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    var position = nameStart
    guard isLetter(byte(position)) else { return nil }
    while isTagNameByte(byte(position)) { position += 1 }
    let name = lowercased(nameStart..<position)
    var attributes: [HTMLTag.Attribute] = []
    if !isEnd {
      while let attribute = attribute(at: &position) { attributes.append(attribute) }
    }
    position = skippingWhitespace(position)
    let isSelfClosing = !isEnd && byte(position) == UInt8(ascii: "/")
    if isSelfClosing { position += 1 }
    guard byte(position) == UInt8(ascii: ">") else { return nil }
    return HTMLTag(
      name: name, isEnd: isEnd, isSelfClosing: isSelfClosing, attributes: attributes,
      range: start..<position + 1)
  }

  /// Moves `position` behind the attribute; leaves it where there is none.
  private func attribute(at position: inout Int) -> HTMLTag.Attribute? {
    let nameStart = skippingWhitespace(position)
    guard nameStart > position, isAttributeNameStart(byte(nameStart)) else { return nil }
    var nameEnd = nameStart + 1
    while isAttributeNameByte(byte(nameEnd)) { nameEnd += 1 }
    let name = lowercased(nameStart..<nameEnd)
    let equals = skippingWhitespace(nameEnd)
    guard byte(equals) == UInt8(ascii: "=") else {
      position = nameEnd
      return HTMLTag.Attribute(name: name, value: nameEnd..<nameEnd)
    }
    guard let value = value(at: skippingWhitespace(equals + 1)) else { return nil }
    position = value.end
    return HTMLTag.Attribute(name: name, value: value.range)
  }

  private func value(at start: Int) -> (range: Range<Int>, end: Int)? {
    guard let first = byte(start) else { return nil }
    var end = start
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      end += 1
      while let next = byte(end), next != first { end += 1 }
      return end < bytes.count ? (start + 1..<end, end + 1) : nil
    }
    while let next = byte(end), isUnquotedByte(next) { end += 1 }
    return end > start ? (start..<end, end) : nil
  }

  private func skippingWhitespace(_ start: Int) -> Int {
    var position = start
    while isWhitespace(byte(position)) { position += 1 }
    return position
  }

  private func lowercased(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).lowercased()
  }

  private func byte(_ position: Int) -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }
}

extension HTMLTagScanner {
  private func isLetter(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private func isDigit(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private func isTagNameByte(_ byte: UInt8?) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-")
  }

  private func isAttributeNameStart(_ byte: UInt8?) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private func isAttributeNameByte(_ byte: UInt8?) -> Bool {
    isAttributeNameStart(byte) || isDigit(byte) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
  }

  private func isWhitespace(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte == 0x20 || byte >= 0x09 && byte <= 0x0D
  }

  private func isUnquotedByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "`"):
      false
    default: true
    }
  }
}
