/// Holds bytes against the grammar of XML 1.0 (https://www.w3.org/TR/xml/): tags that match, one
/// element around all, quoted attributes that differ, known references, allowed characters. A
/// document type is skipped.
package struct XMLScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The elements that are open.
  private var open: [(name: String, range: Range<Int>)] = []
  private var hasRoot = false

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The first thing that is wrong with `document`, which must be UTF-8; nil where it is well-formed.
  package static func problem(in document: [UInt8]) -> XMLProblem? {
    document.withUnsafeBufferPointer { bytes in
      var scanner = XMLScanner(bytes)
      do throws(XMLProblem) {
        try scanner.scanDocument()
        return nil
      } catch {
        return error
      }
    }
  }

  private mutating func scanDocument() throws(XMLProblem) {
    if starts(with: "<?xml ") { try skip(to: "?>", "the XML declaration") }
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") { try scanMarkup() } else { try scanText() }
    }
    if let element = open.last {
      throw XMLProblem(
        "the element `<\(element.name)>` is never closed", fix: "Add `</\(element.name)>`",
        at: element.range)
    }
    guard hasRoot else {
      throw XMLProblem(
        "there is no element in it", fix: "Put an element around all", at: 0..<bytes.count)
    }
  }

  // MARK: Markup

  private mutating func scanMarkup() throws(XMLProblem) {
    if starts(with: "<!--") {
      try skip(to: "-->", "the comment")
    } else if starts(with: "<![CDATA["), !open.isEmpty {
      try skip(to: "]]>", "the `CDATA` section")
    } else if starts(with: "<!DOCTYPE"), !hasRoot {
      try skip(to: ">", "the document type")
    } else if starts(with: "<?xml ") {
      throw XMLProblem(
        "the XML declaration does not stand at the very beginning",
        fix: "Let nothing be printed before it, as with `{%- set … -%}`",
        at: position..<(position + 5))
    } else if starts(with: "<?") {
      try skip(to: "?>", "the processing instruction")
    } else if starts(with: "</") {
      try scanEndTag()
    } else {
      try scanStartTag()
    }
  }

  private mutating func scanStartTag() throws(XMLProblem) {
    let start = position
    position += 1
    let name = try takeName("`<`", fix: "Write `&lt;` for a less-than sign")
    let range = start..<position
    guard !hasRoot || !open.isEmpty else {
      throw XMLProblem(
        "the element `<\(name)>` stands behind the one around all",
        fix: "Put one element around all", at: range)
    }
    hasRoot = true
    try scanAttributes(of: name, range)
    if starts(with: "/>") {
      position += 2
    } else if starts(with: ">") {
      position += 1
      open.append((name, range))
    } else {
      throw XMLProblem(
        "the tag `<\(name)` is never closed", fix: "Close it with `>`", at: range)
    }
  }

  private mutating func scanEndTag() throws(XMLProblem) {
    let start = position
    position += 2
    let name = try takeName("`</`", fix: "Write the element's name behind it")
    skipSpaces()
    let range = start..<position
    guard starts(with: ">") else {
      throw XMLProblem("the tag `</\(name)` is never closed", fix: "Close it with `>`", at: range)
    }
    position += 1
    guard let element = open.popLast() else {
      throw XMLProblem("nothing is open that `</\(name)>` could close", fix: "Remove it", at: range)
    }
    guard element.name == name else {
      throw XMLProblem(
        "`</\(name)>` stands where `<\(element.name)>` is open",
        fix: "Close it with `</\(element.name)>` first", at: range)
    }
  }

  private mutating func scanAttributes(
    of element: String, _ range: Range<Int>
  ) throws(XMLProblem) {
    var names: Set<String> = []
    while true {
      let before = position
      skipSpaces()
      guard position < bytes.count, !starts(with: ">"), !starts(with: "/>") else { return }
      let start = position
      let name = try takeName(
        "the tag `<\(element)`", fix: "Write attributes as `name=\"value\"`, with a space before")
      guard start > before, names.insert(name).inserted else {
        throw XMLProblem(
          start > before
            ? "the attribute `\(name)` of `<\(element)>` is given twice"
            : "no space stands before the attribute `\(name)`",
          fix: start > before ? "Remove one of the two" : "Put a space there", at: start..<position)
      }
      try scanValue(of: name, at: start)
    }
  }

  private mutating func scanValue(of name: String, at start: Int) throws(XMLProblem) {
    let end = position
    skipSpaces()
    let hasSign = starts(with: "=")
    if hasSign { position += 1 }
    skipSpaces()
    guard hasSign, position < bytes.count, bytes[position] == 0x22 || bytes[position] == 0x27 else {
      throw XMLProblem(
        "the attribute `\(name)` has no value in quotes", fix: "Write `\(name)=\"…\"`",
        at: start..<end)
    }
    let quote = bytes[position]
    position += 1
    while position < bytes.count, bytes[position] != quote {
      if bytes[position] == UInt8(ascii: "<") {
        throw XMLProblem(
          "`<` stands in the attribute `\(name)`", fix: "Write `&lt;`, or escape it with `| e`",
          at: position..<(position + 1))
      }
      try scanCharacter()
    }
    guard position < bytes.count else {
      throw XMLProblem(
        "the value of the attribute `\(name)` is never closed", fix: "Close it with its quote",
        at: start..<end)
    }
    position += 1
  }

  // MARK: Text

  private mutating func scanText() throws(XMLProblem) {
    while position < bytes.count {
      if !open.isEmpty { skipPlainText() }
      guard position < bytes.count, bytes[position] != UInt8(ascii: "<") else { return }
      guard !open.isEmpty || isSpace(bytes[position]) else {
        throw XMLProblem(
          "text stands outside of the element around all", fix: "Move it inside, or remove it",
          at: position..<(position + 1))
      }
      guard !starts(with: "]]>") else {
        throw XMLProblem(
          "`]]>` stands in text", fix: "Write `]]&gt;`", at: position..<(position + 3))
      }
      try scanCharacter()
    }
  }

  /// Goes on to what may be more than a character of text or a frequent reference: nearly all of a
  /// feed is none. Eight bytes are looked at together.
  private mutating func skipPlainText() {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
    var position = position
    while position + 8 <= bytes.count {
      let special = Self.markSpecial(
        UInt64(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self)))
      position += special.trailingZeroBitCount / 8
      guard special != 0 else { continue }
      let length = bytes[position] == UInt8(ascii: "\n") ? 1 : frequentReferenceLength(at: position)
      guard length > 0 else { break }
      position += length
    }
    self.position = position
  }

  /// The highest bit of the first of eight bytes that is below 0x20, `<`, `&` or `]`, and perhaps of
  /// some behind it; 0 where there is none.
  private static func markSpecial(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    func markZeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
    let low = (word &- ones &* 0x20) & ~word
    let signs =
      markZeros(word ^ ones &* 0x3C) | markZeros(word ^ ones &* 0x26)
      | markZeros(word ^ ones &* 0x5D)
    return (low | signs) & (ones &* 0x80)
  }

  /// A character or a reference to one.
  private mutating func scanCharacter() throws(XMLProblem) {
    switch bytes[position] {
    case UInt8(ascii: "&"): try scanReference()
    case 0x09, 0x0A, 0x0D, 0x20...: position += 1
    default:
      throw XMLProblem(
        "the control character 0x\(String(bytes[position], radix: 16)) is not allowed",
        fix: "Filter the text with `| xmlescape`", at: position..<(position + 1))
    }
  }

  private mutating func scanReference() throws(XMLProblem) {
    let body = bytes[(position + 1)...].prefix(12).prefix { $0 != UInt8(ascii: ";") }
    let name = String(decoding: body, as: UTF8.self)
    let isClosed = body.endIndex < bytes.count && bytes[body.endIndex] == UInt8(ascii: ";")
    guard isClosed, isKnown(name) else {
      throw XMLProblem(
        isClosed ? "XML does not know `&\(name);`" : "`&` begins no reference",
        fix: isClosed
          ? "Write the character itself" : "Write `&amp;`, or escape the text with `| e`",
        at: position..<(isClosed ? body.endIndex + 1 : position + 1))
    }
    position = body.endIndex + 1
  }

  /// How long the reference at `position` is, if it is one of those that escaped text is full of;
  /// else 0.
  private func frequentReferenceLength(at position: Int) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress), position + 8 <= bytes.count else {
      return 0
    }
    let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    switch word & 0xFF_FFFF_FFFF {
    case Self.ampersand, Self.doubleQuote, Self.singleQuote: return 5
    default: break
    }
    switch word & 0xFFFF_FFFF {
    case Self.lessThan, Self.greaterThan: return 4
    default: return 0
    }
  }

  // `&amp;`, `&#34;`, `&#39;`, `&lt;` and `&gt;` as numbers, the first byte the lowest.
  private static let ampersand: UInt64 = 0x3B_706D_6126
  private static let doubleQuote: UInt64 = 0x3B_3433_2326
  private static let singleQuote: UInt64 = 0x3B_3933_2326
  private static let lessThan: UInt64 = 0x3B74_6C26
  private static let greaterThan: UInt64 = 0x3B74_6726

  private func isKnown(_ name: String) -> Bool {
    if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return true }
    guard name.hasPrefix("#") else { return false }
    let isHexadecimal = name.hasPrefix("#x")
    let code = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
    guard let code, Unicode.Scalar(code) != nil else { return false }
    return code >= 0x20 || [0x9, 0xA, 0xD].contains(code)
  }

  // MARK: Bytes

  private func starts(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    var offset = 0
    while offset < count, bytes[position + offset] == text.utf8Start[offset] { offset += 1 }
    return offset == count
  }

  private mutating func skip(to end: StaticString, _ what: String) throws(XMLProblem) {
    let start = position
    while position < bytes.count {
      if starts(with: end) {
        position += end.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw XMLProblem(
      "\(what) is never closed", fix: "Close it with `\(end)`", at: start..<(start + 2))
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private mutating func skipSpaces() {
    while position < bytes.count, isSpace(bytes[position]) { position += 1 }
  }

  private mutating func takeName(_ before: String, fix: String) throws(XMLProblem) -> String {
    let start = position
    while position < bytes.count, isNamePart(bytes[position]) { position += 1 }
    guard position > start, Self.mayBeginName(bytes[start]) else {
      throw XMLProblem("no name stands behind \(before)", fix: fix, at: (start - 1)..<start)
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func mayBeginName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"): false
    default: true
    }
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"),
      UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }
}
