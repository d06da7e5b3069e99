package import ContentParsing
package import Papers
internal import Text

/// A paper with all the days that cover it.
package struct LedgerPaper: Sendable {
  private let index: Int
  private let contents: LedgerContents

  init(index: Int, in contents: LedgerContents) {
    self.index = index
    self.contents = contents
  }

  package var key: PaperKey { contents.gathering.keys[index] }
  /// Its page, such as `/papers/2602.21193/`.
  package var path: SitePath { contents.paths.value[index] }
  /// What the entries say of it together; where they differ, what the newest says. Authors, links
  /// and topics are those of all entries.
  package var facts: Paper { contents.facts[index] }
  /// Newest first; at least one.
  package var appearances: [Appearance] { places.map(contents.appearance) }
  /// Indices into the ledger's topics, in the paper's own order.
  package var topics: [Int] { contents.topics.value.indices[index] }
  /// Indices into the ledger's authors, in the paper's own order.
  package var authors: [Int] { contents.authors.value.indices[index] }

  package static let root = SitePath("/papers/")

  package var newest: Appearance { contents.appearance(at: places[places.startIndex]) }
  package var oldest: Appearance { contents.appearance(at: places[places.endIndex - 1]) }
  private var places: ArraySlice<PaperGathering.Place> { contents.gathering.places[index] }
}

/// An entry that covers a paper.
package struct Appearance: Sendable {
  /// Index into the site's posts.
  package let post: Int
  /// Index into the post's entries.
  package let entry: Int
  package let day: CalendarDay
  let document: Document
  package var rating: Rating? { document.entries[entry].paper.rating }
}

/// Papers that have something in common: a topic, or an author.
package struct PaperGroup: Sendable {
  /// As the newest entry spells it.
  package let name: String
  /// Unique among the topics, or among the authors.
  package let slug: String
  /// What the spellings of its name have in common.
  let key: String
  package let path: SitePath
  /// Indices into the ledger's papers, newest first.
  package let papers: [Int]

  /// Whether `name` is a spelling of its name.
  package func isCalled(_ name: String) -> Bool {
    self.name == name || GroupGathering.key(of: name) == key
  }

  /// The page that lists the topics.
  package static let topicsRoot = SitePath("/topics/")
  /// The page that lists the authors.
  package static let authorsRoot = SitePath("/authors/")
}

/// The papers of one rating.
package struct RatingGroup: Sendable {
  /// The newest of them; nil for papers without a rating.
  package let rating: Rating?
  /// Indices into the ledger's papers, newest first.
  package let papers: [Int]

  /// The page that lists the papers by their rating.
  package static let root = SitePath("/ratings/")

  /// Whether it is the best that its scale has.
  package var isTop: Bool { rating?.isTop ?? false }
}

extension Rating {
  /// Whether it is the best that its scale has.
  package var isTop: Bool { hundredths == 100 * scale }
}
