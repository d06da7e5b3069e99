/// A piece of HTML: a tag, or the text between two.
enum HTMLToken: Hashable {
  /// The tag's name in lower case, and its attributes with character references resolved.
  case start(String, attributes: [String: String])
  case end(String)
  /// With character references resolved.
  case text(String)
}

/// Cuts a post's HTML, which papersite wrote itself, into tokens. Comments are left out.
struct HTMLTokenizer: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>

  init(_ html: [UInt8]) {
    rest = html[...]
  }

  mutating func next() -> HTMLToken? {
    while let first = rest.first {
      if first != UInt8(ascii: "<") { return .text(takeText()) }
      if rest.starts(with: "<!--".utf8) {
        skipComment()
      } else {
        return takeTag()
      }
    }
    return nil
  }

  private mutating func takeText() -> String {
    let end = rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
    defer { rest = rest[end...] }
    return CharacterReference.resolved(String(decoding: rest[..<end], as: UTF8.self))
  }

  private mutating func skipComment() {
    let text = rest.dropFirst(4)
    let end = text.indices.first { text[$0...].starts(with: "-->".utf8) }
    rest = end.map { rest[($0 + 3)...] } ?? []
  }

  private mutating func takeTag() -> HTMLToken {
    rest.removeFirst()
    let isEnd = rest.first == UInt8(ascii: "/")
    if isEnd { rest.removeFirst() }
    let name = take { !$0.endsName }.lowercased()
    var attributes: [String: String] = [:]
    while let byte = rest.first, byte != UInt8(ascii: ">") {
      if byte.endsName {
        rest.removeFirst()
      } else {
        let (name, value) = takeAttribute()
        attributes[name] = value
      }
    }
    rest = rest.dropFirst()
    return isEnd ? .end(name) : .start(name, attributes: attributes)
  }

  private mutating func takeAttribute() -> (String, String) {
    let first = rest.removeFirst()
    let name =
      String(decoding: [first], as: UTF8.self) + take { !$0.endsName && $0 != UInt8(ascii: "=") }
    guard rest.first == UInt8(ascii: "=") else { return (name.lowercased(), "") }
    rest.removeFirst()
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return (name.lowercased(), CharacterReference.resolved(take { !$0.endsName }))
    }
    rest.removeFirst()
    let value = take { $0 != quote }
    rest = rest.dropFirst()
    return (name.lowercased(), CharacterReference.resolved(value))
  }

  private mutating func take(while condition: (UInt8) -> Bool) -> String {
    let end = rest.firstIndex { !condition($0) } ?? rest.endIndex
    defer { rest = rest[end...] }
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether it stands behind the name of a tag or an attribute.
  fileprivate var endsName: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "/"),
      UInt8(ascii: ">"):
      true
    default: false
    }
  }
}

/// Character references such as `&amp;` and `&#8212;`.
enum CharacterReference {
  /// `text` with the references that posts' HTML has resolved; others stay as they are.
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var resolved = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      resolved += rest[..<start]
      rest = rest[start...]
      if let end = rest.prefix(12).firstIndex(of: ";"),
        let character = character(rest[..<end].dropFirst())
      {
        resolved += character
        rest = rest[end...].dropFirst()
      } else {
        resolved += "&"
        rest = rest.dropFirst()
      }
    }
    return resolved + rest
  }

  private static let names = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  ]

  private static func character(_ name: Substring) -> String? {
    guard name.first == "#" else { return names[String(name)] }
    let digits = name.dropFirst()
    let code =
      digits.lowercased().hasPrefix("x")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
