internal import ContentParsing
internal import Diagnostics
internal import SiteModel
internal import Text

/// `/sitemap.xml`, or an index of several past 50,000 addresses
/// (https://www.sitemaps.org/protocol.html).
struct Sitemap: OutputFormat {
  /// The most addresses that one file may have.
  var maximumAddresses = 50_000
  let isMadeOfLists = true

  func plan(_ site: RenderedSite) -> [PlannedFile] {
    let entries = entries(of: site)
    guard entries.count > maximumAddresses else {
      return [file("/sitemap.xml", entries) { urlSet(entries, $0) }]
    }
    let parts = stride(from: 0, to: entries.count, by: maximumAddresses).map {
      Array(entries[$0..<min($0 + maximumAddresses, entries.count)])
    }
    let files = parts.enumerated().map { number, part in
      file("/sitemap-\(number + 1).xml", part) { urlSet(part, $0) }
    }
    let index = zip(files, parts).map { file, part in
      Entry(path: file.path, modified: part.compactMap(\.modified).max())
    }
    return files + [
      file("/sitemap.xml", index) { document("sitemapindex", "sitemap", index, $0) }
    ]
  }

  private struct Entry: Sendable {
    let path: SitePath
    let modified: CalendarDay?
  }

  private func file(
    _ path: String, _ entries: [Entry], make: @escaping @Sendable (RenderedSite) -> [UInt8]
  ) -> PlannedFile {
    PlannedFile(
      SitePath(path), from: "the sitemap",
      given: { store in
        for entry in entries {
          store.write(entry.path.path)
          store.write(entry.modified?.daysSinceEpoch)
        }
      }
    ) { site throws(Diagnostic) in make(site) }
  }

  private func entries(of rendered: RenderedSite) -> [Entry] {
    let site = rendered.site
    let newest = site.modified
    let days = site.posts.map(\.modified)
    func entry(_ path: SitePath, _ modified: PublicationDate?) -> Entry {
      Entry(path: path, modified: modified?.day)
    }
    let posts = site.posts.filter { $0.isListed && !$0.document.frontmatter.isDraft }
      .map { entry($0.path, $0.modified) }
    let pages = site.pages.filter(\.isListed)
      .map { entry($0.path, $0.document.frontmatter.updated) }
    let terms = site.taxonomies.flatMap { taxonomy in
      [entry(taxonomy.path, newest)]
        + taxonomy.terms.map { term in
          entry(term.path, term.posts.map { days[$0] }.max())
        }
    }
    let papers = paperEntries(of: rendered.published, days).map { entry($0, $1) }
    return [entry(.home, newest), entry(Archive.path, newest)] + pages + terms + papers + posts
  }

  /// The pages of papers, topics and authors, and the lists of these.
  ///
  /// - Parameter days: when each of the posts was changed last.
  private func paperEntries(
    of published: PublishedSite, _ days: [PublicationDate]
  ) -> [(path: SitePath, modified: PublicationDate?)] {
    let site = published.site
    func modified(_ paper: Int) -> PublicationDate {
      days[site.ledger.papers[paper].newest.post]
    }
    func entries(of groups: some Sequence<PaperGroup>) -> [(SitePath, PublicationDate?)] {
      groups.map { ($0.path, $0.papers.first.map(modified)) }
    }
    let lists: [(Bool, SitePath)] = [
      (published.hasPaperPages, LedgerPaper.root), (published.hasRatingPages, RatingGroup.root),
      (published.hasTopicPages, PaperGroup.topicsRoot),
      (published.hasAuthorPages, PaperGroup.authorsRoot), (published.hasTrendsPage, .trends),
    ]
    return lists.filter(\.0).map { ($0.1, site.modified) }
      + (published.hasTopicPages ? entries(of: site.ledger.topics) : [])
      + (published.hasAuthorPages
        ? entries(of: site.ledger.authors[published.authorsWithPages]) : [])
      + (published.hasPaperPages
        ? site.ledger.papers.enumerated().map { ($1.path, modified($0)) } : [])
  }

  private func urlSet(_ entries: [Entry], _ site: RenderedSite) -> [UInt8] {
    document("urlset", "url", entries, site)
  }

  private func document(
    _ root: String, _ element: String, _ entries: [Entry], _ site: RenderedSite
  ) -> [UInt8] {
    var buffer = ByteBuffer(capacity: entries.count * 120 + 200)
    buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    buffer.append(
      text: "<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for entry in entries {
      buffer.append(text: "<\(element)><loc>")
      buffer.append(text: site.addresses.absolute(entry.path), escaping: .markup)
      buffer.append("</loc>")
      if let modified = entry.modified { buffer.append(text: "<lastmod>\(modified)</lastmod>") }
      buffer.append(text: "</\(element)>\n")
    }
    buffer.append(text: "</\(root)>\n")
    return buffer.bytes
  }
}
