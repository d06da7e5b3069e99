internal import ContentParsing
internal import Diagnostics
internal import SiteModel

/// The Markdown beside each paper's page.
struct PaperTwins: OutputFormat {
  let isMadeOfLedger = true

  func plan(_ site: RenderedSite) -> [PlannedFile] {
    guard site.configuration.agents.hasMarkdown, site.published.hasPaperPages else { return [] }
    let papers = site.published.ledger.papers
    return papers.indices.map { index in
      PlannedFile(
        papers[index].path.twin, from: "the Markdown of \(papers[index].path.path)",
        given: { $0.write("") }
      ) { site throws(Diagnostic) in
        Twins(site.published).paper(index)
      }
    }
  }
}
