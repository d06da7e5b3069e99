package import SiteModel

extension SitePath {
  /// Where the Markdown of the page stands here: `/posts/a/index.md` for `/posts/a/`, `/a.md` for
  /// `/a.html`. It ends with `.md` and has no other ending, so that every host takes it for
  /// Markdown: some take `index.html.md` for HTML.
  package var twin: SitePath {
    if path.hasSuffix("/") { return file("index.md") }
    return SitePath((path.hasSuffix(".html") ? String(path.dropLast(5)) : path) + ".md")
  }

  /// What there is, for programs that read: https://llmstxt.org.
  package static let llms = SitePath("/llms.txt")
  /// The newest texts in one file.
  package static let llmsFull = SitePath("/llms-full.txt")
}
