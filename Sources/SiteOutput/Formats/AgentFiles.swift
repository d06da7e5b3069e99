internal import ContentParsing
internal import Diagnostics
internal import SiteModel

/// `/llms.txt` and `/llms-full.txt`.
struct AgentFiles: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    guard site.configuration.agents.hasIndex else { return [] }
    let twins = Twins(site.published)
    let pages = site.site.pages
    let listed = pages.indices.filter { pages[$0].isListed }
    return [
      PlannedFile(
        .llms, from: "llms.txt", given: { $0.write(listed.map { pages[$0].document.path }) }
      ) { () throws(Diagnostic) in
        AgentIndex(twins, pages: listed).bytes
      },
      PlannedFile(.llmsFull, from: "llms-full.txt", given: { _ in }) { () throws(Diagnostic) in
        AgentFullText(twins).bytes
      },
    ]
  }
}
