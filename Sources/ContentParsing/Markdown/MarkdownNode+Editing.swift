internal import CCmarkGFM

/// Changes to the tree before it is read.
extension MarkdownNode {
  /// Makes this inline a text node.
  func becomeText(_ text: String) {
    cmark_node_set_type(pointer, CMARK_NODE_TEXT)
    cmark_node_set_literal(pointer, text)
  }

  /// Makes a line break that shows in the page of one that does not.
  func hardenBreak() {
    guard kind == .softBreak else { return }
    cmark_node_set_type(pointer, CMARK_NODE_LINEBREAK)
  }

  /// Moves the first `count` bytes of this text node into a new one before it, which is returned;
  /// the node itself where it has no more.
  func splitOff(_ count: Int) -> MarkdownNode? {
    let text = literal
    if count >= text.count { return self }
    guard let head = MarkdownNode(CMarkLibrary.node(CMARK_NODE_TEXT)) else {
      return nil
    }
    let rest = String(decoding: text.dropFirst(count), as: UTF8.self)
    cmark_node_set_literal(head.pointer, String(decoding: text.prefix(count), as: UTF8.self))
    cmark_node_set_literal(pointer, rest)
    cmark_node_insert_before(pointer, head.pointer)
    return head
  }

  /// Replaces the control characters that have come into texts and addresses by references such as
  /// `&#1;`: neither HTML nor XML has them.
  func replaceControls() {
    forEachDescendant { node, kind in
      switch kind {
      case .text: node.literal.withoutControls.map { _ = cmark_node_set_literal(node.pointer, $0) }
      case .link, .image:
        node.address.withoutControls.map { _ = cmark_node_set_url(node.pointer, $0) }
        node.title.withoutControls.map { _ = cmark_node_set_title(node.pointer, $0) }
      case .codeBlock:
        node.fenceInfo.withoutControls.map { _ = cmark_node_set_fence_info(node.pointer, $0) }
      default: break
      }
    }
  }

  /// Takes this node, and what is below it, out of the tree.
  func remove() {
    cmark_node_free(pointer)
  }

  /// Moves this node behind the last child of `parent`.
  func move(to parent: MarkdownNode) {
    cmark_node_append_child(parent.pointer, pointer)
  }

  /// A new paragraph before this block.
  func makeParagraphBefore() -> MarkdownNode? {
    guard let paragraph = MarkdownNode(CMarkLibrary.node(CMARK_NODE_PARAGRAPH)) else { return nil }
    cmark_node_insert_before(pointer, paragraph.pointer)
    return paragraph
  }

  /// Puts this block and those that follow it up to `end` into a block of their own, without those
  /// of the two that are empty paragraphs.
  func wrapped(through end: MarkdownNode) -> MarkdownNode {
    guard let wrapper = MarkdownNode(CMarkLibrary.node(CMARK_NODE_CUSTOM_BLOCK)) else {
      return self
    }
    cmark_node_insert_before(pointer, wrapper.pointer)
    var block: MarkdownNode? = self
    while let current = block {
      block = current == end ? nil : current.next
      if current.kind == .paragraph, current.firstChild == nil {
        current.remove()
      } else {
        cmark_node_append_child(wrapper.pointer, current.pointer)
      }
    }
    return wrapper
  }
}

// MARK: - Alerts

extension MarkdownNode {
  /// Makes this quote or wrapper an alert: a custom block that keeps the kind and the title where
  /// cmark keeps what to write around it. A title of its own is its first paragraph.
  func becomeAlert(_ marker: AlertMarker, language: String) {
    cmark_node_set_type(pointer, CMARK_NODE_CUSTOM_BLOCK)
    cmark_node_set_on_enter(pointer, marker.kind.rawValue)
    cmark_node_set_on_exit(pointer, marker.hasTitle ? "" : marker.kind.title(language: language))
  }

  /// What kind of alert this is, and its title, empty for its first paragraph; nil where it is
  /// none.
  var alert: (kind: AlertKind, title: String)? {
    guard kind == .customBlock, let name = cmark_node_get_on_enter(pointer),
      let title = cmark_node_get_on_exit(pointer),
      let kind = AlertKind(rawValue: String(cString: name))
    else { return nil }
    return (kind, String(cString: title))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// With U+FFFD for each control character; nil where there is none.
  fileprivate var withoutControls: String? {
    guard contains(where: \.isForbiddenControl) else { return nil }
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: self, as: UTF8.self).unicodeScalars {
      let isControl = UInt8(exactly: scalar.value)?.isForbiddenControl ?? false
      scalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}
