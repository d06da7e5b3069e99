import CCmarkGFM

@testable import ContentParsing

/// Markdown to HTML by cmark's own renderer, with or without CJK-friendly emphasis.
enum CJKRendering {
  static func html(_ markdown: String, isCJKFriendly: Bool = true) -> String {
    MarkdownTree.with(Array(markdown.utf8), .site(isCJKFriendly: isCJKFriendly)) { root in
      guard let html = cmark_render_html(root.pointer, CMARK_OPT_UNSAFE, nil) else { return "" }
      return String(cString: html)
    }
  }
}
