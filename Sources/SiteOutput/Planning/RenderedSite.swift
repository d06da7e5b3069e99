internal import Diagnostics
package import SiteModel
package import SourceReading
package import Templating
internal import Text

/// The site, its theme, and what templates see: all that a format needs to make its files.
package final class RenderedSite: Sendable {
  package let published: PublishedSite
  package let theme: Theme
  let tools: BuildTools
  /// For each post of the site, what templates see of it on pages.
  let posts: [TemplateValue]
  private let siteObject: TemplateValue
  private let wordsObject: TemplateValue
  private let newestPosts: TemplateValue
  private let folder: SiteFolder
  private let copies: [String: ListedFile]
  private let trace: BuildTrace?

  /// - Parameters:
  ///   - attachments: the files beside posts and pages.
  ///   - rootFiles: those that are copied to the site's root.
  ///   - folder: gives their bytes.
  package init(
    _ site: Site, theme: Theme, attachments: [ListedFile], rootFiles: [ListedFile],
    folder: SiteFolder, tools: BuildTools = .none, trace: BuildTrace? = nil
  ) {
    let files = Dictionary(
      uniqueKeysWithValues: (attachments + rootFiles).map { ($0.path, $0) })
    let published = PublishedSite(
      site, attachments: Set(attachments.map(\.path)), rootFiles: Set(rootFiles.map(\.path)),
      hasKaTeX: theme.hasKaTeX,
      assetVersions: theme.assetVersions, tools: tools
    ) { path in
      files[path].flatMap {
        ImageFacts(ofFileStartingWith: folder.firstBytes(of: $0), fileSize: $0.size)
      }
    }
    let posts = site.posts.indices.map {
      PostView.view.passingObject(PostView.Input(published: published, index: $0, form: .page))
    }
    self.published = published
    self.theme = theme
    self.tools = tools
    self.posts = posts
    self.folder = folder
    self.trace = trace
    copies = files
    siteObject = SiteView.view.object(published, noting: .site)
    wordsObject = published.words.view
    let newest = TemplateValue.list(published.newestPosts.map { posts[$0] })
    newestPosts = .deferred {
      Reads.note(.newestPosts)
      return newest
    }
  }

  package var site: Site { published.site }
  var addresses: Addresses { published.addresses }
  var words: InterfaceWords { published.words }
  var configuration: SiteConfiguration { published.configuration }

  /// The bytes of the file at `path`, relative to the site's folder, that is copied.
  func readCopy(_ path: String) throws(Diagnostic) -> [UInt8] {
    guard let file = copies[path] else { return [] }
    return try folder.bytes(of: file)
  }

  /// Of these bytes; nil where they cannot be read.
  func hashOfCopy(_ path: String) -> ContentHash? {
    copies[path].flatMap { try? folder.hash(of: $0) }
  }

  /// What one template is given beside what all are given.
  struct Subject: Sendable {
    var page: TemplateValue = .none
    var post: TemplateValue = .none
    var paginator: TemplateValue = .none
    var term: TemplateValue = .none
    var terms: TemplateValue = .none
    var archive: TemplateValue = .none
    var feed: TemplateValue = .none
    var paper: TemplateValue = .none
    var listing: TemplateValue = .none
    var trends: TemplateValue = .none
    var making: TemplateValue = .none
  }

  /// The names that every template may use.
  package static let globals = TemplateShape([
    "site", "words", "posts", "page", "post", "paginator", "term", "terms", "archive", "feed",
    "paper", "listing", "trends", "making",
  ])

  /// The bytes that the theme's template called `template` makes of `subject`.
  func render(_ template: String, _ subject: Subject) throws(Diagnostic) -> [UInt8] {
    let root = TemplateObject(
      Self.globals,
      [
        siteObject, wordsObject, newestPosts, subject.page, subject.post, subject.paginator,
        subject.term, subject.terms, subject.archive, subject.feed,
        subject.paper, subject.listing, subject.trends, subject.making,
      ])
    var buffer = ByteBuffer(capacity: 32_768)
    try trace.measured(.template, template) { () throws(Diagnostic) in
      try theme.library.render(template, with: root, into: &buffer)
    }
    return buffer.bytes
  }

  /// The bytes of the feed at `path`. What the site's own template makes is held against the
  /// grammar of XML: a reader drops a feed that breaks it.
  func renderFeed(
    _ template: String, at path: SitePath, _ feed: TemplateValue
  ) throws(Diagnostic) -> [UInt8] {
    let bytes = try render(template, Subject(feed: feed))
    guard let source = theme.ownTemplate(template) else { return bytes }
    if let problem = XMLScanner.problem(in: bytes) {
      throw problem.diagnostic(of: SourceFile(path: path.outputPath, bytes: bytes), from: source)
    }
    return bytes
  }

  /// A page's input with the site's own language and addresses. Without a description, the title
  /// stands for it, so that every page has one.
  func page(
    _ kind: PageView.Kind, title: String, description: String, path: SitePath
  ) -> PageView.Input {
    var page = PageView.Input(
      kind: kind, title: title, description: description.isEmpty ? title : description,
      path: path, image: published.siteCardAddress,
      language: configuration.language, addresses: addresses)
    if kind.hasTwin, configuration.agents.hasMarkdown { page.twin = path.twin }
    return page
  }
}
