/// Finds where something in raw HTML ends that is not read any further: comments, declarations
/// and the like, and elements whose content is left out.
///
/// It remembers which ends do not occur any more, so that asking at every `<` of a text takes
/// linear time.
struct HTMLEnds {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var missing: Set<String> = []

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Behind the comment, processing instruction, declaration or CDATA section (CommonMark,
  /// section 6.6) that starts at the `<` at `start`; nil where there is none, or no end.
  mutating func invisible(at start: Int) -> Int? {
    if has("<!-->", at: start) { return start + 5 }
    if has("<!--->", at: start) { return start + 6 }
    if has("<!--", at: start) { return find("-->", from: start + 4) }
    if has("<?", at: start) { return find("?>", from: start + 2) }
    if has("<![CDATA[", at: start) { return find("]]>", from: start + 9) }
    if has("<!", at: start), start + 2 < bytes.count, isLetter(bytes[start + 2]) {
      return find(">", from: start + 3)
    }
    return nil
  }

  /// Behind the first end tag of `element` after `start`; nil where there is none.
  mutating func element(_ element: String, from start: Int) -> Int? {
    var position = start
    while let name = find("</\(element)", from: position) {
      if name < bytes.count, isTagNameEnd(bytes[name]) { return find(">", from: name) }
      position = name
    }
    return nil
  }

  /// Behind `end`, in any case.
  private mutating func find(_ end: String, from start: Int) -> Int? {
    guard !missing.contains(end) else { return nil }
    let literal = Array(end.utf8)
    var position = start
    while position + literal.count <= bytes.count {
      if matches(literal, at: position) { return position + literal.count }
      position += 1
    }
    missing.insert(end)
    return nil
  }

  private func matches(_ literal: [UInt8], at offset: Int) -> Bool {
    for index in literal.indices {
      let byte = bytes[offset + index]
      guard byte == literal[index] || isLetter(byte) && byte | 0x20 == literal[index] else {
        return false
      }
    }
    return true
  }

  private func has(_ literal: StaticString, at offset: Int) -> Bool {
    guard offset + literal.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<literal.utf8CodeUnitCount).allSatisfy {
      bytes[offset + $0] == literal.utf8Start[$0]
    }
  }

  private func isTagNameEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }
}
