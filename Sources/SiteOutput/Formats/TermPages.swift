internal import SiteModel

/// `/tags/<slug>/` and `/categories/<slug>/` with their further pages.
struct TermPages: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    site.site.taxonomies.flatMap { taxonomy in
      zip(taxonomy.terms, site.published.terms(taxonomy.kind)).flatMap { term, view in
        PostList(
          template: "term.html", kind: .term, title: term.name,
          description: term.description(taxonomy.kind, site.words), posts: term.posts,
          base: term.path, origin: term.origin(taxonomy.kind),
          feed: ("\(term.name) - \(site.configuration.title)", term.path.file("rss.xml")),
          term: view
        ).plan(site)
      }
    }
  }
}

extension Term {
  func description(_ kind: Taxonomy.Kind, _ words: InterfaceWords) -> String {
    words.sentence(
      "term_description",
      ["kind": words.name(of: kind), "name": name, "count": String(posts.count)])
  }

  /// What claims the term's pages, for messages.
  func origin(_ kind: Taxonomy.Kind) -> String { "the \(kind.singular) `\(name)` of `\(source)`" }
}
