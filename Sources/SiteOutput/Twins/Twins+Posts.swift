internal import ContentParsing
internal import MarkdownWriting
internal import SiteModel

extension Twins {
  /// The Markdown of a post.
  package func post(_ index: Int) -> [UInt8] {
    let listing = published.listing(index)
    let frontmatter = listing.frontmatter
    var text = TwinText()
    text.beginFrontmatter()
    text.fact("title", listing.title)
    text.fact("url", addresses.absolute(listing.path))
    text.fact("published", plain: DateValue.of(listing.published))
    text.fact("updated", plain: frontmatter.updated.map(DateValue.of))
    text.fact("description", frontmatter.description)
    text.fact("language", frontmatter.language ?? published.configuration.language)
    text.fact("tags", frontmatter.tags)
    text.fact("categories", frontmatter.categories)
    text.endFrontmatter()
    text.heading(1, MarkdownText.escaped(listing.title))
    text.block(body(ofPost: index))
    return text.bytes
  }

  /// The Markdown of a page, such as `/about/`.
  package func page(_ index: Int) -> [UInt8] {
    let page = published.page(index)
    let frontmatter = page.document.frontmatter
    var text = TwinText()
    text.beginFrontmatter()
    text.fact("title", page.title)
    text.fact("url", addresses.absolute(page.path))
    text.fact("updated", plain: frontmatter.updated.map(DateValue.of))
    text.fact("description", frontmatter.description)
    text.fact("language", frontmatter.language ?? published.configuration.language)
    text.endFrontmatter()
    text.heading(1, MarkdownText.escaped(page.title))
    text.block(
      markdown(
        page.document.content,
        published.filling(page.document.path, at: page.path, as: .feed)))
    return text.bytes
  }

  /// A post's text without its title.
  func body(
    ofPost index: Int, _ options: MarkdownWriter.Options = MarkdownWriter.Options()
  ) -> [UInt8] {
    let post = published.post(index)
    return markdown(
      post.document.content, published.filling(post.document.path, at: post.path, as: .feed),
      options)
  }

  /// The Markdown of the archive: every listed post, newest first.
  package func archive() -> [UInt8] {
    let posts = published.listedPosts
    var text = TwinText()
    text.beginFrontmatter()
    text.fact("title", words["archive"])
    text.fact("url", addresses.absolute(Archive.path))
    text.endFrontmatter()
    text.heading(1, words["archive"])
    text.lines([words.sentence("archive_description", ["count": String(posts.count)])])
    text.lines(posts.map(entry(ofPost:)))
    return text.bytes
  }

  /// A line of a list: its day, and how many papers it has.
  func entry(ofPost index: Int) -> String {
    let listing = published.listing(index)
    let count = published.entryCount(ofPost: index)
    let notes = [
      listing.published.day.description, count > 0 ? "\(count) \(words["papers"])" : nil,
    ]
    return TwinText.entry(
      listing.title, address(of: listing.path),
      notes.compactMap(\.self).joined(separator: words["list_separator"]))
  }
}
