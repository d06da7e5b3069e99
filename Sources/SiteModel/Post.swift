package import ContentParsing
internal import Papers

/// A dated digest or article, with its place in the site.
package struct Post: Sendable {
  package let document: Document
  package let title: String
  package let published: PublicationDate
  package let path: SitePath
  /// The frontmatter's description, else the document's summary.
  package let description: String

  package var isListed: Bool { !document.frontmatter.isUnlisted }

  /// Whether it stands in all lists (taxonomies, archive, ledger) as `other` does.
  func isListed(as other: Post) -> Bool {
    isGathered(as: other)
      && (document === other.document || document.frontmatter == other.document.frontmatter)
  }

  /// Whether the ledger is the same with it as with `other`.
  func isGathered(as other: Post) -> Bool {
    path == other.path && published == other.published && isListed == other.isListed
      && document.isGathered(as: other.document)
  }

  /// The last time that it changed, as far as the author says.
  package var modified: PublicationDate { document.frontmatter.updated ?? published }
}

extension Document {
  /// Whether its entries are about the same papers as those of `other`.
  fileprivate func isGathered(as other: Document) -> Bool {
    self === other
      || path == other.path && entries.elementsEqual(other.entries) { $0.paper == $1.paper }
  }
}

/// A page that stands outside the order of posts, such as `/about/`.
package struct Page: Sendable {
  package let document: Document
  package let title: String
  package let path: SitePath
  package let description: String

  package var isListed: Bool { !document.frontmatter.isUnlisted }
}

/// An old address that leads to a post or page.
package struct Redirect: Sendable {
  package let from: SitePath
  package let to: SitePath
  package let title: String
  /// The file whose `aliases` name it.
  package let source: String
  /// Its place in the file's `aliases`.
  package let index: Int
}
