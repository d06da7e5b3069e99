internal import ContentParsing
internal import Imaging
internal import Papers
internal import SiteModel

/// What the cards of a site say.
struct CardContents: Sendable {
  let site: Site
  let addresses: Addresses
  let words: InterfaceWords

  private var configuration: SiteConfiguration { site.configuration }

  /// The site as a whole: for lists and pages.
  var siteCard: Card {
    var card = emptyCard
    card.title = configuration.title
    if !configuration.description.isEmpty { card.rows = [Card.Row(configuration.description)] }
    card.foot = addresses.shownHost
    return card
  }

  /// A post: its title, its best papers, and how many it has.
  func card(ofPost index: Int) -> Card {
    let post = PostListing(index, of: site.posts)
    let papers = site.posts[index].document.entries.map(\.paper)
    var card = emptyCard
    card.language = post.frontmatter.language ?? configuration.language
    card.site = configuration.title
    card.corner = Self.dotted(post.published.day.description)
    card.title = post.title
    card.rows = Self.best(papers).map { Card.Row($0.title, mark: $0.rating?.cardGlyphs ?? "") }
    if papers.isEmpty, !post.description.isEmpty { card.rows = [Card.Row(post.description)] }
    card.foot = papers.isEmpty ? "" : foot(of: papers)
    return card
  }

  /// A paper: its title, authors, topics and rating.
  func card(ofPaper index: Int) -> Card {
    let paper = site.ledger.papers[index]
    let facts = paper.facts
    var card = emptyCard
    card.site = configuration.title
    card.corner = Self.dotted(paper.newest.day.description)
    card.eyebrow = facts.topics.joined(separator: " / ")
    card.title = facts.title
    if !facts.authors.isEmpty {
      let names = facts.authors.joined(separator: words["list_separator"])
      let etc = facts.hasMoreAuthors ? " " + words["authors_etc"] : ""
      card.rows = [Card.Row(names + etc)]
    }
    card.foot = facts.arxivID.map { "arXiv:\($0.unversioned)" } ?? ""
    card.mark =
      facts.rating.map { rating in
        [rating.cardGlyphs, rating.word ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      } ?? ""
    return card
  }

  /// Such as `2026.02.26`.
  private static func dotted(_ day: String) -> String { day.replacing("-", with: ".") }

  private var emptyCard: Card {
    var card = Card()
    card.language = configuration.language
    card.hue = configuration.hue
    return card
  }

  /// The three with most stars, in the order of the post.
  private static func best(_ papers: [Paper]) -> [Paper] {
    let order = papers.indices.sorted { a, b in
      let stars = (papers[a].rating?.hundredths ?? 0, papers[b].rating?.hundredths ?? 0)
      return stars.0 == stars.1 ? a < b : stars.0 > stars.1
    }
    return order.prefix(3).sorted().map { papers[$0] }
  }

  /// How many papers, and their topics, the most frequent first.
  private func foot(of papers: [Paper]) -> String {
    var counts: [String: Int] = [:]
    var topics: [String] = []
    for topic in papers.flatMap(\.topics) {
      if counts[topic] == nil { topics.append(topic) }
      counts[topic, default: 0] += 1
    }
    let order = topics.indices.sorted { a, b in
      let (one, other) = (counts[topics[a]] ?? 0, counts[topics[b]] ?? 0)
      return one == other ? a < b : one > other
    }
    let count = "\(papers.count) \(words["papers"])"
    return ([count] + order.prefix(3).map { topics[$0] }).joined(separator: " · ")
  }
}

extension Rating {
  /// Its stars in a form that text fonts have.
  fileprivate var cardGlyphs: String { text(star: "★") }
}

extension Addresses {
  /// Host and path as people read them, such as `example.org/blog`.
  fileprivate var shownHost: String {
    String(origin.drop { $0 != "/" }.dropFirst(2)) + basePath
  }
}
