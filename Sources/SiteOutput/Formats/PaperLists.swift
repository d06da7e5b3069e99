internal import SiteModel

/// `/papers/` by day and `/ratings/` by rating, each with its further pages.
struct PaperLists: OutputFormat {
  let isMadeOfLedger = true

  func plan(_ site: RenderedSite) -> [PlannedFile] {
    let published = site.published
    return (published.hasPaperPages ? byDay(site) : [])
      + (published.hasRatingPages ? byRating(site) : [])
  }

  private func byDay(_ site: RenderedSite) -> [PlannedFile] {
    let ledger = site.published.ledger
    return PaperListing(
      kind: .papers, title: site.words["all_papers"],
      description: site.words.sentence(
        "papers_description", ["count": String(ledger.papers.count)]),
      base: LedgerPaper.root, origin: "the list of papers",
      list: PaperList(byMonth: Array(ledger.papers.indices), of: ledger),
      feed: site.published.paperSettings.hasFeeds ? .paperFeed : nil, citations: LedgerPaper.root
    ).plan(site)
  }

  private func byRating(_ site: RenderedSite) -> [PlannedFile] {
    PaperListing(
      kind: .ratings, title: site.words["papers_by_rating"],
      description: site.words["ratings_description"], base: RatingGroup.root,
      origin: "the list of papers by rating", list: PaperList(byRatingOf: site.published.ledger),
      feed: site.published.paperSettings.hasFeeds ? .mustReadFeed : nil
    ).plan(site)
  }
}
