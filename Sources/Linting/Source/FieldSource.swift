internal import ContentParsing
internal import Diagnostics
internal import SiteModel

/// A bold label with a colon, and what stands behind it on its line.
struct FieldSource: Sendable {
  let label: Range<Int>
  let value: Range<Int>
}

extension LintSubject {
  /// The first line of `entry` that gives `field`.
  func field(_ field: DigestField, of entry: EntrySource) -> FieldSource? {
    labelled(in: entry.body).first { gives([field], $0) }
  }

  /// The lines of `entry` that give any field.
  func entryFields(of entry: EntrySource) -> [FieldSource] {
    labelled(in: entry.body).filter { gives(DigestField.allCases, $0) }
  }

  /// Whether the label names one of `fields`, as the table has them or the site.
  private func gives(_ fields: [DigestField], _ labelled: FieldSource) -> Bool {
    let key = Folding.key(file.text(labelled.label))
    return fields.contains { field in
      Self.labels[field]?.contains(key) == true
        || configuration.labels.names(of: field).contains { Folding.key($0) == key }
    }
  }

  private static let labels = Dictionary(
    uniqueKeysWithValues: DigestField.allCases.map { ($0, Set($0.labels.map(Folding.key))) })

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
    guard !inside.isEmpty, inside.count <= 96, !prose[inside].contains(where: \.isLineEnd) else {
      return nil
    }
    let line = lines.ranges[lines.index(at: end)]
    if let colon = colon(endingAt: inside.upperBound) {
      return FieldSource(
        label: prose.trimmed(inside.lowerBound..<colon),
        value: prose.trimmed(end..<max(end, line.upperBound)))
    }
    let start = prose[end..<line.upperBound].firstIndex { !$0.isBlank } ?? line.upperBound
    guard let length = colonLength(at: start) else { return nil }
    return FieldSource(
      label: prose.trimmed(inside),
      value: prose.trimmed((start + length)..<max(start + length, line.upperBound)))
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

extension SiteConfiguration.Labels {
  fileprivate func names(of field: DigestField) -> [String] {
    switch field {
    case .authors: authors
    case .links: links
    case .topics: topics
    case .rating: rating
    case .affiliation: []
    }
  }
}
