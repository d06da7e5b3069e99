internal import SiteModel

/// `/authors/<slug>/` with their further pages, for authors with enough papers.
struct AuthorPages: OutputFormat {
  let isMadeOfLedger = true

  func plan(_ site: RenderedSite) -> [PlannedFile] {
    let published = site.published
    let authors = published.authorsWithPages
    guard !authors.isEmpty else { return [] }
    return published.ledger.authors[authors]
      .flatMap { listing(of: $0, site).plan(site) }
  }

  private func listing(of author: PaperGroup, _ site: RenderedSite) -> PaperListing {
    let count = String(author.papers.count)
    return PaperListing(
      kind: .author, title: author.name,
      description: site.words.sentence(
        "author_description", ["name": author.name, "count": count]),
      base: author.path, origin: "the author `\(author.name)`",
      list: PaperList(byMonth: author.papers, of: site.published.ledger), group: author)
  }
}
