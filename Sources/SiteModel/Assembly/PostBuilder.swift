internal import ContentParsing
internal import Diagnostics
internal import Text

/// Gives documents their title, date and place, and gathers what is wrong with these.
struct PostBuilder {
  let configuration: SiteConfiguration
  let selection: Selection
  private(set) var leftOutDocuments: [LeftOutDocument] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(configuration: SiteConfiguration, selection: Selection) {
    self.configuration = configuration
    self.selection = selection
  }

  /// The posts of those documents that are to be published now, in their order. Worked out on all
  /// cores.
  mutating func posts(_ documents: [Document]) -> [Post] {
    let starts = Array(stride(from: 0, to: documents.count, by: Self.blockSize))
    let blocks = starts.concurrentMap { [configuration, selection] start in
      var builder = PostBuilder(configuration: configuration, selection: selection)
      let documents = documents[start..<min(start + Self.blockSize, documents.count)]
      return (posts: documents.compactMap { builder.post($0) }, builder: builder)
    }
    for (_, builder) in blocks {
      leftOutDocuments += builder.leftOutDocuments
      diagnostics += builder.diagnostics
    }
    return blocks.flatMap(\.posts)
  }

  private static let blockSize = 256

  /// Nil where the document is not to be published now, or cannot be.
  ///
  /// A file with an error is never published, and what would follow from the error is not said.
  private mutating func post(_ document: Document) -> Post? {
    guard !document.hasErrors else { return nil }
    let name = ContentName(path: document.path, folder: "content/posts/")
    guard let published = document.frontmatter.published ?? name.date else {
      report(
        .error, "missing-date", "the post has no date", in: document,
        fix: "Add `published: YYYY-MM-DD` to its frontmatter, or name it YYYY-MM-DD.md")
      return nil
    }
    let path =
      permalink(of: document)
      ?? configuration.permalink.path(
        slug: document.frontmatter.slug ?? name.slug, title: Self.title(of: document, name: name),
        day: published.day)
    guard isSelected(document, on: published.day, at: path) else { return nil }
    let title = title(of: document, name: name)
    guard isPublishable(path, of: document) else { return nil }
    return Post(
      document: document, title: title, published: published, path: path,
      description: document.frontmatter.description ?? document.summary)
  }

  /// Nil where the document is not to be published now, or cannot be.
  mutating func page(_ document: Document) -> Page? {
    guard !document.hasErrors else { return nil }
    let name = ContentName(path: document.path, folder: "content/pages/")
    let written = document.frontmatter.slug.map(name.sibling) ?? name.pagePath
    let path = permalink(of: document) ?? Self.place(ofPage: written)
    guard isSelected(document, on: document.frontmatter.published?.day, at: path) else {
      return nil
    }
    guard isPublishable(path, of: document) else { return nil }
    return Page(
      document: document, title: title(of: document, name: name), path: path,
      description: document.frontmatter.description ?? document.summary)
  }

  /// Hosts show `/404.html`, so that is what a page of this name is meant to be.
  private static func place(ofPage name: String) -> SitePath {
    switch name {
    case "": .home
    case "404": SitePath("/404.html")
    default: SitePath("/\(name)/")
    }
  }

  /// The redirect pages for the document's old addresses.
  mutating func redirects(of document: Document, to path: SitePath, title: String) -> [Redirect] {
    document.frontmatter.aliases.enumerated().compactMap { index, alias in
      let from = Self.path(writtenAs: alias)
      guard isPublishable(from, of: document, key: "aliases") else { return nil }
      return Redirect(from: from, to: path, title: title, source: document.path, index: index)
    }
  }

  private mutating func isSelected(
    _ document: Document, on day: CalendarDay?, at path: SitePath
  ) -> Bool {
    guard let reason = reason(toLeaveOut: document, on: day) else { return true }
    leftOutDocuments.append(
      LeftOutDocument(path: path, source: document.path, reason: reason))
    return false
  }

  private func reason(
    toLeaveOut document: Document, on day: CalendarDay?
  ) -> LeftOutDocument.Reason? {
    if document.frontmatter.isDraft, !selection.includesDrafts { return .draft }
    guard let day, day > selection.today, !selection.includesFuture else { return nil }
    return .future
  }

  private static func title(of document: Document, name: ContentName) -> String {
    document.title ?? name.slug
  }

  private mutating func title(of document: Document, name: ContentName) -> String {
    if let title = document.frontmatter.title { return title }
    let fallback = Self.title(of: document, name: name)
    report(
      .warning, "missing-title", "the file has no title; \"\(fallback)\" is used", in: document,
      fix: "Add `title:` to its frontmatter")
    return fallback
  }

  private func permalink(of document: Document) -> SitePath? {
    document.frontmatter.permalink.map(Self.path)
  }

  /// `/about`, `about/` and `/about/` are one page; a name with an ending is a file.
  private static func path(writtenAs text: String) -> SitePath {
    let rooted = text.hasPrefix("/") ? text : "/" + text
    let isFile = rooted.split(separator: "/").last?.contains(".") ?? false
    return SitePath(rooted.hasSuffix("/") || isFile ? rooted : rooted + "/")
  }

  /// Refuses a path that would leave the output folder or that no address can hold.
  private mutating func isPublishable(
    _ path: SitePath, of document: Document, key: String? = nil
  ) -> Bool {
    guard !path.isPublishable, path != .home else { return true }
    let key =
      key ?? ["permalink", "slug"].first { document.keyLocations[$0] != nil } ?? "title"
    report(
      .error, "bad-permalink", "\"\(path.path)\" cannot be an address of the site", in: document,
      key: key,
      fix: "Give `\(key)` a path without empty, `.` or `..` parts, each under 240 bytes")
    return false
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ rule: String, _ message: String, in document: Document,
    key: String? = nil, fix: String
  ) {
    let location = key.flatMap { document.keyLocations[$0] }
    diagnostics.append(
      Diagnostic(severity, rule, message, fix: fix, at: location ?? document.opening))
  }
}

extension Document {
  fileprivate var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
