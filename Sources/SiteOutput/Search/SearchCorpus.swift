internal import ContentParsing
internal import Papers
internal import Searching
internal import SiteModel
internal import Text

/// What the search finds: each paper of the ledger with all that is said of it, posts, and pages. A
/// post is found by its title, its description and the text around its entries; what it says of a
/// paper leads to the paper.
///
/// It is made from the site and not from its pages: another theme does not change it, and what
/// stands around the text is not found.
struct SearchCorpus {
  private let published: PublishedSite

  init(_ published: PublishedSite) {
    self.published = published
  }

  private var site: Site { published.whole }

  /// Papers, posts and pages, each in the site's order.
  var documents: [SearchDocument] {
    Array(site.ledger.papers.indices).concurrentMap(paper)
      + site.listedPosts.filter { !site.posts[$0].document.frontmatter.isDraft }
      .map { post(site.posts[$0]) }
      + site.pages.filter { $0.isListed && !$0.document.frontmatter.isDraft }.map(page)
  }

  private func paper(_ index: Int) -> SearchDocument {
    let paper = site.ledger.papers[index]
    let facts = paper.facts
    let rating = facts.rating?.title
    var page = SearchPageWriter(title: facts.title, language: published.configuration.language)
    page.add(facts.authors.joined(separator: ", "), weight: 4)
    page.add(facts.topics.joined(separator: " / "), weight: 2)
    page.add(facts.affiliation ?? "", weight: 1)
    if let id = facts.arxivID?.unversioned { page.add(identifier: id) }
    for appearance in paper.appearances {
      let entry = site.posts[appearance.post].document.entries[appearance.entry]
      for section in entry.sections { page.add(section) }
    }
    page.tell("day", paper.newest.day.description)
    page.tell("authors", facts.authors.joined(separator: ", "))
    page.tell("topics", facts.topics.joined(separator: " / "))
    page.tell("rating", rating ?? "")
    page.tell("arxiv", facts.arxivID?.unversioned ?? "")
    for topic in paper.topics { page.filter("topic", site.ledger.topics[topic].name) }
    for author in paper.authors where published.hasPage(author: author) {
      page.filter("author", site.ledger.authors[author].name)
    }
    if let rating { page.filter("rating", rating) }
    page.filter("year", String(paper.newest.day.year))
    return SearchDocument(url: published.path(ofPaper: index), html: page.finish())
  }

  private func post(_ post: Post) -> SearchDocument {
    var page = SearchPageWriter(title: post.title, language: published.configuration.language)
    page.add(post.description, weight: 1)
    page.add(aroundEntries: post.document.content)
    page.tell("day", post.published.day.description)
    page.filter("year", String(post.published.day.year))
    return SearchDocument(url: post.path.encoded, html: page.finish())
  }

  private func page(_ page: Page) -> SearchDocument {
    var writer = SearchPageWriter(title: page.title, language: published.configuration.language)
    writer.add(page.document.content)
    return SearchDocument(url: page.path.encoded, html: writer.finish())
  }
}

extension PublishedSite {
  /// Where a paper is read, from the site's root: its page, else its newest entry.
  fileprivate func path(ofPaper index: Int) -> String {
    let href = PaperPlaces(site: whole, addresses: addresses).href(paper: index)
    return String(href.dropFirst(addresses.basePath.count))
  }
}
