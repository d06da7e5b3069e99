package import ContentParsing
internal import SiteModel
package import SiteOutput

extension ChannelDigest {
  /// The digest of one post.
  package init(_ post: PublishedPost) {
    self.init(
      title: post.post.title, summary: post.post.description, address: post.address,
      name: "\(post.post.published.day)", day: post.post.published.day,
      mailDate: post.mailDate, parts: PostDivision(post).parts)
  }
}

extension ChannelPaper {
  /// What an entry of `post` says of its paper.
  package init(_ entry: DigestEntry, of post: PublishedPost) {
    self.init(
      facts: entry.paper, address: post.address(ofAnchor: entry.anchor),
      sections: entry.sections.map {
        Section(label: $0.label, blocks: HTMLReader.blocks(post.html($0.content)))
      },
      line: entry.line)
  }
}

/// Parts the blocks of a post into its entries and what stands around them.
private struct PostDivision {
  private let post: PublishedPost
  private let entries: [String: DigestEntry]

  init(_ post: PublishedPost) {
    self.post = post
    entries = Dictionary(
      post.post.document.entries.map { ($0.anchor, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var parts: [ChannelDigest.PartContent] {
    var parts: [ChannelDigest.PartContent] = []
    var text: [Block] = []
    /// The level of the entry's heading whose blocks are passed over.
    var open: Int?
    for block in HTMLReader.blocks(post.html(post.post.document.content)) {
      if case .heading(_, let level, let identifier) = block, let entry = entries[identifier] {
        parts += Self.part(text)
        parts.append(.paper(ChannelPaper(entry, of: post)))
        text = []
        open = level
      } else if let level = open, !Self.ends(block, entryOf: level) {
        continue
      } else {
        open = nil
        text.append(block)
      }
    }
    return parts + Self.part(text)
  }

  /// An entry ends before a heading that is no lower than its own, and at a rule.
  private static func ends(_ block: Block, entryOf level: Int) -> Bool {
    switch block {
    case .heading(_, let other, _): other <= level
    case .rule: true
    default: false
    }
  }

  /// `blocks` without rules, which part sections and entries that channels part in their own ways.
  private static func part(_ blocks: [Block]) -> [ChannelDigest.PartContent] {
    let shown = blocks.filter { $0 != .rule }
    return shown.isEmpty ? [] : [.text(shown)]
  }
}
