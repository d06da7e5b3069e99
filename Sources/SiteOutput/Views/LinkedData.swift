internal import ContentParsing
internal import Papers
internal import SiteModel
internal import Text

/// Pages as linked data: schema.org's terms in JSON-LD, safe inside a `<script>`.
enum LinkedData {
  /// The newest entry on a paper: a `Review` of a `ScholarlyArticle`.
  static func review(of input: LedgerPaperView.Input) -> [UInt8] {
    let published = input.published
    let newest = input.paper.newest
    let citation = published.citation(ofPaper: input.index)
    var json = JSONWriter()
    json.object {
      $0.member("@context", "https://schema.org")
      $0.member("@type", "Review")
      $0.member("@id", published.permalink(post: newest.post, entry: newest.entry))
      $0.member("url", published.permalink(paper: input.index))
      $0.member("inLanguage", published.configuration.language)
      $0.member("datePublished", newest.day.description)
      writeAuthor(of: published.configuration, to: &$0)
      if let rating = newest.rating { writeRating(rating, to: &$0) }
      $0.member("itemReviewed", json: ScholarlyArticle.json(of: citation, isRoot: false))
    }
    return safe(json)
  }

  /// A post: a `BlogPosting` that names the papers it is about.
  static func posting(of input: PostView.Input) -> [UInt8] {
    let configuration = input.published.configuration
    let date = DateFormatting(configuration: configuration)
    let address = input.addresses.absolute(input.listing.path)
    var json = JSONWriter()
    json.object {
      $0.member("@context", "https://schema.org")
      $0.member("@type", "BlogPosting")
      $0.member("@id", address)
      $0.member("headline", input.listing.title)
      if !input.listing.description.isEmpty { $0.member("description", input.listing.description) }
      $0.member("url", address)
      $0.member("mainEntityOfPage", address)
      $0.member("inLanguage", input.frontmatter.language ?? configuration.language)
      $0.member("datePublished", date.rfc3339(input.listing.published))
      $0.member("dateModified", date.rfc3339(input.listing.modified))
      writeAuthor(of: configuration, to: &$0)
      writeKeywords(input.frontmatter.tags, to: &$0)
      writePapers(of: input, to: &$0)
    }
    return safe(json)
  }

  /// Without a name of its author, the site stands for them.
  private static func writeAuthor(
    of configuration: SiteConfiguration, to json: inout JSONWriter
  ) {
    json.object("author") {
      $0.member("@type", configuration.author.name == nil ? "Organization" : "Person")
      $0.member("name", configuration.author.name ?? configuration.title)
      if let url = configuration.author.url { $0.member("url", url) }
    }
  }

  private static func writeRating(_ rating: Rating, to json: inout JSONWriter) {
    json.object("reviewRating") {
      $0.member("@type", "Rating")
      $0.member("ratingValue", hundredths: rating.hundredths)
      $0.member("bestRating", rating.scale)
      $0.member("worstRating", 1)
    }
  }

  private static func writeKeywords(_ keywords: [String], to json: inout JSONWriter) {
    guard !keywords.isEmpty else { return }
    json.array("keywords") { for keyword in keywords { $0.element(keyword) } }
  }

  private static func writePapers(of input: PostView.Input, to json: inout JSONWriter) {
    let published = input.published
    let entries = input.post.document.entries
    guard !entries.isEmpty else { return }
    json.array("about") {
      for (entry, content) in entries.enumerated() {
        let paper = published.paper(post: input.index, entry: entry)
        $0.object {
          $0.member("@type", "ScholarlyArticle")
          $0.member("name", content.paper.title)
          $0.member(
            "url",
            paper.map { published.permalink(paper: $0) }
              ?? published.permalink(post: input.index, entry: entry))
        }
      }
    }
  }

  /// `<` can stand in strings only; escaped, neither `</script>` nor `<!--` can occur.
  private static func safe(_ json: JSONWriter) -> [UInt8] {
    var buffer = ByteBuffer(capacity: 2048)
    buffer.append(json.finish(), escaping: lessThan)
    return buffer.bytes
  }

  private static let lessThan = Escaping([("<", "\\u003C")])
}
