internal import SiteOutput

/// A digest as Markdown with headings.
struct MarkdownText {
  private let digest: ChannelDigest
  private let writer: MessageWriter

  init(_ digest: ChannelDigest, _ style: ChannelStyle) {
    self.digest = digest
    var writer = MessageWriter(digest, CommonMark(), style.words)
    writer.showsTitle = false
    writer.paperHeadingLevel = 3
    self.writer = writer
  }

  /// Without the title, for which editors have a field.
  func body(_ selection: Selection) -> String { writer.message(selection) + "\n" }

  /// `body` below the title.
  func titled(_ body: String) -> String {
    "# " + MarkdownEscaping.commonMark.escaped(digest.title) + "\n\n" + body
  }

  /// What fits into an editor that has a field for the title.
  func composition(
    _ channel: any Channel, title limit: ChannelLimit, text textLimit: ChannelLimit
  ) -> Composition {
    let title = limit.unit.prefix(of: digest.title, limit: limit.value)
    return channel.fitting(digest) { selection in
      let body = body(selection)
      return Composition(
        content: titled(body), title: title,
        measures: [Measure(limit, of: title), Measure(textLimit, of: body)], selection: selection)
    }
  }
}
