internal import ContentParsing
internal import Diagnostics
internal import SiteModel

/// A bold label with a colon, and what stands behind it on its line.
struct FieldSource: Sendable {
  let label: Range<Int>
  let value: Range<Int>
  /// What the label names.
  let fields: FieldNames.Fields
}

extension EntrySource {
  /// The first line that gives `field`; for authors, one that gives some of them where none gives all.
  func field(_ field: DigestField) -> FieldSource? {
    labelled.first { $0.fields.contains(FieldNames.Fields(field)) }
      ?? (field == .authors ? labelled.first { $0.fields.contains(.someAuthors) } : nil)
  }

  /// The lines that give any field.
  var fields: [FieldSource] { labelled.filter { !$0.fields.isEmpty } }
}

/// Finds the labels in a file's prose.
struct FieldScan: Sendable {
  private let prose: [UInt8]
  private let lines: SourceLines
  let names: FieldNames

  init(prose: [UInt8], _ lines: SourceLines, _ names: FieldNames) {
    self.prose = prose
    self.lines = lines
    self.names = names
  }

  /// Every label in `range`: `**label**:` or `**label:**`.
  func labelled(in range: Range<Int>) -> [FieldSource] {
    let marks = prose.ranges(of: "**", in: range)
    var fields: [FieldSource] = []
    var index = 0
    while index + 1 < marks.count {
      let inside = marks[index].upperBound..<marks[index + 1].lowerBound
      if let field = field(inside: inside, behind: marks[index + 1].upperBound) {
        fields.append(field)
        index += 2
      } else {
        index += prose[inside].contains { $0.isLineEnd } ? 1 : 2
      }
    }
    return fields
  }

  private func field(inside: Range<Int>, behind end: Int) -> FieldSource? {
    guard !inside.isEmpty, inside.count <= 96 else { return nil }
    let label: Range<Int>
    let start: Int
    if let colon = colon(endingAt: inside.upperBound) {
      (label, start) = (inside.lowerBound..<colon, end)
    } else {
      let behind = prose[end...].firstIndex { !$0.isBlank } ?? prose.count
      guard let length = colonLength(at: behind) else { return nil }
      (label, start) = (inside, behind + length)
    }
    guard !prose[inside].contains(where: \.isLineEnd) else { return nil }
    let stop = lines.ranges[lines.index(at: end)].upperBound
    let name = prose.trimmed(label)
    return FieldSource(
      label: name, value: prose.trimmed(start..<max(start, stop)),
      fields: names.fields(named: Folding.key(of: lines.file.bytes, name)))
  }

  private func colon(endingAt end: Int) -> Int? {
    let start = prose.trimmedEnd(0..<end)
    if start > 0, prose[start - 1] == UInt8(ascii: ":") { return start - 1 }
    return start > 2 && prose[(start - 3)..<start].elementsEqual("：".utf8) ? start - 3 : nil
  }

  private func colonLength(at start: Int) -> Int? {
    guard start < prose.count else { return nil }
    if prose[start] == UInt8(ascii: ":") { return 1 }
    return prose[start...].starts(with: "：".utf8) ? 3 : nil
  }
}
