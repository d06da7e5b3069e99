internal import Imaging
internal import SiteModel

/// Where the cards are: below `/cards/`, at the path of the page that they belong to.
extension PublishedSite {
  /// The absolute address of the card of a post's page; nil where the site has no cards.
  func cardAddress(post index: Int) -> String? {
    address(of: hasCards ? card(ofPost: index) : nil, at: listing(index).path)
  }

  /// The same of a paper's page: where papers have no cards, that of its newest post.
  func cardAddress(paper index: Int) -> String? {
    guard hasCards, configuration.cards.hasPapers else {
      return cardAddress(post: paper(index).newest.post)
    }
    return address(of: card(ofPaper: index), at: paper(index).path)
  }

  /// The same of all other pages.
  var siteCardAddress: String? { address(of: hasCards ? siteCard : nil, at: .home) }

  /// What the card says is in the address too: those who show cards ask for one only once.
  private func address(of card: Card?, at page: SitePath) -> String? {
    card.map {
      let version = String($0.contentHash.value >> 24, radix: 16)
      return addresses.absolute(page.card) + "?v=" + version
    }
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
