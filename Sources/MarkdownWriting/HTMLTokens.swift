/// The tags and texts of finished HTML, in order. Comments, and elements whose text is not meant
/// for readers, are passed over.
struct HTMLTokens {
  enum Token {
    case text(Range<Int>)
    case start(HTMLStartTag)
    case end(String)
  }

  let html: [UInt8]
  private(set) var position = 0

  init(_ html: [UInt8]) {
    self.html = html
  }

  mutating func next() -> Token? {
    while position < html.count {
      let start = position
      guard html[start] == UInt8(ascii: "<"), let markup = markup(at: start) else {
        position = html[(start + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
        return .text(start..<position)
      }
      position = markup.end
      switch markup.token {
      case .start(let tag) where Self.unread.contains(tag.name): skip(past: tag.name)
      case let token?: return token
      case nil: break
      }
    }
    return nil
  }

  /// Moves behind the end tag of the element `name`, or to the end where there is none. Elements
  /// of that name inside do not count.
  mutating func skip(past name: String) {
    _ = content(of: name)
  }

  /// The place of what stands before the end tag of `name`; moves behind that.
  mutating func content(of name: String) -> Range<Int> {
    let start = position
    var probe = position
    while let open = html[probe...].firstIndex(of: UInt8(ascii: "<")) {
      let markup = markup(at: open)
      if let markup, case .end(name)? = markup.token {
        position = markup.end
        return start..<open
      }
      probe = markup?.end ?? open + 1
    }
    position = html.count
    return start..<html.count
  }

  /// Elements whose text is not for readers, or not HTML.
  private static let unread: Set<String> = [
    "script", "style", "template", "noscript", "textarea", "title", "xmp", "noembed", "noframes",
    "svg", "math", "object", "select",
  ]
}

extension HTMLTokens {
  /// A tag or a comment; the token is nil for what says nothing.
  private func markup(at start: Int) -> (token: Token?, end: Int)? {
    guard start + 1 < html.count else { return nil }
    switch html[start + 1] {
    case UInt8(ascii: "!") where html[(start + 1)...].starts(with: "!--".utf8):
      return (nil, endOfComment(start + 4))
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return (nil, endOfTag(start + 1))
    case UInt8(ascii: "/"):
      guard let name = name(at: start + 2) else { return nil }
      return (.end(name.text), endOfTag(name.end))
    default:
      guard let name = name(at: start + 1) else { return nil }
      let end = endOfTag(name.end)
      return (.start(HTMLStartTag(name: name.text, attributes: name.end..<end)), end)
    }
  }

  private func name(at start: Int) -> (text: String, end: Int)? {
    let bytes = html[start...].prefix { Self.isLetterOrDigit($0) }
    guard let first = bytes.first, first > UInt8(ascii: "9") else { return nil }
    return (String(decoding: bytes, as: UTF8.self).lowercased(), bytes.endIndex)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// Behind the `>` that is in no quoted value.
  private func endOfTag(_ start: Int) -> Int {
    var quote: UInt8?
    for position in start..<html.count {
      let byte = html[position]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return position + 1
      }
    }
    return html.count
  }

  private func endOfComment(_ start: Int) -> Int {
    var position = start
    while let dash = html[position...].firstIndex(of: UInt8(ascii: "-")) {
      if html[dash...].starts(with: "-->".utf8) { return dash + 3 }
      position = dash + 1
    }
    return html.count
  }
}

/// A start tag; its attributes are read when one is asked for.
struct HTMLStartTag {
  /// In lower case.
  let name: String
  /// What stands behind the name, with the `>`.
  let attributes: Range<Int>
}

extension HTMLStartTag {
  /// The value of an attribute with its references resolved; empty for one without a value, nil
  /// where the tag does not have it.
  func value(_ name: StaticString, in html: [UInt8]) -> String? {
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    var rest = html[attributes]
    while let attribute = Self.next(&rest) {
      if attribute.name.elementsEqual(wanted) {
        return String(decoding: CharacterReference.resolved(attribute.value), as: UTF8.self)
      }
    }
    return nil
  }

  /// Whether `class` is, or begins with, `prefix`.
  func hasClass(_ prefix: String, in html: [UInt8]) -> Bool {
    value("class", in: html)?.hasPrefix(prefix) ?? false
  }

  private static func next(
    _ rest: inout ArraySlice<UInt8>
  ) -> (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
    rest = rest.drop { isSpace($0) || $0 == UInt8(ascii: "/") }
    let name = rest.prefix {
      !isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    guard !name.isEmpty else { return nil }
    rest = rest[name.endIndex...].drop(while: isSpace)
    guard rest.first == UInt8(ascii: "=") else { return (name, rest.prefix(0)) }
    rest = rest.dropFirst().drop(while: isSpace)
    return (name, takeValue(&rest))
  }

  private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let value = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: ">") }
      rest = rest[value.endIndex...]
      return value
    }
    let value = rest.dropFirst().prefix { $0 != quote }
    rest = rest[value.endIndex...].dropFirst()
    return value
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || 0x09...0x0D ~= byte
  }
}
