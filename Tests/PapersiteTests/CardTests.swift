import Foundation
import Testing

/// A site of one post, as its settings want it.
private enum CardSite {
  /// Whether a site of one post gets a card here.
  static let hasCards: Bool = {
    guard let site = try? Self.site("cards: auto"), (try? site.run("build")) != nil else {
      return false
    }
    return site.exists("public/cards/posts/2026-02-26.png")
  }()

  static func site(_ settings: String) throws -> TemporarySite {
    let site = try TemporarySite()
    try configure(site, settings)
    try site.write(
      """
      ---
      title: 每日论文
      published: 2026-02-26
      ---

      ### 1. Scaling Agents
      **作者**: Ada Lovelace
      **链接**: [arXiv:2602.00001](https://arxiv.org/abs/2602.00001)
      **评级**: ⭐⭐⭐ 必读

      **核心创新**: 新。
      """, to: "content/posts/2026-02-26.md")
    return site
  }

  static func configure(_ site: TemporarySite, _ settings: String) throws {
    try site.write(
      "title: A\nbase_url: https://example.org/b\ncheck: {demo-address: off}\nsearch: false\nimages: false\n\(settings)\n",
      to: "content/site.yml")
  }
}

/// Social cards, where Pango and a Chinese font are there.
@Suite(.enabled(if: CardSite.hasCards, "there is no Pango, or no Chinese font"))
struct CardTests {
  /// The address of the card that a page names, without what it says.
  private func card(_ page: String, of site: TemporarySite) -> String? {
    let html = site.read("public/\(page)") ?? ""
    return html.firstMatch(of: #/property="og:image" content="([^"?]*)\?v=[0-9a-f]+"/#)
      .map { String($0.1) }
  }

  @Test func everyPageNamesACardThatIsThere() throws {
    let site = try CardSite.site("cards: true")
    try site.run("build")
    let root = "https://example.org/b/cards/"
    #expect(card("posts/2026-02-26/index.html", of: site) == root + "posts/2026-02-26.png")
    #expect(card("papers/2602.00001/index.html", of: site) == root + "posts/2026-02-26.png")
    #expect(card("index.html", of: site) == root + "index.png")
    #expect(
      site.tree("public/cards").keys.sorted() == ["index.png", "posts/2026-02-26.png"])
    #expect(
      site.read("public/index.html")?.contains(
        #"<meta name="twitter:card" content="summary_large_image">"#) == true)
  }

  #if os(Linux)
    /// Pango would write to the terminal itself, twice here.
    @Test func whatPangoComplainsOfIsSaidOnce() throws {
      let site = try CardSite.site("cards: auto")
      let result = try site.run(["build"], environment: ["PANGOCAIRO_BACKEND": "none"])
      #expect(result.status == 0)
      #expect(
        result.errors.hasPrefix(
          "warning: a library that makes pictures warns: `Pango: Unknown $PANGOCAIRO_BACKEND value."
        ), "\(result.errors)")
      #expect(result.errors.split(separator: "\n").count == 2)
      #expect(result.output.contains("social cards (no font has the characters)"))
    }
  #endif

  @Test func papersHaveTheirOwnWhereTheSettingsSaySo() throws {
    let site = try CardSite.site("cards: all")
    try site.run("build")
    #expect(
      card("papers/2602.00001/index.html", of: site)
        == "https://example.org/b/cards/papers/2602.00001.png")
    #expect(site.exists("public/cards/papers/2602.00001.png"))
    try CardSite.configure(site, "cards: true")
    try site.run("build")
    #expect(!site.exists("public/cards/papers"))
  }

  @Test func anotherTitleIsAnotherCardAtAnotherAddress() throws {
    let site = try CardSite.site("cards: true")
    try site.run("build")
    let (page, before) = (
      site.read("public/posts/2026-02-26/index.html"), site.tree("public/cards")
    )
    let path = "content/posts/2026-02-26.md"
    let post = try #require(site.read(path))
    try site.write(post.replacing("title: 每日论文", with: "title: 另一天"), to: path)
    try site.run("build")
    let after = site.tree("public/cards")
    #expect(after["posts/2026-02-26.png"] != before["posts/2026-02-26.png"])
    #expect(after["index.png"] == before["index.png"])
    let version = #/2026-02-26\.png\?v=[0-9a-f]+/#
    let new = try #require(site.read("public/posts/2026-02-26/index.html")?.firstMatch(of: version))
    #expect(page?.firstMatch(of: version)?.0 != new.0)
  }

  @Test func madeFromTheCacheItHasTheSameBytes() throws {
    let site = try CardSite.site("cards: true")
    try site.run("build")
    let cards = site.tree("public/cards")
    let kept = site.tree(".papersite/cache/pictures")
    #expect(kept.count == 2)
    try site.remove("public")
    try site.run("build")
    #expect(site.tree("public/cards") == cards)
    // A damaged one is painted anew.
    for name in kept.keys {
      try site.write("damaged", to: ".papersite/cache/pictures/\(name)")
    }
    try site.remove("public")
    try site.run("build")
    #expect(site.tree("public/cards") == cards)
    try CardSite.configure(site, "cards: false")
    try site.run("build")
    #expect(!site.exists("public/cards"))
    #expect(site.tree(".papersite/cache/pictures").isEmpty)
    #expect(site.read("public/index.html")?.contains("og:image") == false)
  }

  @Test func anImageOfThePostsOwnGoesFirst() throws {
    let site = try CardSite.site("cards: true")
    let path = "content/posts/2026-02-26.md"
    let post = try #require(site.read(path))
    try site.write(
      post.replacing("title: ", with: "image: https://example.org/x.png\ntitle: "), to: path)
    try site.run("build")
    #expect(
      site.read("public/posts/2026-02-26/index.html")?.contains(
        #"property="og:image" content="https://example.org/x.png""#) == true)
  }
}
