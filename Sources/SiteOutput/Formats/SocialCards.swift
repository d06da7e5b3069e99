internal import ContentParsing
internal import Diagnostics
internal import Imaging
internal import SiteModel

/// `/cards/`: the pictures that links to posts and papers, and to the site, are shown with.
struct SocialCards: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    guard site.published.hasCards, let painter = site.tools.cards else { return [] }
    let published = site.published
    let posts = published.site.posts.indices.map { index in
      file(
        published.card(ofPost: index), of: published.listing(index).path,
        from: published.site.posts[index].document.path, painter, site)
    }
    let whole = file(published.siteCard, of: .home, from: "the site's card", painter, site)
    return [whole] + posts + papers(painter, site)
  }

  private func papers(_ painter: CardPainter, _ site: RenderedSite) -> [PlannedFile] {
    let published = site.published
    guard published.hasPaperPages, published.configuration.cards.hasPapers else { return [] }
    return published.ledger.papers.map(\.path).enumerated().map { index, path in
      file(published.card(ofPaper: index), of: path, from: "the card of a paper", painter, site)
    }
  }

  private func file(
    _ card: Card, of page: SitePath, from origin: String, _ painter: CardPainter,
    _ site: RenderedSite
  ) -> PlannedFile {
    let hash = card.contentHash
    return PlannedFile(
      page.card, from: origin,
      given: { store in
        store.write(hash)
        store.write(painter.version)
      }
    ) { () throws(Diagnostic) in
      let key = ContentHash {
        $0.write(hash)
        $0.write(painter.version)
      }
      let made = site.tools.picture(at: page.card.outputPath, key) { painter.png(of: card) }
      guard let made else { throw .unpaintedCard(of: page) }
      return made
    }
  }
}

extension Diagnostic {
  fileprivate static func unpaintedCard(of page: SitePath) -> Diagnostic {
    Diagnostic(
      .error, "card-failed", "the card of `\(page.path)` cannot be painted: memory has run out",
      fix: "Close other programs, or write `cards: false` in site.yml")
  }
}
