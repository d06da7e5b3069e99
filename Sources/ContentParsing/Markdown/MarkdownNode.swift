internal import CCmarkGFM
internal import Text

/// A node of a parsed document: a pointer into cmark's tree.
///
/// It may be used only inside the closure that `MarkdownTree` hands the tree to.
struct MarkdownNode: Equatable {
  enum Kind: UInt8 {
    case none, document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph
    case heading, thematicBreak, footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image
    case footnoteReference, strikethrough, math, mathBlock
  }

  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }
}

extension MarkdownNode.Kind {
  static let ofStandardTypes: [Self] = {
    let blocks: [Self] = [
      .none, .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .customBlock,
      .paragraph, .heading, .thematicBreak, .footnoteDefinition,
    ]
    let inlines: [Self] = [
      .none, .text, .softBreak, .lineBreak, .code, .htmlInline, .customInline, .emphasis, .strong,
      .link, .image, .footnoteReference,
    ]
    let padding = [Self](repeating: .none, count: 20)
    return blocks + padding + inlines + padding
  }()

  static let ofExtensionTypes: [String: Self] = [
    "table": .table, "table_header": .tableRow, "table_row": .tableRow, "table_cell": .tableCell,
    "strikethrough": .strikethrough,
  ]

  /// Where a type of cmark's stands in `CMarkLibrary.kinds`.
  static func index(of type: cmark_node_type) -> Int {
    Int(type.rawValue & 31) + (type.rawValue & 0x4000 == 0 ? 0 : 32)
  }
}

// MARK: - The tree

extension MarkdownNode {
  var kind: Kind {
    let kind = CMarkLibrary.kinds.unsafelyUnwrapped[
      Kind.index(of: cmark_node_get_type(pointer))]
    guard kind == .code || kind == .codeBlock else { return kind }
    guard cmark_node_get_syntax_extension(pointer) != nil else { return kind }
    return kind == .code ? .math : .mathBlock
  }
  var parent: MarkdownNode? { MarkdownNode(cmark_node_parent(pointer)) }
  var firstChild: MarkdownNode? { MarkdownNode(cmark_node_first_child(pointer)) }
  var lastChild: MarkdownNode? { MarkdownNode(cmark_node_last_child(pointer)) }
  var next: MarkdownNode? { MarkdownNode(cmark_node_next(pointer)) }
  var previous: MarkdownNode? { MarkdownNode(cmark_node_previous(pointer)) }

  var children: MarkdownSiblings { MarkdownSiblings(node: firstChild) }

  /// The 1-based line on which a block begins, in the parsed text.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// The 1-based line on which a block ends, in the parsed text.
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
}

/// A node and those that follow it under the same parent.
struct MarkdownSiblings: Sequence, IteratorProtocol {
  var node: MarkdownNode?

  mutating func next() -> MarkdownNode? {
    defer { node = node?.next }
    return node
  }
}

// MARK: - What a node says

extension MarkdownNode {
  /// The text of text, code and raw HTML; of formulas with their delimiters.
  var literal: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(pointer)) }
  /// The address of a link or image, entities and backslashes resolved.
  var address: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_url(pointer)) }
  /// The title of a link or image.
  var title: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_title(pointer)) }
  /// What stands behind a code block's opening fence.
  var fenceInfo: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_fence_info(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var isBulletList: Bool { cmark_node_get_list_type(pointer) == CMARK_BULLET_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// Whether a list item is ticked; nil where it is no task.
  var isChecked: Bool? {
    let syntax = cmark_node_get_syntax_extension(pointer)
    guard syntax != nil, syntax == CMarkLibrary.extensions.taskList else { return nil }
    return cmark_gfm_extensions_get_tasklist_item_checked(pointer)
  }

  /// How a table's columns are aligned: `l`, `c`, `r` or 0.
  var columnAlignments: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: cmark_gfm_extensions_get_table_alignments(pointer),
      count: Int(cmark_gfm_extensions_get_table_columns(pointer)))
  }

  /// cmark-gfm's own HTML of this node.
  var libraryHTML: String {
    let options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES
    guard let html = cmark_render_html(pointer, options, nil) else { return "" }
    return String(cString: html)
  }

  /// Puts the characters back that `CJKEmphasis` and `MathMarking` have marked, wherever below
  /// this node they have not been used.
  func restoreMarked() {
    forEachDescendant { node, kind in
      switch kind {
      case .text, .code, .htmlInline, .htmlBlock, .math, .mathBlock: restore(node.literal)
      case .codeBlock:
        restore(node.literal)
        restore(node.fenceInfo)
      case .link, .image:
        restore(node.address)
        restore(node.title)
      default: break
      }
    }
  }

  /// The bytes are those of the node itself: cmark hands out its own text.
  private func restore(_ text: UnsafeBufferPointer<UInt8>) {
    let bytes = UnsafeMutableBufferPointer(mutating: text)
    var position = text.skippingControlFree(from: 0)
    while position < text.count {
      let byte = text[position]
      if byte < 0x20,
        let original = DelimiterMarker.original(of: byte) ?? MathMarker.original(of: byte)
      {
        bytes[position] = original
      }
      position = text.skippingControlFree(from: position + 1)
    }
  }

  private func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    let count = strlen(text)
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
  }
}
