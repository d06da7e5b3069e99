internal import CArena
internal import CCmarkGFM
internal import Text

/// Parses Markdown into cmark's tree and lends the tree out.
///
/// The parser and the tree live in an arena of the thread. Nothing of them is freed by itself, as
/// thousands of small pieces a document would be, which takes a third of cmark's time.
enum MarkdownTree {
  enum Flavor {
    /// GitHub's Markdown and nothing else.
    case plain
    /// Bare addresses end before Chinese, and only `~~` strikes through, for `10~20%` is a range;
    /// emphasis may follow the CJK-friendly amendments, and formulas may be read. The text holds no
    /// control characters.
    case site(isCJKFriendly: Bool, readsMath: Bool = false)

    /// What at least stands before text that is struck through.
    fileprivate var strikethrough: StaticString {
      switch self {
      case .plain: "~"
      case .site: "~~"
      }
    }
  }

  /// What `body` makes of the document node of `markdown`, which is valid UTF-8. No node may
  /// leave `body`.
  static func with<Result>(
    _ markdown: [UInt8], _ flavor: Flavor, _ body: (MarkdownNode) -> Result
  ) -> Result {
    let outer = CArenaOpen()
    defer { CArenaClose(outer) }
    let options = CMARK_OPT_UNSAFE | (mayHoldFootnotes(markdown) ? CMARK_OPT_FOOTNOTES : 0)
    let parser = cmark_parser_new_with_mem(options, CMarkLibrary.extensions.memory)
    let marked = prepare(parser, for: markdown, flavor)
    feed(marked ?? markdown, to: parser)
    guard let root = MarkdownNode(cmark_parser_finish(parser)) else {
      preconditionFailure("cmark_parser_finish gives no tree only when it is called twice")
    }
    if marked != nil { root.restoreMarked() }
    return body(root)
  }

  /// Whether there may be a `[^`, be it with a backslash or a reference for the `^`: to look for
  /// footnotes, cmark walks over the whole tree twice.
  private static func mayHoldFootnotes(_ markdown: [UInt8]) -> Bool {
    markdown.holds("[^") || markdown.holds("[\\") || markdown.holds("[&")
  }

  /// Attaches the extensions. Returns the text to parse, where it is not `markdown`.
  private static func prepare(
    _ parser: OpaquePointer?, for markdown: [UInt8], _ flavor: Flavor
  ) -> [UInt8]? {
    let extensions = CMarkLibrary.extensions
    var marked: [UInt8]?
    if case .site(let isCJKFriendly, let readsMath) = flavor {
      cmark_parser_attach_syntax_extension(parser, extensions.bareAddress)
      if markdown.holds("~~") {
        cmark_parser_attach_syntax_extension(parser, extensions.singleTilde)
      }
      if isCJKFriendly { marked = CJKEmphasis.mark(markdown) }
      if marked != nil { cmark_parser_attach_syntax_extension(parser, extensions.cjkEmphasis) }
      if readsMath, MathMarking.mayHoldMath(markdown) {
        cmark_parser_attach_syntax_extension(parser, extensions.math)
        marked = MathMarking.mark(marked ?? markdown) ?? marked
      }
    }
    attachCore(to: parser, for: markdown, flavor)
    return marked
  }

  /// Attaches the extensions of GFM, but for what takes time and can find nothing in `markdown`.
  private static func attachCore(
    to parser: OpaquePointer?, for markdown: [UInt8], _ flavor: Flavor
  ) {
    let extensions = CMarkLibrary.extensions
    // A reference may stand for an `@`, but strikes nothing through.
    let mayHoldMail = markdown.holds("@") || markdown.holds("&")
    let mayStrikeThrough = markdown.holds(flavor.strikethrough)
    for syntax in extensions.core {
      if syntax == extensions.strikethrough, !mayStrikeThrough { continue }
      let isLighter = syntax == extensions.autolink && !mayHoldMail
      cmark_parser_attach_syntax_extension(
        parser, isLighter ? extensions.autolinkWithoutMail ?? syntax : syntax)
    }
  }

  private static func feed(_ markdown: [UInt8], to parser: OpaquePointer?) {
    markdown.withUnsafeBytes {
      cmark_parser_feed(parser, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
  }
}
