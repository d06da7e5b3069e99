internal import Papers

/// An entry as read from the tree, before the document's HTML is there to cut its sections from.
struct EntryDraft {
  /// Its top-level blocks, by number; the first is its heading.
  var blocks: Range<Int>
  let heading: EntryHeading
  let line: Int
  var authors: AuthorList?
  var affiliation: String?
  var links = LinkList()
  var topics: TopicList?
  var rating: RatingText?
  var sections: [SectionDraft] = []
  /// The top-level blocks that hold fields.
  var fieldBlocks: Set<Int> = []

  /// Its paper; ratings are on `scale`.
  func paper(scale: Int) -> Paper {
    Paper(
      number: heading.number, title: heading.title, authors: authors?.names ?? [],
      hasMoreAuthors: authors?.isCutShort ?? false,
      affiliation: affiliation ?? authors?.affiliation, arxivID: links.arxivID,
      links: links.links, topics: topics?.names ?? [],
      rating: rating.map { Rating(halfStars: $0.halfStars, scale: scale, word: $0.word) })
  }
}

/// A section of an entry as places in the tree.
struct SectionDraft {
  /// A part of its content: from the start of `first` to the end of `last`.
  struct Piece {
    let first: MarkdownNode
    let last: MarkdownNode
    /// Whether it is a part of a paragraph, and needs a paragraph of its own.
    let isInline: Bool
  }

  /// Empty for what stands before the first label.
  let label: String
  var pieces: [Piece] = []
  /// Whether fields stood in it, which are no part of its content.
  var heldFields = false
}
