import Foundation
import Testing

/// What a site makes of its papers.
@Suite struct PaperPagesTests {
  @Test func everyInternalLinkLeadsSomewhere() throws {
    let site = try PaperDigests.site()
    #expect(try site.run("build").status == 0)
    let links = SiteLinks(site.tree("public"), base: "https://example.org/blog")
    #expect(links.broken == [])
    #expect(links.count > 500)
  }

  @Test(arguments: [
    "pages", "topics", "authors", "ratings", "trends", "citations", "feeds", "data",
  ])
  func everyLinkStillDoesWhereOneKindOfPageIsOff(_ key: String) throws {
    let site = try PaperDigests.site(settings: "papers: {\(key): false}")
    #expect(try site.run("build").status == 0)
    let links = SiteLinks(site.tree("public"), base: "https://example.org/blog")
    #expect(links.broken == [])
  }

  @Test(arguments: [
    ("pages", "papers/"), ("topics", "topics/"), ("authors", "authors/"), ("ratings", "ratings/"),
    ("trends", "trends/"), ("citations", "cite."), ("feeds", "must-read.xml"), ("data", "api/"),
  ])
  func eachKindCanBeTurnedOff(_ key: String, _ part: String) throws {
    let isMade = { (settings: String) in
      let site = try PaperDigests.site(settings: settings)
      try site.run("build")
      return site.tree("public").keys.contains { $0.hasPrefix(part) || $0.contains("/" + part) }
    }
    #expect(try isMade(""))
    #expect(try !isMade("papers: {\(key): false}"))
  }

  @Test func aRatingIsShownAsItIsWrittenAndSortedByItsNumber() throws {
    let site = try PaperDigests.site()
    let entries = ["8/10", "9.1/10", "8.5/10"].enumerated().map { index, rating in
      """
      ### \(index + 1). Study \(index)
      **链接**: [arXiv:2602.3000\(index)](https://arxiv.org/abs/2602.3000\(index))
      **评分**: \(rating)

      """
    }
    try site.write(
      "---\ntitle: T\n---\n" + entries.joined(separator: "\n"), to: "content/posts/2026-02-03.md")
    #expect(try site.run("build").status == 0)
    let page = try #require(site.read("public/papers/2602.30002/index.html"))
    #expect(page.contains("4.25 / 5\">8.5/10</span>"))
    let ratings = try #require(site.read("public/ratings/index.html"))
    let places = ["9.1/10", "8.5/10", "8/10"].map { ratings.firstRange(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(site.read("public/api/papers.json")?.contains("\"stars\": 4.55") == true)
  }

  /// Each topic has a list with the paper in it, so that all of them in each would be a square.
  @Test func listsShowTheFirstOfManyTopicsAuthorsAndTags() throws {
    let site = try TemporarySite()
    let names = (10..<40).map { "Ada B\($0)" }
    let topics = (10..<40).map { "Topic \($0)" }
    try site.write(
      """
      ---
      title: T
      published: 2026-02-03
      tags: [\((10..<90).map { "tag\($0)" }.joined(separator: ", "))]
      ---

      ### 1. A
      **作者**: \(names.joined(separator: ", "))
      **方向**: \(topics.joined(separator: " / "))
      """, to: "content/posts/a.md")
    #expect(try site.run("build").status == 0)
    let list = try #require(site.read("public/topics/topic-10/index.html"))
    #expect(list.contains("Ada B29 等</span>"))
    #expect(!list.contains("Ada B30"))
    #expect(list.contains("Topic 29</a> …</span>"))
    #expect(!list.contains("Topic 30"))
    let tag = try #require(site.read("public/tags/tag10/index.html"))
    #expect(tag.contains("tag29") && !tag.contains("tag30"))
    let feed = try #require(site.read("public/tags/tag10/rss.xml"))
    #expect(feed.contains("tag59") && !feed.contains("tag60"))
    let paper = try #require(site.read("public/papers/a/index.html"))
    #expect(paper.contains("Ada B39") && paper.contains("Topic 39"))
  }

  @Test func whatLeadsElsewhereInAPostLeadsThereFromThePapersPage() throws {
    let site = try PaperDigests.site()
    let entry = """
      ### 1. A
      **作者**: B
      **链接**: [arXiv:2602.20009](https://arxiv.org/abs/2602.20009)
      **方向**: C
      **评级**: ⭐⭐⭐

      **创新**: 见[^1]、[下文](#d) <b id="x">y</b>

      ## D

      [^1]: 注
      """
    for day in ["01", "02"] {
      try site.write("---\ntitle: T\n---\n" + entry, to: "content/posts/2026-02-\(day).md")
    }
    #expect(try site.run("build").status == 0)
    let page = try #require(site.read("public/papers/2602.20009/index.html"))
    let feed = try #require(site.read("public/papers.xml"))
    for part in ["#fn-1\"", "#d\""] {
      #expect(page.contains("<a href=\"/blog/posts/2026-02-01/\(part)"))
      #expect(page.contains("<a href=\"/blog/posts/2026-02-02/\(part)"))
      #expect(!page.contains("<a href=\"\(part)"))
      #expect(feed.contains("https://example.org/blog/posts/2026-02-02/\(part.dropLast())&#34;"))
    }
    #expect(!page.contains("id=\"fnref-1\"") && !page.contains("id=\"x\""))
    let post = try #require(site.read("public/posts/2026-02-01/index.html"))
    for part in ["href=\"#fn-1\" id=\"fnref-1\"", "<a href=\"#d\">", "<b id=\"x\">"] {
      #expect(post.contains(part))
    }
  }

  @Test func aPaperHasOnePageForAllItsDays() throws {
    let site = try PaperDigests.site()
    try site.run("build")
    let page = try #require(site.read("public/papers/2602.21204/index.html"))
    for part in [
      "<h1>Scaling {LLM} Agents with $k$-NN &lt;Search&gt; &amp; &#34;Quotes&#34;</h1>",
      "第二次读", "第一次读", "2026年2月26日", "2026年1月20日", "Alan Turing",
      "href=\"/blog/authors/ada-lovelace/\"", "href=\"/blog/topics/agentic-rl/\"",
      "href=\"/blog/papers/2602.21204/cite.bib\"", "name=\"citation_arxiv_id\"",
      "\"@type\": \"Review\"", "\"ratingValue\": 3", "同方向：Agentic RL",
      "href=\"/blog/posts/2026-01-20/#1-scaling-llm-agents\"",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(site.exists("public/papers/math-0309136/index.html"))
    #expect(site.exists("public/papers/没有编号的论文/index.html"))
    #expect(!site.exists("public/authors/grace-hopper/index.html"))
  }

  @Test func theFewestPapersOfAnAuthorCanBeSet() throws {
    let site = try PaperDigests.site(settings: "papers: {minimum_author_papers: 1}")
    try site.run("build")
    #expect(site.exists("public/authors/grace-hopper/index.html"))
  }

  @Test func listsRunOverPages() throws {
    let site = try PaperDigests.site(settings: "papers: {per_page: 2}")
    #expect(try site.run("build").status == 0)
    let second = try #require(site.read("public/papers/page/2/index.html"))
    #expect(second.contains("没有编号的论文"))
    #expect(site.exists("public/ratings/page/2/index.html"))
    let links = SiteLinks(site.tree("public"), base: "https://example.org/blog")
    #expect(links.broken == [])
  }

  @Test func anOrdinaryBlogHasNoneOfIt() throws {
    let site = try TemporarySite()
    try site.write(Digests.yesterday.replacing("/about/", with: "/"), to: "content/posts/a.md")
    #expect(try site.run("build").status == 0)
    let made = site.tree("public").keys.filter { name in
      ["papers/", "topics/", "ratings/", "trends/", "papers.xml"].contains { name.hasPrefix($0) }
    }
    #expect(made == [])
    #expect(site.read("public/index.html")?.contains("/papers/") == false)
  }
}

/// Feeds of papers.
@Suite struct PaperFeedsTests {
  @Test(arguments: [
    ("papers.xml", ["2602.21204", "math-0309136", "没有编号的论文"]), ("must-read.xml", ["2602.21204"]),
    ("topics/agentic-rl/rss.xml", ["2602.21204", "没有编号的论文"]),
    ("topics/topology/rss.xml", ["math-0309136"]),
  ])
  func haveOneItemAPaper(_ feed: String, _ papers: [String]) throws {
    let site = try PaperDigests.site()
    try site.run("build")
    let text = try #require(site.read("public/\(feed)"))
    let guids = text.matches(of: /<guid isPermaLink="true">([^<]*)</).map { String($0.1) }
    #expect(
      guids.map { $0.removingPercentEncoding }
        == papers.map { "https://example.org/blog/papers/\($0)/" })
    #expect(text.contains("&lt;h3&gt;核心创新&lt;/h3&gt;"))
  }
}

/// The charts of `/trends/` and of topics.
@Suite struct TrendsPageTests {
  @Test func eachChartHasANameADescriptionAndATable() throws {
    let site = try PaperDigests.site()
    try site.run("build")
    let page = try #require(site.read("public/trends/index.html"))
    let charts = page.matches(of: /<svg class="plot" role="img"[^>]* aria-labelledby="([^"]*)">/)
    #expect(charts.count == 6)
    for chart in charts {
      for id in chart.1.split(separator: " ") { #expect(page.contains(" id=\"\(id)\">")) }
    }
    #expect(page.matches(of: /<table>/).count == 6)
    #expect(page.split(separator: "<main")[1].contains("<script") == false)
    #expect(page.contains("3 (75.0%)") == false)
    #expect(page.contains("<th scope=\"row\">Agentic RL</th><td>2 (66.7%)</td><td>1 (100.0%)</td>"))
  }

  @Test func aTopicHasASmallOne() throws {
    let site = try PaperDigests.site()
    try site.run("build")
    let page = try #require(site.read("public/topics/agentic-rl/index.html"))
    #expect(page.contains("<th scope=\"row\">2026-01</th><td>1</td><td>100.0%</td>"))
  }
}
