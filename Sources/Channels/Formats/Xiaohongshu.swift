internal import SiteOutput

/// Xiaohongshu: a title and a short text without links.
struct Xiaohongshu: Channel {
  let name = "xiaohongshu"
  let title = "Xiaohongshu"
  let fileExtension = "txt"
  let unshown: Set<Content> = [.images, .links, .tables, .formulas]
  /// Third party.
  let limits = [ChannelLimit("title", 20, .weighted), ChannelLimit("text", 1000, .characters)]

  func compose(_ digest: ChannelDigest, _ style: ChannelStyle) -> Composition {
    let titleLimit = limit("title", style)
    let title = titleLimit.unit.prefix(of: digest.title, limit: titleLimit.value)
    let textLimit = limit("text", style)
    var writer = MessageWriter(digest, PlainText(showsAddresses: false), style.words)
    writer.showsTitle = false
    return fitting(digest) { selection in
      let body = writer.join(writer.parts(selection) + [ending(selection, style)])
      return Composition(
        content: title + "\n\n" + body + "\n", title: title,
        measures: [Measure(titleLimit, of: title), Measure(textLimit, of: body)],
        selection: selection)
    }
  }

  /// Addresses are not allowed, so it names the site.
  private func ending(_ selection: Selection, _ style: ChannelStyle) -> String {
    let omissions = selection.omissions(style.words)
    return (omissions.isEmpty ? "" : omissions + style.words["channel_stop"])
      + style.words.sentence("channel_read_at", ["name": style.siteTitle])
  }
}
