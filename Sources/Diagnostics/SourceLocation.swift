/// A place in a file, or a file as a whole.
package struct SourceLocation: Hashable, Sendable {
  /// A line and column, with what is needed to show them.
  package struct Position: Hashable, Sendable {
    /// 1-based.
    package let line: Int
    /// 1-based, in Unicode scalars.
    package let column: Int
    /// How many scalars of the line are meant; at least 1.
    package let length: Int
    /// The source line without its end; of a long one, the part around what is meant, since there
    /// may be thousands of places on it.
    package let lineText: String
    /// The column that `lineText` begins with: 1 where the line is not cut before it.
    package let textColumn: Int
    /// Whether the line goes on behind `lineText`.
    package let isCut: Bool

    package init(
      line: Int, column: Int, length: Int, lineText: String, textColumn: Int = 1,
      isCut: Bool = false
    ) {
      self.line = line
      self.column = column
      self.length = length
      self.lineText = lineText
      self.textColumn = textColumn
      self.isCut = isCut
    }

    /// Where in `lineText` it begins, in scalars.
    package var textOffset: Int { column - textColumn }
  }

  /// Relative to the site's folder, as messages show it.
  package let path: String
  /// Nil where the file as a whole is meant.
  package let position: Position?

  /// The file as a whole.
  package init(path: String) {
    self.path = path
    position = nil
  }

  package init(path: String, position: Position?) {
    self.path = path
    self.position = position
  }

  /// The same place under another path.
  package func renamed(_ path: String) -> SourceLocation {
    SourceLocation(path: path, position: position)
  }
}

extension SourceFile {
  /// The place of the byte at `offset`.
  package func location(at offset: Int) -> SourceLocation {
    location(of: offset..<offset)
  }

  /// The place of `range`, in bytes. What goes past the end of its first line is not underlined.
  package func location(of range: Range<Int>) -> SourceLocation {
    location(of: range, on: line(at: range.lowerBound))
  }

  /// The same for who knows the line that `range` begins on: its 1-based number, and its bytes
  /// without its end. Finding it goes over all that stands before.
  package func location(
    of range: Range<Int>, on line: (number: Int, range: Range<Int>)
  ) -> SourceLocation {
    let start = min(range.lowerBound, line.range.upperBound)
    let end = min(max(range.upperBound, start), line.range.upperBound)
    let column = scalarCount(line.range.lowerBound..<start) + 1
    let shown = shownPart(of: line.range, around: start)
    return SourceLocation(
      path: path,
      position: SourceLocation.Position(
        line: line.number, column: column, length: max(1, scalarCount(start..<end)),
        lineText: text(shown), textColumn: column - scalarCount(shown.lowerBound..<start),
        isCut: shown.upperBound < line.range.upperBound))
  }

  /// A line, or the part of a long one around an offset; it begins and ends with whole scalars.
  private func shownPart(of line: Range<Int>, around offset: Int) -> Range<Int> {
    guard line.count > Self.longestWholeLine else { return line }
    var start = max(line.lowerBound, offset - Self.longestWholeLine / 2)
    var end = min(line.upperBound, offset + Self.longestWholeLine / 2)
    while start < offset, isInsideScalar(start) { start += 1 }
    while end < line.upperBound, isInsideScalar(end) { end += 1 }
    return start..<end
  }

  /// In bytes.
  private static let longestWholeLine = 4000

  private func isInsideScalar(_ offset: Int) -> Bool { bytes[offset] & 0xC0 == 0x80 }

  /// How many scalars begin in `range`. A loop that the compiler turns into one over many bytes at
  /// once: lines may be long, and have many places.
  private func scalarCount(_ range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for byte in UnsafeBufferPointer(rebasing: bytes[range]) where byte & 0xC0 != 0x80 {
        count &+= 1
      }
      return count
    }
  }

  /// The place of a 1-based line and a 1-based column in Unicode scalars, as YAML marks count.
  /// A place past the end is the end of the last line.
  package func location(line: Int, column: Int, length: Int = 1) -> SourceLocation {
    let start = offset(line: line, column: column)
    return location(of: start..<offset(line: line, column: column + length))
  }

  /// The byte offset of a 1-based line and a 1-based column in Unicode scalars.
  package func offset(line: Int, column: Int) -> Int {
    var remaining = line - 1
    var position = 0
    while remaining > 0, position < bytes.count {
      if isLineEnd(position) { remaining -= 1 }
      position += 1
    }
    guard remaining <= 0 else { return bytes.count }
    var column = column - 1
    while column > 0, position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      position += 1
      while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
      column -= 1
    }
    return position
  }
}
