internal import MarkdownWriting
internal import SiteModel

/// `/llms-full.txt`: the newest posts, whole, as long as they fit into the limit. What does not fit
/// is named at the end, never cut.
struct AgentFullText {
  private let twins: Twins
  private var published: PublishedSite { twins.published }
  private var words: InterfaceWords { twins.words }

  init(_ twins: Twins) {
    self.twins = twins
  }

  var bytes: [UInt8] {
    let posts = published.listedPosts
    let limit = published.configuration.agents.fullTextLimit
    // Room for the note at the end, whose numbers are not known yet.
    var room = limit - note(leavingOut: posts[...]).count - 1
    var text = TwinText()
    text.heading(1, MarkdownText.escaped(published.configuration.title))
    room -= text.count
    for (count, index) in posts.enumerated() {
      let piece = piece(index, number: count + 1)
      guard piece.count + 1 <= room else {
        text.block(note(leavingOut: posts[count...]))
        return text.bytes
      }
      room -= piece.count + 1
      text.block(piece)
    }
    return text.bytes
  }

  /// One post; its headings stand below its title, and its footnotes are its own.
  private func piece(_ index: Int, number: Int) -> [UInt8] {
    let listing = published.listing(index)
    var text = TwinText()
    text.heading(2, TwinText.link(listing.title, published.addresses.absolute(listing.path)))
    text.block(
      twins.body(
        ofPost: index,
        MarkdownWriter.Options(headingShift: 1, footnotePrefix: "\(number)-")))
    return text.bytes
  }

  private func note(leavingOut posts: ArraySlice<Int>) -> [UInt8] {
    guard let first = posts.first else { return [] }
    let sentence = words.sentence(
      "agents_left_out",
      [
        "count": String(posts.count),
        "first": TwinText.link(
          published.listing(first).title, twins.address(of: published.listing(first).path)),
        "archive": twins.address(of: Archive.path),
      ])
    return Array((sentence + "\n").utf8)
  }
}
