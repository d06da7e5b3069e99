internal import ContentParsing
internal import Diagnostics
internal import SiteModel

/// A label, and what stands behind it on its line or beside it in its row.
struct FieldSource: Sendable {
  let label: Range<Int>
  let value: Range<Int>
  /// What the label names.
  let fields: FieldNames.Fields
}

extension EntrySource {
  /// The first line that gives `field`, one with a bold label before others; for authors, one that
  /// gives some of them where none gives all. Fields mostly stand at the beginning, so that little of
  /// the entry is looked through.
  func field(_ field: DigestField) -> FieldSource? {
    if let line = line(giving: FieldNames.Fields(field)) { return line }
    return switch field {
    case .authors: line(giving: .someAuthors)
    case .rating: ratingBehindAmbiguousLabel
    case .affiliation, .links, .topics: nil
    }
  }

  private func line(giving field: FieldNames.Fields) -> FieldSource? {
    scan.labels(in: body).first { $0.fields.contains(field) }
      ?? plainLabels.first { $0.fields.contains(field) }
  }

  /// The line of a label such as `推荐`, with stars behind it.
  private var ratingBehindAmbiguousLabel: FieldSource? {
    let file = scan.lines.file
    return allLabels.first {
      FieldNames.mayName(.rating, Folding.key(of: file.bytes, $0.label))
        && RatingText(file.text($0.value)) != nil
    }
  }

  /// The lines that give any field, those with bold labels first.
  var fields: [FieldSource] { allLabels.filter { !$0.fields.isEmpty } }

  /// Every label in its body, the bold ones first.
  var allLabels: [FieldSource] { labelled + plainLabels }
}

/// The bold labels in a part of a file's prose, in order.
struct FieldLabels: Sequence, IteratorProtocol {
  private let scan: FieldScan
  private var rest: Range<Int>

  fileprivate init(scan: FieldScan, range: Range<Int>) {
    self.scan = scan
    rest = range
  }

  mutating func next() -> FieldSource? {
    while let opening = scan.mark(in: rest),
      let closing = scan.mark(in: (opening + 2)..<rest.upperBound)
    {
      let inside = (opening + 2)..<closing
      let field = scan.field(inside: inside, behind: closing + 2)
      // Where a line ends between the two, they are no pair, and the second may begin one.
      let isPair = field != nil || !scan.holdsLineEnd(inside)
      rest = (isPair ? closing + 2 : closing)..<rest.upperBound
      if let field { return field }
    }
    return nil
  }
}

/// Finds the labels in a file's prose.
struct FieldScan: Sendable {
  let prose: [UInt8]
  let lines: SourceLines
  let names: FieldNames

  init(prose: [UInt8], _ lines: SourceLines, _ names: FieldNames) {
    self.prose = prose
    self.lines = lines
    self.names = names
  }

  /// Every bold label in `range`: `**label**:` or `**label:**`.
  func labelled(in range: Range<Int>) -> [FieldSource] { Array(labels(in: range)) }

  /// The same, each found when it is asked for.
  func labels(in range: Range<Int>) -> FieldLabels { FieldLabels(scan: self, range: range) }

  /// Where `**` stands first in `range`.
  fileprivate func mark(in range: Range<Int>) -> Int? {
    prose.firstRange(of: "**", in: range)?.lowerBound
  }

  fileprivate func holdsLineEnd(_ range: Range<Int>) -> Bool {
    prose[range].contains { $0.isLineEnd }
  }

  fileprivate func field(inside: Range<Int>, behind end: Int) -> FieldSource? {
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

  /// How many bytes a colon at `start` has; nil where there is none.
  func colonLength(at start: Int) -> Int? {
    guard start < prose.count else { return nil }
    if prose[start] == UInt8(ascii: ":") { return 1 }
    return prose[start...].starts(with: "：".utf8) ? 3 : nil
  }
}
