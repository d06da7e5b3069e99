internal import Papers

/// An entry as read from the tree, before the document's HTML is there to cut its sections from.
struct EntryDraft {
  /// Its top-level blocks, by number; the first is its heading.
  var blocks: Range<Int>
  let heading: EntryHeading
  let line: Int
  var authors: AuthorList?
  /// Lists under labels such as `第一作者`, which name some of the authors.
  var someAuthors: [AuthorList] = []
  /// Where those work.
  var someAffiliations: [String] = []
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
      number: heading.number, title: heading.title, authors: authors?.names ?? someNames,
      hasMoreAuthors: authors?.isCutShort ?? !someAuthors.isEmpty,
      affiliation: affiliation ?? authors?.affiliation ?? joinedAffiliations,
      arxivID: links.arxivID, links: links.links, topics: topics?.names ?? [],
      rating: rating.map {
        Rating(hundredths: $0.hundredths, scale: scale, word: $0.word, written: $0.written)
      })
  }
}

extension EntryDraft {
  /// Whether a line of its own or the list of authors tells where they work.
  var hasAffiliation: Bool { affiliation != nil || authors?.affiliation != nil }

  /// Each once, since a first author may be the corresponding one too.
  private var someNames: [String] { Self.distinct(someAuthors.flatMap(\.names)) }

  private var joinedAffiliations: String? {
    let affiliations = Self.distinct(someAffiliations)
    return affiliations.isEmpty ? nil : affiliations.joined(separator: ", ")
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
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
