/// Markdown for any other place, with absolute addresses and no limits.
struct MarkdownFile: Channel {
  let name = "markdown"
  let title = "Markdown"
  let limits: [ChannelLimit] = []

  func compose(_ digest: ChannelDigest, _ style: ChannelStyle) -> Composition {
    let text = MarkdownText(digest, style)
    let everything = Selection.everything(of: digest)
    return Composition(
      content: text.titled(text.body(everything)), measures: [], selection: everything)
  }
}
