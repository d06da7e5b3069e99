internal import ContentParsing
internal import Papers
internal import Diagnostics

/// A post's file in groups of pieces. Joined, they are the file, byte for byte.
struct PostGroups: Sendable {
  var groups: [PostGroup]

  /// - Parameter document: what is read from `file`.
  init(_ file: SourceFile, _ document: Document) {
    let lines = PostLines(file.bytes)
    let front = lines.endOfFrontmatter
    let entries = Self.entries(of: document, lineCount: lines.lines.count)
    let start = entries.first?.lines.lowerBound ?? lines.lines.count
    groups = [
      PostGroup(key: .frontmatter, pieces: lines.pieces(0..<front, key: lines.frontmatterKey)),
      PostGroup(key: .preview, pieces: lines.pieces(front..<max(front, start), key: lines.bodyKey)),
    ]
    groups += entries.map { PostGroup(key: .entry($0.key), pieces: Self.pieces($0.lines, lines)) }
    if let end = entries.last?.lines.upperBound {
      groups.append(
        PostGroup(
          key: .summary, pieces: lines.pieces(end..<lines.lines.count, key: lines.bodyKey)))
    }
  }

  var bytes: [UInt8] { groups.flatMap(\.bytes) }
  var papers: [String] { groups.compactMap(\.key.paper) }

  // MARK: - Entries

  private struct Entry {
    let key: String
    /// 0-based.
    let lines: Range<Int>
  }

  /// Each goes on to the next one, so that what a person has written between two belongs to the
  /// first; the last one goes on to a heading of its level.
  private static func entries(of document: Document, lineCount: Int) -> [Entry] {
    var seen: [String: Int] = [:]
    return document.entries.enumerated().map { index, entry in
      let end =
        index + 1 < document.entries.count
        ? document.entries[index + 1].line
        : document.lineOfHeading(endingEntryAt: entry.line) ?? lineCount + 1
      let name = entry.paper.arxivID?.unversioned ?? entry.paper.title
      let count = seen[name, default: 0] + 1
      seen[name] = count
      let lines = (entry.line - 1)..<max(entry.line, end - 1)
      return Entry(key: count == 1 ? name : "\(name) (\(count))", lines: lines)
    }
  }

  static let numberKey = "number"

  /// The heading's number is a piece of its own, since it changes with the papers around it.
  private static func pieces(_ range: Range<Int>, _ lines: PostLines) -> [PostPiece] {
    let heading = lines.lines[range.lowerBound]
    let digits = heading.drop { !isDigit($0) }.prefix(while: isDigit)
    let body = range.dropFirst()
    let rest = lines.pieces(body.lowerBound..<body.upperBound, key: lines.bodyKey)
    return [
      PostPiece(key: numberKey, bytes: Array(heading[..<digits.endIndex])),
      PostPiece(key: "title", bytes: Array(heading[digits.endIndex...])),
    ] + rest
  }

  static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}

extension Document {
  /// The line of the next heading that is as high as the entry's; nil where there is none.
  fileprivate func lineOfHeading(endingEntryAt line: Int) -> Int? {
    guard let start = outline.firstIndex(where: { $0.line == line }) else { return nil }
    let level = outline[start].level
    return outline[(start + 1)...].first { $0.level <= level }?.line
  }
}
