internal import ContentParsing
internal import Text

/// Labels that are not bold: `作者: A, B` in a line, bullet or quotation, and `| 作者 | A, B |` in a table.
/// What begins a line so may be a sentence, which only the entry's reader can tell: where it has found
/// a field, and no bold label names it, it is here.
extension FieldScan {
  /// Those in `range` that may name a field, in order.
  func plainLabels(in range: Range<Int>) -> [FieldSource] {
    let first = lines.index(at: range.lowerBound)
    return lines.ranges[first...].lazy
      .prefix { $0.lowerBound < range.upperBound }
      .filter { $0.lowerBound >= range.lowerBound }
      .compactMap { plainLabel(on: prose.trimmed($0)) }
  }

  private func plainLabel(on line: Range<Int>) -> FieldSource? {
    let start = behindMarks(line)
    guard start < line.upperBound, prose[start] != .asterisk else { return nil }
    return prose[start] == .pipe
      ? row((start + 1)..<line.upperBound) : labelled(start..<line.upperBound)
  }

  /// Where the text of a line begins, behind the marks of lists and quotations.
  private func behindMarks(_ line: Range<Int>) -> Int {
    var start = line.lowerBound
    while start + 1 < line.upperBound {
      let isList = "-+*".utf8.contains(prose[start]) && prose[start + 1].isBlank
      guard isList || prose[start].isBlank || prose[start] == UInt8(ascii: ">") else { break }
      start += 1
    }
    return start
  }

  private func labelled(_ line: Range<Int>) -> FieldSource? {
    let head = line.prefix(Self.longestLabel)
    guard let colon = head.first(where: { colonLength(at: $0) != nil }),
      let length = colonLength(at: colon)
    else { return nil }
    return field(line.lowerBound..<colon, (colon + length)..<line.upperBound)
  }

  /// Of a table's row with two cells.
  private func row(_ cells: Range<Int>) -> FieldSource? {
    let bars = cells.filter { prose[$0] == .pipe }
    guard let bar = bars.first, bars.count == 1 || bars.dropFirst().first == cells.last else {
      return nil
    }
    return field(
      cells.lowerBound..<bar, (bar + 1)..<(bars.count == 1 ? cells.upperBound : bars[1]))
  }

  private func field(_ label: Range<Int>, _ value: Range<Int>) -> FieldSource? {
    let key = Folding.key(of: prose, label)
    let fields = names.fields(named: key)
    guard !fields.isEmpty || DigestField.allCases.contains(where: { FieldNames.mayName($0, key) })
    else { return nil }
    return FieldSource(label: prose.trimmed(label), value: prose.trimmed(value), fields: fields)
  }

  /// In bytes, with its colon.
  private static let longestLabel = 64
}
