internal import HTMLReading
internal import Text

/// Writes finished HTML, such as a post's, as Markdown: CommonMark with GitHub's tables,
/// footnotes and task lists, and formulas between dollars.
///
/// Nothing that runs comes through, whatever the HTML holds: of tags only `<br>` in a table's cell
/// and `<sub>`, `<sup>`, `<kbd>` without attributes are written, a `<` that could begin one is
/// escaped, and links and images keep their addresses only where these are for reading. In one
/// pass, in linear time, without recursion.
package struct MarkdownWriter {
  var tokens: HTMLTokens
  var output: ByteBuffer
  let options: Options

  /// What surrounds the block that is written, outermost first.
  var containers: [Container] = []
  /// What each line begins with.
  var prefix: [UInt8] = []
  /// What has to stand before the next block of the same container.
  var separation = Separation.none
  /// What line of inline content is written, if any.
  var inline: InlineKind?
  /// Whether nothing of the line is written yet.
  var isAtLineStart = true
  /// Whether white space that follows says nothing: it stands at a line's start.
  var skipsSpace = true
  /// A line break that is written before the next text, and what stands before it.
  var pendingBreak: String?
  /// The open emphasis, links and the like.
  var marks: [InlineMark] = []
  /// The emphasis that has ended.
  var emphasis = EmphasisMarks()
  /// How much was written when the last mark ended.
  var lastMarkEnd: Int?
  var table: TableState?
  /// How many footnotes have been written; nil outside of their list.
  var footnoteCount: Int?
  /// The marker of a list that ended right before.
  var lastList: UInt8?

  /// How the Markdown fits into what stands around it.
  package struct Options: Sendable {
    /// How many levels deeper headings stand; none gets deeper than 6.
    package var headingShift = 0
    /// What the footnotes' labels begin with, so that those of several texts differ.
    package var footnotePrefix = ""

    package init(headingShift: Int = 0, footnotePrefix: String = "") {
      self.headingShift = headingShift
      self.footnotePrefix = footnotePrefix
    }
  }

  enum Container {
    case quote(prefixLength: Int)
    case list(MarkdownList)
    case item(prefixLength: Int, isTight: Bool)
  }

  enum Separation {
    case none, line, blank
  }

  enum InlineKind {
    case paragraph, heading, cell
  }

  /// - Parameter html: balanced, as papersite writes it. What is not is read as well as it goes.
  package static func markdown(of html: [UInt8], _ options: Options = Options()) -> [UInt8] {
    var writer = MarkdownWriter(html, options)
    writer.write()
    return writer.output.bytes
  }

  private init(_ html: [UInt8], _ options: Options) {
    tokens = HTMLTokens(html)
    self.options = options
    output = ByteBuffer(capacity: html.count)
  }

  var html: [UInt8] { tokens.html }

  /// Ends with a line break, where there is anything.
  private mutating func write() {
    while let token = tokens.next() {
      switch token {
      case .text(let range): append(text: range)
      case .start(let tag): open(tag)
      case .end(let name): close(name)
      }
    }
    endParagraph()
    if output.count > 0 { output.append("\n") }
    output.bytes = emphasis.applied(to: output.bytes, .reference)
  }
}

struct MarkdownList {
  /// Nil for a list with bullets.
  var number: Int?
  /// Differs between neighbouring lists, which would be one otherwise.
  let marker: UInt8
  var isFirst = true
  var isLoose = false
}

/// An inline element that is open.
struct InlineMark {
  let element: String
  /// What begins it. It is written before the first text: what is empty is left out.
  var opening: String
  var closing: String
  /// Where its opening stands in what is written; nil while that is not yet.
  var start: Int?

  var isWritten: Bool { start != nil }
  /// Whether it is emphasis, and not a link or the like.
  var isEmphasis: Bool { closing.utf8.first.map { "*_~".utf8.contains($0) } ?? false }

  /// Right behind the stars that end another mark, its own would belong to them.
  mutating func avoidStars() {
    guard opening.hasPrefix("*") else { return }
    opening = String(repeating: "_", count: opening.utf8.count)
    closing = opening
  }
}
