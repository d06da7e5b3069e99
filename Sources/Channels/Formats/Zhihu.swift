/// Zhihu: Markdown that is imported into its editor.
struct Zhihu: Channel {
  let name = "zhihu"
  let title = "Zhihu"
  /// Third party.
  let limits = [
    ChannelLimit("title", 100, .characters), ChannelLimit("text", 100_000, .characters),
  ]

  func compose(_ digest: ChannelDigest, _ style: ChannelStyle) -> Composition {
    MarkdownText(digest, style).composition(
      self, title: limit("title", style), text: limit("text", style))
  }
}
