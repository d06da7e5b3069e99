/// The bytes of one file under the path that messages show.
package struct SourceFile: Sendable {
  /// Relative to the site's folder, with `/`, as messages show it.
  package let path: String
  /// Valid UTF-8, without a byte order mark.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of `range`, in bytes.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The 1-based line that `offset` stands on, and the bytes of that line without its end.
  func line(at offset: Int) -> (number: Int, range: Range<Int>) {
    let offset = min(max(offset, 0), bytes.count)
    var number = 1
    var start = 0
    for position in 0..<offset where isLineEnd(position) {
      number += 1
      start = position + 1
    }
    var end = offset
    while end < bytes.count, bytes[end] != newline, bytes[end] != carriageReturn { end += 1 }
    return (number, start..<max(start, end))
  }

  /// Where each line begins.
  package var lineStarts: [Int] {
    [0] + bytes.indices.filter(isLineEnd).map { $0 + 1 }
  }

  /// A line ends with LF, CR LF or CR.
  func isLineEnd(_ position: Int) -> Bool {
    bytes[position] == newline
      || bytes[position] == carriageReturn
        && (position + 1 == bytes.count || bytes[position + 1] != newline)
  }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
