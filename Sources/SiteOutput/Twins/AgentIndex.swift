internal import ContentParsing
internal import MarkdownWriting
internal import SiteModel

/// `/llms.txt` (https://llmstxt.org): what there is to read, in one small file. The archive lists
/// what it does not.
struct AgentIndex {
  private let twins: Twins
  /// The indices of the pages that it lists.
  private let listedPages: [Int]
  private var published: PublishedSite { twins.published }
  private var words: InterfaceWords { twins.words }

  init(_ twins: Twins, pages: [Int]) {
    self.twins = twins
    listedPages = pages
  }

  /// How many days, and how many topics, it lists.
  static let dayLimit = 60
  static let topicLimit = 100

  var bytes: [UInt8] {
    let configuration = published.configuration
    var text = TwinText()
    text.heading(1, MarkdownText.escaped(configuration.title))
    if !configuration.description.isEmpty {
      text.lines(["> " + MarkdownText.escaped(configuration.description)])
    }
    text.lines([words.sentence(published.hasPapers ? "agents_note" : "agents_note_posts", [:])])
    section("agents_newest", newest, &text)
    section("agents_topics", topics, &text)
    section("agents_pages", pages, &text)
    // The name tells programs what they may leave out, so it is the same in every language.
    text.heading(2, "Optional")
    text.lines(optional)
    return text.bytes
  }

  private func section(_ word: String, _ entries: [String], _ text: inout TwinText) {
    guard !entries.isEmpty else { return }
    text.heading(2, words[word])
    text.lines(entries)
  }

  private var newest: [String] {
    published.listedPosts.prefix(Self.dayLimit).map { twins.entry(ofPost: $0) }
  }

  private var topics: [String] {
    guard published.hasTopicPages else { return [] }
    return published.ledger.topics.prefix(Self.topicLimit).map { topic in
      TwinText.entry(
        topic.name, twins.address(of: topic.path), "\(topic.papers.count) \(words["papers"])")
    }
  }

  private var pages: [String] {
    listedPages.map { index in
      let page = published.page(index)
      return TwinText.entry(page.title, twins.address(of: page.path), page.description)
    }
  }

  private var optional: [String] {
    let addresses = published.addresses
    var entries = [
      TwinText.entry(
        words["archive"], twins.address(of: Archive.path),
        words.sentence(
          "archive_description", ["count": String(published.listedPosts.count)])),
      TwinText.entry(
        words["agents_full"], addresses.absolute(.llmsFull), words["agents_full_note"]),
    ]
    if published.paperSettings.hasData, published.hasPapers {
      entry("agents_data", SitePath("/api/papers.json"), &entries)
    }
    if published.hasTrendsPage { entry("trends", .trends, &entries) }
    entry("feed", .rss, &entries)
    return entries
  }

  private func entry(_ word: String, _ path: SitePath, _ entries: inout [String]) {
    entries.append(TwinText.entry(words[word], published.addresses.absolute(path)))
  }
}
