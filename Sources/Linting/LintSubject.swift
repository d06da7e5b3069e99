internal import ContentParsing
internal import Diagnostics
internal import SiteModel
internal import Synchronization
internal import Text

/// One post or page, as rules look at it. Its text is taken apart when a rule first asks for it:
/// rules that compare posts ask for that of few.
final class LintSubject: Sendable {
  let document: Document
  /// Nil for a page.
  let post: Post?
  /// The record that the post was drafted from; nil where there is none.
  let dayFile: DayFile?

  private let surroundings: LintSurroundings
  private let takenApart = LazyReference<SubjectText>()
  /// Nil until it has been looked for.
  private let foundTable = Mutex<SummaryTable??>(nil)

  /// - Parameter surroundings: have the text of the document.
  init(
    _ document: Document, in surroundings: LintSurroundings, post: Post?,
    dayFile: DayFile? = nil
  ) {
    self.document = document
    self.surroundings = surroundings
    self.post = post
    self.dayFile = dayFile
  }

  var configuration: SiteConfiguration { surroundings.configuration }
  var fullTexts: FullTexts { surroundings.fullTexts }

  private var text: SubjectText {
    takenApart.load()
      ?? takenApart.storeIfNil(
        SubjectText(
          document,
          surroundings.files[document.path] ?? SourceFile(path: document.path, bytes: []),
          labels: surroundings.configuration.labels))
  }

  var path: String { document.path }
  var file: SourceFile { text.lines.file }
  var lines: SourceLines { text.lines }
  /// The file's prose, at the offsets of the file.
  var mask: ProseMask { text.mask }
  var entries: [EntrySource] { text.entries }
  /// What labels name.
  var fieldNames: FieldNames { text.fields.names }

  var summaryTable: SummaryTable? {
    foundTable.withLock { known in
      let table = known ?? findSummaryTable()
      known = .some(table)
      return table
    }
  }

  /// In a loop, take it once.
  var prose: [UInt8] { text.mask.prose }

  /// The same, not yet taken apart.
  var asRead: LintSubject {
    LintSubject(document, in: surroundings, post: post, dayFile: dayFile)
  }

  /// Whether it is a post with papers in it.
  var isDigest: Bool { post != nil && document.isDigest }

  /// The day of publication of a post.
  var day: CalendarDay? { post?.published.day }

  /// The bold labels in `range`, in order.
  func labelled(in range: Range<Int>) -> [FieldSource] { text.fields.labelled(in: range) }

  /// The place of `range`, in bytes.
  func location(_ range: Range<Int>) -> SourceLocation {
    let lines = lines
    let index = lines.index(at: range.lowerBound)
    return lines.file.location(of: range, on: (index + 1, lines.ranges[index]))
  }

  /// The place of the heading of `entry`.
  func location(_ entry: EntrySource) -> SourceLocation { location(entry.heading) }

  /// The body's bytes but for its entries: what leads to them and what follows.
  var outsideEntries: [Range<Int>] {
    var ranges: [Range<Int>] = []
    let text = text
    var start = text.bodyOffset
    for entry in text.entries {
      ranges.append(start..<max(start, entry.heading.lowerBound))
      start = entry.body.upperBound
    }
    return ranges + [start..<max(start, file.bytes.count)]
  }
}

/// What all subjects of a site have in common.
final class LintSurroundings: Sendable {
  let configuration: SiteConfiguration
  /// The sources of posts and pages.
  let files: SourceFiles
  let fullTexts: FullTexts

  init(
    _ configuration: SiteConfiguration, files: SourceFiles,
    fullTexts: @escaping FullTexts = { _ in nil }
  ) {
    self.configuration = configuration
    self.files = files
    self.fullTexts = fullTexts
  }
}

/// A file, taken apart. A class, since rules ask for it very often.
private final class SubjectText: Sendable {
  let bodyOffset: Int
  let lines: SourceLines
  let mask: ProseMask
  let fields: FieldScan
  let entries: [EntrySource]

  init(_ document: Document, _ file: SourceFile, labels: SiteConfiguration.Labels) {
    bodyOffset = FrontmatterReader.bodyOffset(of: file)
    lines = SourceLines(file)
    mask = ProseMask(lines, bodyOffset: bodyOffset)
    fields = FieldScan(prose: mask.prose, lines, FieldNames(labels))
    entries = EntrySource.entries(of: document, lines: lines, fields: fields)
  }
}

// MARK: - Frontmatter

extension LintSubject {
  /// The bytes of a key and its value, by the key's canonical name; nil where it has no value.
  func frontmatter(_ key: String) -> Range<Int>? {
    guard let position = document.keyLocations[key]?.position else { return nil }
    let start = lines[position.line].lowerBound
    let rest = lines.ranges.dropFirst(position.line)
    let end = rest.first { continues($0) == false } ?? lines[position.line]
    return start..<max(start, end.lowerBound)
  }

  /// The place of `text` in the value of `key`, else of the key.
  func location(of text: String, inKey key: String) -> SourceLocation {
    let range = frontmatter(key).flatMap { file.bytes.firstRange(of: text, in: $0) }
    return range.map(location) ?? document.keyLocations[key] ?? document.opening
  }

  /// Whether the line belongs to the value of the key above it.
  private func continues(_ line: Range<Int>) -> Bool {
    guard let first = file.bytes[line].first else { return true }
    switch first {
    case .space, UInt8(ascii: "\t"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "#"):
      return true
    case UInt8(ascii: "-"): return line.count > 1 && file.bytes[line.lowerBound + 1].isBlank
    default: return false
    }
  }
}
