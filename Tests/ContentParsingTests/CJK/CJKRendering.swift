import CCmarkGFM
import Synchronization

@testable import ContentParsing

/// Markdown to HTML by cmark alone, with or without CJK-friendly emphasis.
enum CJKRendering {
  /// cmark keeps tables of special characters for the whole process.
  private static let lock = Mutex(())

  static func html(_ markdown: String, isCJKFriendly: Bool = true) -> String {
    lock.withLock { _ in render(markdown, isCJKFriendly: isCJKFriendly) }
  }

  private static func render(_ markdown: String, isCJKFriendly: Bool) -> String {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_UNSAFE)
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    var bytes = Array(markdown.utf8)
    if isCJKFriendly {
      cmark_parser_attach_syntax_extension(parser, markerExtension())
      bytes = CJKEmphasis.mark(bytes) ?? bytes
    }
    bytes.withUnsafeBytes {
      cmark_parser_feed(parser, $0.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    let root = cmark_parser_finish(parser)
    defer { cmark_node_free(root) }
    guard
      let html = cmark_render_html(
        root, CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser))
    else { return "" }
    defer { cmark_get_default_mem_allocator()?.pointee.free(html) }
    return restored(String(cString: html))
  }

  /// cmark's own renderer percent-encodes the markers in addresses.
  private static func restored(_ html: String) -> String {
    var output = Array(html.utf8)
    CJKEmphasis.restore(&output)
    return String(decoding: output, as: UTF8.self)
      .replacing("%11", with: "*").replacing("%12", with: "_").replacing("%13", with: "~")
  }

  /// One for the process; made under the lock.
  private static func markerExtension() -> OpaquePointer? {
    OpaquePointer(bitPattern: address)
  }

  private static let address: Int = {
    guard let made = cmark_syntax_extension_new("cjk-emphasis") else { return 0 }
    let memory = cmark_get_default_mem_allocator()
    var characters: UnsafeMutablePointer<cmark_llist>?
    for marker in CJKEmphasis.markers {
      characters = cmark_llist_append(
        memory, characters, UnsafeMutableRawPointer(bitPattern: UInt(marker)))
    }
    cmark_syntax_extension_set_special_inline_chars(made, characters)
    cmark_syntax_extension_set_match_inline_func(made) { _, _, _, character, parser in
      guard let parser, let memory = cmark_get_default_mem_allocator() else { return nil }
      return CJKEmphasis.match(parser, character: character, memory: memory)
    }
    return Int(bitPattern: made)
  }()
}
