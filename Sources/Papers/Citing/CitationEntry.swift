internal import Text

/// A citation as a format writes it, but for its key: that depends on what else is in the file. So an
/// entry is a function of its citation alone, and can be kept for all files that it stands in.
package struct CitationEntry: Sendable {
  private let bytes: [UInt8]
  /// Where the key belongs, as offsets into the bytes.
  private let holes: [Int]

  init(_ write: (inout Draft) -> Void) {
    var draft = Draft()
    write(&draft)
    bytes = draft.buffer.trimmedBytes
    holes = draft.holes
  }

  struct Draft {
    fileprivate var buffer = ByteBuffer(capacity: 1024)
    fileprivate var holes: [Int] = []

    mutating func append(_ literal: StaticString) { buffer.append(literal) }
    mutating func append(text: String) { buffer.append(text: text) }
    mutating func append(_ bytes: ArraySlice<UInt8>) { buffer.append(bytes) }
    mutating func appendKey() { holes.append(buffer.count) }
  }

  /// Appends it with its key, which no format has to escape.
  func write(key: String, to target: inout ByteBuffer) {
    var start = 0
    for hole in holes {
      target.append(bytes[start..<hole])
      target.append(text: key)
      start = hole
    }
    target.append(bytes[start...])
  }
}

/// What stands around the entries of a file.
package struct CitationFrame: Sendable {
  var opening = ""
  var separator = ""
  var closing = ""
  /// A file without entries.
  var empty = ""
}
