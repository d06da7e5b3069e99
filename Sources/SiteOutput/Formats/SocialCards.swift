internal import ContentParsing
internal import Diagnostics
internal import Imaging
internal import SiteModel
internal import Text

/// `/cards/`: the pictures that links to posts and papers, and to the site, are shown with.
struct SocialCards: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    guard site.published.hasCards, let painter = site.tools.cards else { return [] }
    let published = site.published
    let posts = published.whole.posts.indices.map { index in
      let post = published.whole.posts[index]
      return file(of: post.path, from: post.document.path, painter, site) {
        published.card(ofPost: index)
      }
    }
    let whole = file(of: .home, from: "the site's card", painter, site) { published.siteCard }
    return [whole] + posts + papers(painter, site)
  }

  private func papers(_ painter: CardPainter, _ site: RenderedSite) -> [PlannedFile] {
    let published = site.published
    guard published.hasPaperPages, published.configuration.cards.hasPapers else { return [] }
    return published.ledger.papers.map(\.path).enumerated().map { index, path in
      file(of: path, from: "the card of a paper", painter, site) {
        published.card(ofPaper: index)
      }
    }
  }

  private func file(
    of page: SitePath, from origin: String, _ painter: CardPainter, _ site: RenderedSite,
    _ makeCard: @escaping @Sendable () -> Card
  ) -> PlannedFile {
    PlannedFile(page.card, from: origin, given: { $0.write(painter.version) }) {
      () throws(Diagnostic) in
      let card = makeCard()
      let key = ContentHash {
        $0.write(card.contentHash)
        $0.write(painter.version)
      }
      let made = site.tools.picture(at: page.card.outputPath, key) { painter.png(of: card) }
      guard let made else { throw .unpaintedCard }
      return made
    }
  }
}

extension Diagnostic {
  /// It names no card, so that it is said once.
  fileprivate static var unpaintedCard: Diagnostic {
    let reason = PictureLibraries.firstWarning.map { "`\($0)`" } ?? "memory has run out"
    return Diagnostic(
      .error, "card-failed", "social cards cannot be painted: \(reason)",
      fix: "Let papersite have more memory, or write `cards: false` in site.yml")
  }
}
