internal import ContentParsing
internal import Papers
internal import SiteModel
package import SiteOutput
internal import Text

/// The papers of one state of the site, as tools and resources give them.
package struct PaperLibrary: Sendable {
  let published: PublishedSite
  let search: PaperSearch
  /// Why there are no posts; nil where there are some, or nothing is wrong.
  let problem: String?
  var twins: Twins { Twins(published) }
  var site: Site { published.site }
  var ledger: Ledger { published.site.ledger }

  /// - Parameter problem: what is wrong with the site, for people; nil for nothing.
  package init(_ published: PublishedSite, problem: String? = nil) {
    self.published = published
    self.problem = published.site.posts.isEmpty ? problem : nil
    search = PaperSearch(published.site)
  }

  /// What a model is told of the site before it asks anything.
  var instructions: String {
    let configuration = site.configuration
    let papers = ledger.papers.count.counting("paper")
    let posts = site.listedPosts.count.counting("post")
    let newest = site.listedPosts.first.map { site.posts[$0].published.day.description }
    let about = configuration.description.isEmpty ? "" : " (\(configuration.description))"
    return """
      \(configuration.title)\(about) is a digest of research papers: \(papers) in \
      \(posts)\(newest.map { ", the newest of \($0)" } ?? ""). Find papers with \
      search_papers, read what was said of one with get_paper, and of one day with get_day. Ratings \
      are the author's. Quote papers with cite.
      """
  }

  /// The paper that `text` names: its arXiv id in any form, its key, its address, or its title.
  func paper(named text: String) throws(ToolFailure) -> Int {
    if let index = index(named: text) { return index }
    let near = search.find(PaperQuery(text)).papers.prefix(3)
    let hint = near.map { "`\(ledger.papers[$0].key.text)` (\(ledger.papers[$0].facts.title))" }
    throw ToolFailure(
      "No paper is named `\(text.shownOnOneLine)`. "
        + (hint.isEmpty
          ? "Find its id with search_papers." : "Near it: \(hint.joined(separator: "; "))."))
  }

  private func index(named text: String) -> Int? {
    let written = Self.withoutPrefix(text)
    if let id = ArxivID(written) {
      let key = PaperKey(.arxiv, id.canonical)
      if let index = ledger.papers.firstIndex(where: { $0.key == key }) { return index }
    }
    let name = NameKey.of(text)
    return ledger.papers.firstIndex { NameKey.of($0.key.text) == name }
      ?? ledger.papers.firstIndex { isAddress(text, of: $0) }
      ?? ledger.papers.firstIndex { NameKey.of($0.facts.title) == name }
  }

  /// `2602.21193v2` of `arXiv:2602.21193v2` or of `https://arxiv.org/pdf/2602.21193v2.pdf`.
  private static func withoutPrefix(_ text: String) -> String {
    var rest = text[...]
    if rest.lowercased().hasPrefix("arxiv:") { rest = rest.dropFirst("arxiv:".count) }
    for part in ["arxiv.org/abs/", "arxiv.org/pdf/", "arxiv.org/html/"] {
      if let range = rest.firstRange(of: part) { rest = rest[range.upperBound...] }
    }
    rest = rest.prefix { $0 != "?" && $0 != "#" }
    return String(rest.hasSuffix(".pdf") ? rest.dropLast(4) : rest)
  }

  /// Whether `text` is the paper's page, its Markdown, or the last part of either.
  private func isAddress(_ text: String, of paper: LedgerPaper) -> Bool {
    let addresses = published.addresses
    return [paper.path, paper.path.twin].contains { path in
      text == path.path || text == addresses.absolute(path) || text == addresses.href(path)
    } || text == paper.path.name
  }

  /// The listed posts of a day, newest first.
  func posts(of day: CalendarDay) -> [Int] {
    site.listedPosts.filter { site.posts[$0].published.day == day }
  }

  /// The day of the newest post; nil where there is none.
  var newestDay: CalendarDay? { site.listedPosts.first.map { site.posts[$0].published.day } }

  /// A paper as the open data has it.
  func data(ofPaper index: Int) -> JSONValue {
    JSONValue(OpenData.papers([index], of: published))?["papers"]?.list?.first ?? .null
  }
}

extension SitePath {
  /// The last part of a page's path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? "" }
}

extension Rating {
  /// Such as `3/3 必读`, or as the author wrote it.
  var shown: String {
    let stars = hundredths.isMultiple(of: 100) ? "\(hundredths / 100)" : "\(stars)"
    return (written ?? "\(stars)/\(scale)") + (word.map { " " + $0 } ?? "")
  }
}

extension Paper {
  /// The first authors.
  func shownAuthors(limit: Int = 3) -> String {
    let names = authors.prefix(limit).joined(separator: ", ")
    return authors.count > limit || hasMoreAuthors ? names + " et al." : names
  }
}

extension Int {
  /// Such as `1 paper` or `2 papers`.
  func counting(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}
