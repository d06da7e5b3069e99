internal import CArena
internal import CCmarkGFM

/// cmark-gfm with its extensions, prepared once so that several threads can parse at a time.
///
/// `cmark_parser_finish` marks the special characters of the extensions in tables of the process
/// before it parses inlines, and clears the marks afterwards: a second thread that parses
/// meanwhile misses them. So the marks are set here once and for all, and the extensions' own
/// lists, by which `finish` sets and clears, are emptied.
///
/// Strikethrough needs its list later, to find the extension that a delimiter belongs to. It
/// keeps a list of one: NUL, which never occurs in what is parsed (it is replaced on the way in),
/// so that its mark, set and cleared by every thread, is never asked for. Its delimiters are
/// pushed under that character by a match function of its own.
enum CMarkLibrary {
  /// Written once, in `prepare`; then only read.
  struct Extensions: @unchecked Sendable {
    /// Those of GFM, in the order in which they are attached.
    let core: [OpaquePointer]
    let strikethrough: OpaquePointer?
    let autolink: OpaquePointer?
    /// The same for texts without mail addresses: to look for these, it walks over the whole tree
    /// three times.
    let autolinkWithoutMail: OpaquePointer?
    /// Ends bare addresses before Chinese; goes before `core`.
    let bareAddress: OpaquePointer?
    /// Makes text of a single `~`, which stands for a range; goes before `core`.
    let singleTilde: OpaquePointer?
    /// Makes emphasis of what `CJKEmphasis` has marked.
    let cjkEmphasis: OpaquePointer?
    /// Formulas, inline and in blocks; goes before `core`, whose tables would take their lines.
    let math: OpaquePointer?
    let taskList: OpaquePointer?
    /// Where cmark gets memory inside `MarkdownTree.with`. Never freed itself.
    let memory: UnsafeMutablePointer<cmark_mem>
  }

  static let extensions = prepare()

  /// The kinds of nodes, by the low bits of cmark's number: blocks from 0, inlines from 32. Written
  /// by `prepare`, without which there is no node; apart from `extensions`, which costs a call to
  /// ask for.
  nonisolated(unsafe) static var kinds: UnsafePointer<MarkdownNode.Kind>?

  /// The character under which delimiters of strikethrough have to be pushed.
  static let strikethroughDelimiter: UInt8 = 0

  private static func prepare() -> Extensions {
    cmark_gfm_core_extensions_ensure_registered()
    let names = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"]
    let core = names.compactMap { cmark_find_syntax_extension($0) }
    let autolinkWithoutMail = makeAutolinkWithoutMail()
    kinds = learnKinds(core)
    let bareAddress = makeExtension("papersite-bare-address", matchBareAddress)
    let cjkEmphasis = makeExtension("papersite-cjk-emphasis", matchMarkedEmphasis)
    setSpecialCharacters(CJKEmphasis.markers, of: cjkEmphasis)
    let math = MathSyntax.make()
    setSpecialCharacters(MathInline.characters, of: math)
    markSpecialCharacters(core + [cjkEmphasis, math].compactMap(\.self))
    silence(cjkEmphasis, math, cmark_find_syntax_extension("autolink"), autolinkWithoutMail)
    prepareStrikethrough(cmark_find_syntax_extension("strikethrough"))
    return Extensions(
      core: core, strikethrough: cmark_find_syntax_extension("strikethrough"),
      autolink: cmark_find_syntax_extension("autolink"),
      autolinkWithoutMail: autolinkWithoutMail, bareAddress: bareAddress,
      singleTilde: makeExtension("papersite-single-tilde", matchSingleTilde),
      cjkEmphasis: cjkEmphasis, math: math,
      taskList: cmark_find_syntax_extension("tasklist"), memory: makeMemory())
  }

  /// A new node of the tree that this thread makes or reads.
  static func node(_ type: cmark_node_type) -> OpaquePointer? {
    cmark_node_new_with_mem(type, memory)
  }

  /// Where that tree has its memory: outside of `MarkdownTree.with` it is cmark's own.
  static var memory: UnsafeMutablePointer<cmark_mem> {
    CArenaIsOpen() ? extensions.memory : cmark_get_default_mem_allocator()
  }

  private static func makeMemory() -> UnsafeMutablePointer<cmark_mem> {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(calloc: CArenaAllocate, realloc: CArenaReallocate, free: CArenaFree))
    return memory
  }

  private static func makeExtension(
    _ name: String, _ match: cmark_match_inline_func
  ) -> OpaquePointer? {
    let made = cmark_syntax_extension_new(name)
    cmark_syntax_extension_set_match_inline_func(made, match)
    return made
  }

  private static func makeAutolinkWithoutMail() -> OpaquePointer? {
    guard let autolink = papersiteNewAutolinkExtension() else { return nil }
    cmark_syntax_extension_set_postprocess_func(autolink, nil)
    return autolink
  }

  private static func setSpecialCharacters(_ characters: [UInt8], of syntax: OpaquePointer?) {
    var list: UnsafeMutablePointer<cmark_llist>?
    for character in characters {
      let value = UnsafeMutableRawPointer(bitPattern: UInt(character))
      list = cmark_llist_append(cmark_get_default_mem_allocator(), list, value)
    }
    cmark_syntax_extension_set_special_inline_chars(syntax, list)
  }

  private static func markSpecialCharacters(_ extensions: [OpaquePointer]) {
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    for syntax in extensions { cmark_parser_attach_syntax_extension(parser, syntax) }
    cmark_manage_extensions_special_characters(parser, 1)
    cmark_parser_free(parser)
  }

  private static func silence(_ extensions: OpaquePointer?...) {
    for syntax in extensions { cmark_syntax_extension_set_special_inline_chars(syntax, nil) }
  }

  private static func prepareStrikethrough(_ strikethrough: OpaquePointer?) {
    setSpecialCharacters([strikethroughDelimiter], of: strikethrough)
    cmark_syntax_extension_set_emphasis(strikethrough, 0)
    cmark_syntax_extension_set_match_inline_func(strikethrough, matchStrikethrough)
  }

  /// Extensions number their node types as they are registered, so the numbers are read off a
  /// parsed sample.
  private static func learnKinds(_ core: [OpaquePointer]) -> UnsafePointer<MarkdownNode.Kind> {
    var kinds = MarkdownNode.Kind.ofStandardTypes
    let sample = "|a|\n|-|\n|~~b~~|"
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    for syntax in core { cmark_parser_attach_syntax_extension(parser, syntax) }
    cmark_parser_feed(parser, sample, sample.utf8.count)
    let root = cmark_parser_finish(parser)
    let iterator = cmark_iter_new(root)
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      let node = cmark_iter_get_node(iterator)
      guard let name = cmark_node_get_type_string(node),
        let kind = MarkdownNode.Kind.ofExtensionTypes[String(cString: name)]
      else { continue }
      kinds[MarkdownNode.Kind.index(of: cmark_node_get_type(node))] = kind
    }
    cmark_iter_free(iterator)
    cmark_node_free(root)
    cmark_parser_free(parser)
    let table = UnsafeMutablePointer<MarkdownNode.Kind>.allocate(capacity: kinds.count)
    table.initialize(from: kinds, count: kinds.count)
    return UnsafePointer(table)
  }
}

/// What cmark-gfm's own match function does, with the delimiter pushed under NUL.
private func matchStrikethrough(
  _ syntax: OpaquePointer?, _ parser: OpaquePointer?, _ parent: OpaquePointer?,
  _ character: UInt8, _ inlines: OpaquePointer?
) -> OpaquePointer? {
  guard character == UInt8(ascii: "~") else { return nil }
  var (left, right, before, after): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
  let count = cmark_inline_parser_scan_delimiters(
    inlines, 100, character, &left, &right, &before, &after)
  let text = CMarkLibrary.node(CMARK_NODE_TEXT)
  cmark_node_set_literal(text, String(repeating: "~", count: Int(count)))
  if left != 0 || right != 0, count == 1 || count == 2 {
    cmark_inline_parser_push_delimiter(
      inlines, CMarkLibrary.strikethroughDelimiter, left, right, text)
  }
  return text
}

private func matchSingleTilde(
  _ syntax: OpaquePointer?, _ parser: OpaquePointer?, _ parent: OpaquePointer?,
  _ character: UInt8, _ inlines: OpaquePointer?
) -> OpaquePointer? {
  guard character == UInt8(ascii: "~") else { return nil }
  let next = cmark_inline_parser_get_offset(inlines) + 1
  guard cmark_inline_parser_peek_at(inlines, next) != character else { return nil }
  cmark_inline_parser_set_offset(inlines, next)
  let text = CMarkLibrary.node(CMARK_NODE_TEXT)
  cmark_node_set_literal(text, "~")
  return text
}

private func matchMarkedEmphasis(
  _ syntax: OpaquePointer?, _ parser: OpaquePointer?, _ parent: OpaquePointer?,
  _ character: UInt8, _ inlines: OpaquePointer?
) -> OpaquePointer? {
  guard let inlines else { return nil }
  return CJKEmphasis.match(
    inlines, character: character, memory: CMarkLibrary.memory,
    strikethrough: CMarkLibrary.strikethroughDelimiter)
}
