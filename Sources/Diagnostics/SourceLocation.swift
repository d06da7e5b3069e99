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
    /// The whole source line without its end.
    package let lineText: String

    package init(line: Int, column: Int, length: Int, lineText: String) {
      self.line = line
      self.column = column
      self.length = length
      self.lineText = lineText
    }
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
    return SourceLocation(
      path: path,
      position: SourceLocation.Position(
        line: line.number,
        column: scalarCount(line.range.lowerBound..<start) + 1,
        length: max(1, scalarCount(start..<end)), lineText: text(line.range)))
  }

  /// How many scalars begin in `range`.
  private func scalarCount(_ range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
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
