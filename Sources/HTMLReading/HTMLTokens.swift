/// The tags and texts of finished HTML, in order. Comments, and elements whose text is not meant
/// for readers, are passed over.
package struct HTMLTokens {
  package enum Token {
    /// Where the text stands, with its character references.
    case text(Range<Int>)
    case start(HTMLStartTag)
    /// The name, in lower case.
    case end(String)
  }

  package let html: [UInt8]
  package private(set) var position = 0

  package init(_ html: [UInt8]) {
    self.html = html
  }

  /// The token at the position, and moves behind it; nil at the end.
  package mutating func next() -> Token? {
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
  package mutating func skip(past name: String) {
    _ = content(of: name)
  }

  /// The place of what stands before the end tag of `name`; moves behind that.
  package mutating func content(of name: String) -> Range<Int> {
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
  /// What a reader sees of `html`, with character references resolved.
  package static func text(of html: [UInt8]) -> String {
    var tokens = HTMLTokens(html)
    var text: [UInt8] = []
    while let token = tokens.next() {
      if case .text(let range) = token { text += CharacterReference.resolved(html[range]) }
    }
    return String(decoding: text, as: UTF8.self)
  }
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
