internal import Text

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
    return bytes.withUnsafeBufferPointer { bytes in
      var number = 1
      var start = 0
      for position in 0..<offset where Self.isLineEnd(position, in: bytes) {
        number += 1
        start = position + 1
      }
      var end = offset
      while end < bytes.count, bytes[end] != newline, bytes[end] != carriageReturn { end += 1 }
      return (number, start..<max(start, end))
    }
  }

  /// The 1-based line that `offset` stands on.
  package func lineNumber(at offset: Int) -> Int { line(at: offset).number }

  /// Where each line begins.
  package var lineStarts: [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var starts = [0]
      starts.reserveCapacity(bytes.count / 32)
      if bytes.firstOffset(of: carriageReturn) == nil {
        while let end = bytes.firstOffset(of: newline, from: starts[starts.count - 1]) {
          starts.append(end + 1)
        }
      } else {
        for position in bytes.indices where Self.isLineEnd(position, in: bytes) {
          starts.append(position + 1)
        }
      }
      return starts
    }
  }

  /// A line ends with LF, CR LF or CR.
  func isLineEnd(_ position: Int) -> Bool {
    bytes.withUnsafeBufferPointer { Self.isLineEnd(position, in: $0) }
  }

  private static func isLineEnd(_ position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[position] == newline
      || bytes[position] == carriageReturn
        && (position + 1 == bytes.count || bytes[position + 1] != newline)
  }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
