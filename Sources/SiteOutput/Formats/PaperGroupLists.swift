internal import Diagnostics
internal import SiteModel

/// `/topics/` and `/authors/`.
struct PaperGroupLists: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    let published = site.published
    let topics =
      published.hasTopicPages
      ? published.ledger.topics.indices.map { PaperGroupView.Input.topic($0, of: published) } : []
    let authors = published.authorsWithPages.map { PaperGroupView.Input.author($0, of: published) }
    return
      (published.hasTopicPages
      ? [plan("topics", at: PaperGroup.topicsRoot, "by_topic", topics, site)] : [])
      + (published.hasAuthorPages
        ? [plan("authors", at: PaperGroup.authorsRoot, "by_author", authors, site)] : [])
  }

  private func plan(
    _ kind: String, at path: SitePath, _ tab: String, _ groups: [PaperGroupView.Input],
    _ site: RenderedSite
  ) -> PlannedFile {
    let title = site.words[kind == "topics" ? "topics" : "paper_authors"]
    return PlannedFile(
      path, from: "the list of \(kind)",
      given: { store in
        for group in groups {
          store.write([group.group.name, group.group.slug])
          store.write(group.url)
        }
      }
    ) { () throws(Diagnostic) in
      let page = site.page(
        .terms, title: title,
        description: site.words.sentence(
          "groups_description", ["kind": title, "count": String(groups.count)]),
        path: path)
      return try site.render(
        "terms.html",
        RenderedSite.Subject(
          page: PageView.view.object(page),
          terms: PaperGroupsView.view.object(
            PaperGroupsView.Input(
              kind: kind, title: title, url: site.addresses.href(path),
              tabs: PaperTabs.of(site.published), groups: groups))))
    }
  }
}
