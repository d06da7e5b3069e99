/// What is found as one: a paper, a post or a page, in words for Pagefind.
package struct SearchDocument: Sendable {
  /// Where a hit leads, from the site's root, such as `/papers/2602.21193/`.
  package let url: String
  /// A page with Pagefind's attributes (https://pagefind.app/docs/indexing/).
  package let html: [UInt8]

  package init(url: String, html: [UInt8]) {
    self.url = url
    self.html = html
  }
}
