internal import Imaging
internal import SiteModel
internal import Text

/// The cards, and where they are: below `/cards/`, at the path of the page that they belong to.
extension PublishedSite {
  var siteCard: Card { cards.siteCard }

  func card(ofPost index: Int) -> Card {
    noteCard(ofPost: index)
    return cards.card(ofPost: index)
  }

  func card(ofPaper index: Int) -> Card {
    Reads.note(.paper, index)
    return cards.card(ofPaper: index)
  }

  /// The absolute address of the card of a post's page; nil where the site has no cards.
  func cardAddress(post index: Int) -> String? {
    guard hasCards else { return nil }
    noteCard(ofPost: index)
    return address(of: postCardHashes[index], at: whole.posts[index].path)
  }

  /// The same of a paper's page: where papers have no cards, that of its newest post.
  func cardAddress(paper index: Int) -> String? {
    guard hasCards, configuration.cards.hasPapers else {
      return cardAddress(post: paper(index).newest.post)
    }
    return address(of: card(ofPaper: index).contentHash, at: paper(index).path)
  }

  /// The same of all other pages.
  var siteCardAddress: String? {
    hasCards ? address(of: siteCardHash.value, at: .home) : nil
  }

  private func noteCard(ofPost index: Int) {
    Reads.note(.listing, index)
    Reads.note(.entries, index)
  }

  /// What the card says is in the address too: those who show cards ask for one only once.
  private func address(of card: ContentHash, at page: SitePath) -> String {
    addresses.absolute(page.card) + "?v=" + String(card.value >> 24, radix: 16)
  }
}

extension SitePath {
  /// The card of the page here: `/cards/posts/2026-02-26.png` for `/posts/2026-02-26/`.
  var card: SitePath {
    let name = path.hasSuffix("/") ? String(path.dropLast()) : path
    return SitePath("/cards" + (name.isEmpty ? "/index" : name) + ".png")
  }
}

extension Card {
  var contentHash: ContentHash {
    ContentHash { store in
      store.write(hue)
      for text in [language, site, corner, eyebrow, title, foot, mark] { store.write(text) }
      for row in rows {
        store.write(row.text)
        store.write(row.mark)
      }
    }
  }
}
