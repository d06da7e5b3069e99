internal import Text

/// A paragraph that is nothing but an image with a title is a figure, and the title its caption.
extension HTMLRenderer {
  func isFigure(_ paragraph: MarkdownNode) -> Bool {
    guard !isPlain, let image = paragraph.firstChild, image.kind == .image, image.next == nil,
      paragraph.kind == .paragraph, !paragraph.isInTightList
    else { return false }
    return !image.title.isEmpty && isShown(image)
  }

  mutating func closeFigure(_ image: MarkdownNode) {
    output.append("\n<figcaption>")
    appendText(image.title)
    output.append("</figcaption>\n</figure>\n")
  }

  /// Whether an image has an address that may be published.
  func isShown(_ image: MarkdownNode) -> Bool {
    !image.address.isEmpty && AddressKind(image.address, isImage: true) != .dangerous
  }
}
