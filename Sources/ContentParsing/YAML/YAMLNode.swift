/// A value of a YAML document with its place in the file. Aliases are resolved: what they stand
/// for is in the tree, with the place of the anchor.
package struct YAMLNode: Sendable {
  package indirect enum Content: Sendable {
    case scalar(YAMLScalar)
    case list([YAMLNode])
    case mapping([YAMLPair])
  }

  package let content: Content
  /// Bytes of the file: the whole of a plain scalar, else the rest of its first line.
  package let range: Range<Int>

  /// Nothing was written, or `null`, `~` or `""`: a key without a value counts as not given.
  package var isAbsent: Bool {
    guard case .scalar(let scalar) = content else { return false }
    return scalar.isNull || scalar.trimmedText.isEmpty
  }

  /// What it is, in a message.
  package var kind: String {
    switch content {
    case .scalar: "text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A scalar as written: YAML's guesses at numbers, dates and booleans are not applied, so that
/// `1.10` and `2602.20000` keep their text.
package struct YAMLScalar: Hashable, Sendable {
  package let text: String
  /// Neither in quotes nor a block (`|`, `>`).
  package let isPlain: Bool

  /// Without spaces and ends of lines at both ends.
  package var trimmedText: String {
    let start = text.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  package var isNull: Bool {
    isPlain && (text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL")
  }
}

/// A key and its value.
package struct YAMLPair: Sendable {
  package let key: String
  /// Bytes of the file.
  package let keyRange: Range<Int>
  package let value: YAMLNode
}
