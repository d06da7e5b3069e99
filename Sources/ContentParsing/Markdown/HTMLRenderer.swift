internal import Text

/// Writes cmark's tree as HTML.
///
/// The plain style gives cmark-gfm's own bytes. The site style adds heading ids, leaves holes for
/// addresses that only the site knows, and gathers the document's facts on the way, so that one
/// walk over the tree is enough.
struct HTMLRenderer {
  enum Style: Equatable {
    case plain
    /// Without a policy, the author's HTML is kept as it is.
    case site(htmlPolicy: HTMLPolicy?, joinsCJKLines: Bool)
  }

  let isPlain: Bool
  let joinsCJKLines: Bool
  /// What the author's HTML goes through; nil where it is kept.
  var sanitizer: HTMLSanitizer?
  /// What of the HTML and the addresses is not published as written.
  var refused: [RefusedHTML] = []
  var output: ByteBuffer
  var holes: [HTMLFragment.Hole] = []
  var facts = DocumentFacts()
  /// The class of the next paragraph or list; it takes it along.
  var blockClass: StaticString?
  /// Whether words that are added are Chinese; English otherwise.
  var isChinese = false
  /// Whether a digest's entry is written, in which each label begins a line.
  var isInEntry = false
  /// The places that the digest wants to know the offsets of.
  var marks: RenderMarks
  var table = TableState()
  var footnotes = FootnoteState()

  init(style: Style, capacity: Int, marks: RenderMarks = RenderMarks()) {
    switch style {
    case .plain:
      isPlain = true
      joinsCJKLines = false
    case .site(let policy, let joinsCJKLines):
      isPlain = false
      self.joinsCJKLines = joinsCJKLines
      sanitizer = policy.map(HTMLSanitizer.init(policy:))
    }
    self.marks = marks
    output = ByteBuffer(capacity: capacity)
  }

  /// What a document ends with: the end of the footnotes, and of what the author left open.
  mutating func finish() {
    if footnotes.isOpen { output.append("</ol>\n</section>\n") }
    sanitizer?.closeContainer(to: &output)
  }

  /// Begins something around blocks that is not in the tree.
  mutating func openSection(_ tag: StaticString) {
    startLine()
    output.append(tag)
    output.append("\n")
    sanitizer?.openContainer()
  }

  mutating func closeSection(_ tag: StaticString) {
    sanitizer?.closeContainer(to: &output)
    startLine()
    output.append(tag)
    output.append("\n")
  }

  /// Writes `root` with everything below it. No recursion: documents nest as deep as they like.
  mutating func render(_ root: MarkdownNode) {
    var node = root
    while true {
      meet(.start, of: node)
      if enter(node) {
        if let child = node.firstChild {
          node = child
          continue
        }
        exit(node)
      }
      meet(.end, of: node)
      while node != root, node.next == nil, let parent = node.parent {
        node = parent
        exit(node)
        meet(.end, of: node)
      }
      guard node != root, let next = node.next else { return }
      node = next
    }
  }

  @inline(__always)
  private mutating func meet(_ edge: RenderMarks.Edge, of node: MarkdownNode) {
    guard marks.isNext(edge, of: node) else { return }
    if marks.isNextBarrier { sanitizer?.closeElements(to: &output) }
    marks.meet(edge, of: node, at: output.count)
  }

  /// Writes what stands before the children of `node`. Returns whether it has any to write.
  private mutating func enter(_ node: MarkdownNode) -> Bool {
    let kind = node.kind
    switch kind {
    case .text: appendText(node.literal)
    case .softBreak: appendSoftBreak(node)
    case .lineBreak: appendLineBreak()
    case .code: appendCode(node.literal)
    case .math: appendMath(node)
    case .mathBlock: appendMathBlock(node)
    case .htmlInline: appendInlineHTML(node)
    case .emphasis: output.append("<em>")
    case .strong: output.append("<strong>")
    case .strikethrough: output.append("<del>")
    case .link: openLink(node)
    case .image: appendImage(node)
    case .footnoteReference: appendFootnoteReference(node)
    case .codeBlock: appendCodeBlock(node)
    case .htmlBlock: appendHTMLBlock(node)
    case .thematicBreak: appendThematicBreak()
    default: open(block: node, kind)
    }
    guard kind.holdsChildren else { return false }
    sanitizer?.openContainer()
    return true
  }

  private mutating func exit(_ node: MarkdownNode) {
    let kind = node.kind
    if kind.holdsChildren { sanitizer?.closeContainer(to: &output) }
    switch kind {
    case .emphasis: output.append("</em>")
    case .strong: output.append("</strong>")
    case .strikethrough: output.append("</del>")
    case .link: output.append("</a>")
    default: close(block: node, kind)
    }
  }

  /// Writes the class that is waiting, and the end of the tag.
  mutating func closeTag() {
    if let blockClass {
      output.append(" class=\"")
      output.append(blockClass)
      output.append("\"")
      self.blockClass = nil
    }
    output.append(">")
  }

  /// Ends the line, if one has begun.
  mutating func startLine() {
    if let last = output.bytes.last, last != UInt8(ascii: "\n") {
      output.append(UInt8(ascii: "\n"))
    }
  }
}

extension MarkdownNode.Kind {
  /// Whether a node's children are written between a start and an end.
  fileprivate var holdsChildren: Bool {
    switch self {
    case .none, .text, .softBreak, .lineBreak, .code, .htmlInline, .image, .footnoteReference,
      .codeBlock, .htmlBlock, .thematicBreak, .customInline, .math, .mathBlock:
      false
    default: true
    }
  }
}
