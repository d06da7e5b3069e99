internal import Text

/// Writes cmark's tree as HTML.
///
/// The plain style gives cmark-gfm's own bytes. The site style adds heading ids, leaves holes for
/// addresses that only the site knows, and gathers the document's facts on the way, so that one
/// walk over the tree is enough.
struct HTMLRenderer {
  enum Style: Equatable {
    case plain
    case site(allowsRawHTML: Bool, joinsCJKLines: Bool)
  }

  let style: Style
  var output: ByteBuffer
  var holes: [HTMLFragment.Hole] = []
  var facts = DocumentFacts()
  /// The class of the next paragraph or list; it takes it along.
  var blockClass: StaticString?
  /// Whether a digest's entry is written, in which each label begins a line.
  var isInEntry = false
  /// The places that the digest wants to know the offsets of.
  var marks: RenderMarks
  var table = TableState()
  var footnotes = FootnoteState()

  init(style: Style, capacity: Int, marks: RenderMarks = RenderMarks()) {
    self.style = style
    self.marks = marks
    output = ByteBuffer(capacity: capacity)
  }

  var isPlain: Bool { style == .plain }

  /// What a document ends with: the end of the footnotes.
  mutating func finish() {
    if footnotes.isOpen { output.append("</ol>\n</section>\n") }
  }

  /// Writes `root` with everything below it. No recursion: documents nest as deep as they like.
  mutating func render(_ root: MarkdownNode) {
    var node = root
    while true {
      marks.meet(.start, of: node, at: output.count)
      if enter(node) {
        if let child = node.firstChild {
          node = child
          continue
        }
        exit(node)
      }
      marks.meet(.end, of: node, at: output.count)
      while node != root, node.next == nil, let parent = node.parent {
        node = parent
        exit(node)
        marks.meet(.end, of: node, at: output.count)
      }
      guard node != root, let next = node.next else { return }
      node = next
    }
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
    case .htmlInline: appendInlineHTML(node.literal)
    case .emphasis: output.append("<em>")
    case .strong: output.append("<strong>")
    case .strikethrough: output.append("<del>")
    case .link: openLink(node)
    case .image: appendImage(node)
    case .footnoteReference: appendFootnoteReference(node)
    case .codeBlock: appendCodeBlock(node)
    case .htmlBlock: appendHTMLBlock(node.literal)
    case .thematicBreak: appendThematicBreak()
    default: open(block: node, kind)
    }
    return kind.holdsChildren
  }

  private mutating func exit(_ node: MarkdownNode) {
    let kind = node.kind
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
      .codeBlock, .htmlBlock, .thematicBreak, .customBlock, .customInline, .math, .mathBlock:
      false
    default: true
    }
  }
}
