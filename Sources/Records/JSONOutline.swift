/// Which values a JSON document holds, and where each begins: what messages point at. JSON itself
/// is read by Foundation, which tells no places.
struct JSONOutline {
  /// Where no JSON can go on.
  struct Problem: Error, Equatable {
    /// In bytes.
    let offset: Int
    /// What should stand there, such as `a value`.
    let expected: String
  }

  /// The offset of each value by its path, such as `candidates[3].title.value`. The top is ``.
  private(set) var offsets: [String: Int] = [:]
  /// The paths in the order of the document; without values that are null.
  private(set) var paths: [String] = []

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) throws(Problem) {
    self.bytes = bytes
    try value("", depth: 0)
    skipSpace()
    if position < bytes.count { throw problem("the end of the file") }
  }

  private static let maximumDepth = 32

  private mutating func value(_ path: String, depth: Int) throws(Problem) {
    skipSpace()
    guard depth <= Self.maximumDepth else { throw problem("an end of the many brackets") }
    offsets[path] = position
    let isNull = byte == UInt8(ascii: "n")
    if !isNull { paths.append(path) }
    switch byte {
    case UInt8(ascii: "{"): try object(path, depth: depth)
    case UInt8(ascii: "["): try list(path, depth: depth)
    case UInt8(ascii: "\""): _ = try text()
    default: try word()
    }
  }

  private mutating func object(_ path: String, depth: Int) throws(Problem) {
    position += 1
    skipSpace()
    if take("}") { return }
    repeat {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else { throw problem("a name in quotes") }
      let name = try text()
      skipSpace()
      guard take(":") else { throw problem("a colon") }
      try value(path.isEmpty ? name : "\(path).\(name)", depth: depth + 1)
      skipSpace()
    } while take(",")
    guard take("}") else { throw problem("`,` or `}`") }
  }

  private mutating func list(_ path: String, depth: Int) throws(Problem) {
    position += 1
    skipSpace()
    if take("]") { return }
    var index = 0
    repeat {
      try value("\(path)[\(index)]", depth: depth + 1)
      index += 1
      skipSpace()
    } while take(",")
    guard take("]") else { throw problem("`,` or `]`") }
  }

  /// The text as it is written; names of a record need no escapes.
  private mutating func text() throws(Problem) -> String {
    let start = position + 1
    position = start
    while let byte, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw problem("`\"` at the end of the text") }
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count else {
      position = bytes.count
      throw problem("`\"` at the end of the text")
    }
    position += 1
    return String(decoding: bytes[start..<position - 1], as: UTF8.self)
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word() throws(Problem) {
    let start = position
    while let byte, Self.isOfWord(byte) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    guard ["true", "false", "null"].contains(word) || Double(word) != nil else {
      position = start
      throw problem("a value")
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      || "+-.E".utf8.contains(byte)
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private func problem(_ expected: String) -> Problem {
    Problem(offset: position, expected: expected)
  }
}
