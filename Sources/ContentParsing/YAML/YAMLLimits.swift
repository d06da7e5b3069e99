internal import Diagnostics

/// What YAML may hold: more than any sensible file does, and little enough that reading it is quick.
struct YAMLLimits {
  static let maximumBytes = 262_144
  /// What aliases stand for counts each time (a "billion laughs").
  static let maximumNodes = 10_000
  /// Keys are compared in depth, so few aliases already make that slow, before nodes are counted.
  static let maximumAliases = 16
  /// The time that libYAML takes grows with the square of the depth.
  static let maximumDepth = 100

  private let block: YAMLBlock

  init(_ block: YAMLBlock) {
    self.block = block
  }

  /// What is too much, as far as can be told from the bytes.
  var problem: Diagnostic? {
    if block.bytes.count > Self.maximumBytes {
      return diagnostic(
        "the YAML takes \(block.bytes.count) bytes; the limit is \(Self.maximumBytes)",
        fix: "Shorten it", at: 0..<0)
    }
    if let bracket = tooDeepBracket {
      return diagnostic(
        "brackets are nested more than \(Self.maximumDepth) deep", fix: "Nest less",
        at: bracket..<(bracket + 1))
    }
    if let alias = alias(after: Self.maximumAliases) {
      return diagnostic(
        "more than \(Self.maximumAliases) aliases are used (`*name`)", fix: "Write the values out",
        at: alias)
    }
    return nil
  }

  private func diagnostic(_ message: String, fix: String, at range: Range<Int>) -> Diagnostic {
    let start = block.range.lowerBound
    let range = (range.lowerBound + start)..<(range.upperBound + start)
    return Diagnostic(
      .error, "yaml-limit", message, fix: fix, at: block.file.location(of: range))
  }

  /// The first bracket that has too many others open around it, without regard to quotes.
  private var tooDeepBracket: Int? {
    var depth = 0
    for (index, byte) in block.bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      default: continue
      }
      if depth > Self.maximumDepth { return index }
    }
    return nil
  }

  /// The alias (`*name`) of an anchor (`&name`) that comes after `limit` others, without regard to
  /// quotes.
  private func alias(after limit: Int) -> Range<Int>? {
    let bytes = block.bytes
    guard bytes.contains(UInt8(ascii: "&")) else { return nil }
    var anchors: Set<ArraySlice<UInt8>> = []
    var count = 0
    for index in bytes.indices {
      let name = bytes[(index + 1)...].prefix(while: Self.isNameByte)
      if bytes[index] == UInt8(ascii: "&") {
        anchors.insert(name)
      } else if bytes[index] == UInt8(ascii: "*"), anchors.contains(name) {
        count += 1
        if count > limit { return index..<name.endIndex }
      }
    }
    return nil
  }

  /// Those that libYAML takes in an anchor's name.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
