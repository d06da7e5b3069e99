internal import Papers
internal import SiteModel
internal import Text

/// What several files show of the ledger's papers, each made once and when it is first asked for.
struct DerivedPapers: Sendable {
  /// What is related to each paper, which two ask for: its page, and what it is made of.
  let relations: OnDemandList<[RelatedPapers.Relation]>
  /// The papers as they are cited, each of which stands in some ten files.
  let citations: OnDemandList<Citation>
  /// The same as each of the formats writes them.
  let citationEntries: [OnDemandList<CitationEntry>]
  /// What the charts show; nil where no listed post covers a paper.
  let trends: OnDemand<Trends?>
  /// The authors that have a page.
  let authors: Range<Int>

  /// Gathers the site's ledger.
  init(_ site: Site, _ places: PaperPlaces) {
    let count = site.ledger.papers.count
    let relatedPapers = OnDemand { RelatedPapers(site.ledger) }
    relations = OnDemandList(count: count) { relatedPapers.value.related(to: $0) }
    let citations = OnDemandList(count: count) { places.citation(ofPaper: $0) }
    self.citations = citations
    citationEntries = CitationFormats.all.map { format in
      OnDemandList(count: count) { format.entry(of: citations[$0]) }
    }
    trends = OnDemand { Trends(site.ledger) }
    authors = site.authorsWithPages
  }
}
