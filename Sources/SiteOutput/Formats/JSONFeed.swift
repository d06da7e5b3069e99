internal import ContentParsing
internal import Diagnostics
internal import SiteModel
internal import Text

/// `/feed.json` (JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/).
struct JSONFeed: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    let feed = FeedView.Input.site(site, at: .jsonFeed)
    return [
      PlannedFile(.jsonFeed, from: "the site's JSON feed", given: feed.write) {
        () throws(Diagnostic) in
        bytes(of: feed)
      }
    ]
  }

  private func bytes(of feed: FeedView.Input) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("version", "https://jsonfeed.org/version/1.1")
      $0.member("title", feed.title)
      $0.member("home_page_url", feed.addresses.absolute(feed.page))
      $0.member("feed_url", feed.addresses.absolute(feed.path))
      if !feed.description.isEmpty { $0.member("description", feed.description) }
      $0.member("language", feed.configuration.language)
      writeAuthors(feed.configuration.author, to: &$0)
      $0.array("items") { items in
        for index in feed.posts {
          writeItem(
            PostView.Input(published: feed.published, index: index, form: .feed), to: &items)
        }
      }
    }
    return json.finish()
  }

  private func writeAuthors(_ author: SiteConfiguration.Author, to json: inout JSONWriter) {
    guard author.name != nil || author.url != nil else { return }
    json.array("authors") {
      $0.object {
        if let name = author.name { $0.member("name", name) }
        if let url = author.url { $0.member("url", url) }
      }
    }
  }

  private func writeItem(_ input: PostView.Input, to json: inout JSONWriter) {
    let date = DateFormatting(configuration: input.published.configuration)
    let address = input.addresses.absolute(input.post.path)
    json.object {
      $0.member("id", address)
      $0.member("url", address)
      $0.member("title", input.post.title)
      if input.published.configuration.feed.hasFullContent {
        $0.member("content_html", bytes: FeedContent.html(of: input))
      } else {
        $0.member("content_text", input.post.description)
      }
      if !input.post.description.isEmpty { $0.member("summary", input.post.description) }
      if let image = input.frontmatter.image {
        $0.member("image", input.filling.address(writtenAs: image))
      }
      $0.member("date_published", date.rfc3339(input.post.published))
      if let updated = input.frontmatter.updated {
        $0.member("date_modified", date.rfc3339(updated))
      }
      $0.array("tags") { tags in
        for tag in FeedContent.categories(of: input) { tags.element(tag) }
      }
    }
  }
}
