/// Juejin: Markdown that is pasted into its editor.
struct Juejin: Channel {
  let name = "juejin"
  let title = "Juejin"
  /// Third party.
  let limits = [ChannelLimit("title", 80, .characters), ChannelLimit("text", 100_000, .characters)]

  func compose(_ digest: ChannelDigest, _ style: ChannelStyle) -> Composition {
    MarkdownText(digest, style).composition(
      self, title: limit("title", style), text: limit("text", style))
  }
}
