internal import CCmarkGFM

/// Parses Markdown into cmark's tree and lends the tree out.
enum MarkdownTree {
  enum Flavor {
    /// GitHub's Markdown and nothing else.
    case plain
    /// With papersite's additions.
    case site
  }

  /// What `body` makes of the document node of `markdown`, which is valid UTF-8. No node may
  /// leave `body`.
  static func with<Result>(
    _ markdown: some Collection<UInt8>, _ flavor: Flavor, _ body: (MarkdownNode) -> Result
  ) -> Result {
    let parser = cmark_parser_new(CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES)
    defer { cmark_parser_free(parser) }
    let extensions = CMarkLibrary.extensions
    if flavor == .site { cmark_parser_attach_syntax_extension(parser, extensions.bareAddress) }
    for syntax in extensions.core { cmark_parser_attach_syntax_extension(parser, syntax) }
    feed(markdown, to: parser)
    guard let root = cmark_parser_finish(parser) else {
      preconditionFailure("cmark_parser_finish gives no tree only when it is called twice")
    }
    defer { cmark_node_free(root) }
    return body(MarkdownNode(root))
  }

  private static func feed(_ markdown: some Collection<UInt8>, to parser: OpaquePointer?) {
    let fed: Void? = markdown.withContiguousStorageIfAvailable { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    if fed == nil { feed(Array(markdown), to: parser) }
  }
}
