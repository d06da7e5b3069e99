internal import Diagnostics
internal import Text

/// Reads the YAML that nearly all frontmatter is, in a tenth of the time that libYAML takes: lines
/// `key: value` whose values are plain or quoted texts, or lists of plain texts in brackets.
///
/// It gives the tree that libYAML would give, or nil: for whatever it does not know, or is not sure
/// of, libYAML is asked.
struct PlainMapping {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var position: Int
  private var pairs: [YAMLPair] = []

  /// The tree of the bytes `range` of `file`.
  static func compose(_ file: SourceFile, _ range: Range<Int>) -> YAMLNode? {
    guard range.count <= 16_384 else { return nil }
    return file.bytes.withUnsafeBufferPointer { bytes in
      var mapping = PlainMapping(bytes: bytes, range)
      guard mapping.holdsPlainCharacters, mapping.read() else { return nil }
      return YAMLNode(content: .mapping(mapping.pairs), range: range.lowerBound..<range.lowerBound)
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Whether every character means itself to libYAML: no control, no further line end, and none
  /// that is left out. What `YAMLLimits` counts is left to it.
  private var holdsPlainCharacters: Bool {
    var signs = 0
    for offset in position..<end {
      switch bytes[offset] {
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "*"):
        signs += 1
        if signs > YAMLLimits.maximumAliases { return false }
      case 0x0A, 0x20...0x7E: continue
      case 0xC2: if offset + 1 == end || bytes[offset + 1] < 0xA0 { return false }
      case 0xE2:
        // U+2028 and U+2029.
        if offset + 2 >= end || bytes[offset + 1] == 0x80 && bytes[offset + 2] & 0xFE == 0xA8 {
          return false
        }
      case 0xEF:
        // U+FEFF, U+FFFE and U+FFFF.
        if offset + 2 >= end || bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF
          || bytes[offset + 1] == 0xBF && bytes[offset + 2] >= 0xBE
        {
          return false
        }
      case 0x80...0xFF: continue
      default: return false
      }
    }
    return true
  }

  /// Whether all lines could be read.
  private mutating func read() -> Bool {
    while position < end {
      guard let pair = pair(), !pairs.contains(where: { $0.key == pair.key }) else { return false }
      pairs.append(pair)
    }
    return !pairs.isEmpty
  }

  /// The pair on the line that begins at `position`, which is moved behind the line.
  private mutating func pair() -> YAMLPair? {
    let lineEnd = bytes[position..<end].firstIndex(of: .newline) ?? end
    let key = position..<(bytes[position..<lineEnd].firstIndex { !$0.isKeyByte } ?? lineEnd)
    guard !key.isEmpty, bytes[key.lowerBound].isASCIILetter, key.upperBound + 1 < lineEnd,
      bytes[key.upperBound] == UInt8(ascii: ":"), bytes[key.upperBound + 1] == UInt8(ascii: " ")
    else { return nil }
    let line = trimmed((key.upperBound + 2)..<lineEnd)
    guard !line.isEmpty, let value = value(line) else { return nil }
    position = lineEnd + 1
    return YAMLPair(key: bytes.text(key), keyRange: key, value: value)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return start..<end
  }

  private func value(_ range: Range<Int>) -> YAMLNode? {
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "["): list(range)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(range)
    default: plain(range)
    }
  }

  private func plain(_ range: Range<Int>) -> YAMLNode? {
    guard !bytes[range.lowerBound].isIndicator, bytes[range.upperBound - 1] != UInt8(ascii: ":")
    else { return nil }
    for offset in range.dropFirst() where bytes[offset] == UInt8(ascii: "#") {
      if bytes[offset - 1] == UInt8(ascii: " ") { return nil }
    }
    for offset in range.dropLast() where bytes[offset] == UInt8(ascii: ":") {
      if bytes[offset + 1] == UInt8(ascii: " ") { return nil }
    }
    return scalar(range, isPlain: true, in: range)
  }

  /// Without escapes.
  private func quoted(_ range: Range<Int>) -> YAMLNode? {
    let quote = bytes[range.lowerBound]
    let inside = (range.lowerBound + 1)..<max(range.lowerBound + 1, range.upperBound - 1)
    guard range.count > 2, bytes[range.upperBound - 1] == quote,
      !bytes[inside].contains(where: { $0 == quote || $0 == UInt8(ascii: "\\") })
    else { return nil }
    return scalar(inside, isPlain: false, in: range)
  }

  /// Plain texts in brackets, none of them empty.
  private func list(_ range: Range<Int>) -> YAMLNode? {
    guard bytes[range.upperBound - 1] == UInt8(ascii: "]") else { return nil }
    var items: [YAMLNode] = []
    for part in bytes[(range.lowerBound + 1)..<(range.upperBound - 1)].split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    {
      let item = trimmed(part.startIndex..<part.endIndex)
      guard !item.isEmpty, !bytes[item].contains(where: \.isIndicatorInList) else { return nil }
      guard bytes[item.lowerBound] != UInt8(ascii: "-") else { return nil }
      items.append(scalar(item, isPlain: true, in: item))
    }
    return YAMLNode(content: .list(items), range: range.lowerBound..<range.lowerBound)
  }

  private func scalar(_ text: Range<Int>, isPlain: Bool, in range: Range<Int>) -> YAMLNode {
    YAMLNode(
      content: .scalar(YAMLScalar(text: bytes.text(text), isPlain: isPlain)), range: range)
  }
}

extension UInt8 {
  fileprivate var isKeyByte: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }

  /// Whether a text that begins with it may be something else than plain.
  fileprivate var isIndicator: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ","), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"):
      true
    default: isIndicatorInList
    }
  }

  /// Whether a text that holds it may be something else than plain in a list.
  fileprivate var isIndicatorInList: Bool {
    switch self {
    case UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"),
      UInt8(ascii: "\""), UInt8(ascii: "?"), UInt8(ascii: "%"), UInt8(ascii: "@"),
      UInt8(ascii: "`"):
      true
    default: false
    }
  }
}
