import ContentParsing
import Diagnostics
import SiteModel
import Testing

@Suite struct SiteAssemblyTests {
  @Test func sortsNewestFirstAndThenByPath() {
    let site = Samples.assemble([
      Samples.post("2026-02-24"),
      Samples.post("2026-02-26", path: "content/posts/b.md"),
      Samples.post("2026-02-26", path: "content/posts/a.md"),
      Samples.post("2026-02-25"),
    ]).site
    #expect(
      site.posts.map(\.document.path) == [
        "content/posts/a.md", "content/posts/b.md", "content/posts/2026-02-25.md",
        "content/posts/2026-02-24.md",
      ])
  }

  @Test func leavesOutDraftsAndTheFutureUnlessAsked() {
    let posts = [
      Samples.post("2026-02-24"), Samples.post("2026-02-25") { $0.isDraft = true },
      Samples.post("2026-03-02"),
    ]
    let without = Samples.assemble(posts)
    #expect(without.site.posts.map(\.title) == ["Post of 2026-02-24"])
    #expect(LeftOut(without.leftOut) == LeftOut(drafts: 1, future: 1))
    let with = Samples.assemble(posts, drafts: true, future: true)
    #expect(with.site.posts.count == 3)
    #expect(with.leftOut.isEmpty)
  }

  @Test func unlistedPostsHaveAPageButNoPlaceInLists() {
    let site = Samples.assemble([
      Samples.post("2026-02-24") { $0.tags = ["A"] },
      Samples.post("2026-02-25") {
        $0.isUnlisted = true
        $0.tags = ["A", "B"]
      },
      Samples.post("2026-02-26") { $0.tags = ["A"] },
    ]).site
    #expect(site.posts.count == 3)
    #expect(site.listedPosts == [0, 2])
    #expect(site.neighbours.map(\.previous) == [2, 2, nil])
    #expect(site.neighbours.map(\.next) == [nil, 0, 0])
    #expect(site.taxonomies[0].terms.map(\.name) == ["A"])
    #expect(site.taxonomies[0].terms[0].posts == [0, 2])
    #expect(site.archive.years.map(\.count) == [2])
  }

  /// The older of two terms keeps the address, whatever is added later.
  @Test func termsOfOneSlugStandApart() {
    let long = String(repeating: "x", count: 120)
    let tags = Samples.assemble([
      Samples.post("2026-02-26") { $0.tags = ["a b", "a.b 2", long + "2", "C", "C++"] },
      Samples.post("2026-02-25") { $0.tags = ["a/b", "a-b", long + "1"] },
      Samples.post("2026-02-24") { $0.tags = ["a-b"] },
    ]).site.taxonomies[0]
    let slugs = Dictionary(uniqueKeysWithValues: tags.terms.map { ($0.name, $0.slug) })
    #expect(
      slugs == [
        "a-b": "a-b", "a/b": "a-b-2", "a b": "a-b-3", "a.b 2": "a-b-2-2", "C": "c",
        "C++": "cplusplus", long + "1": long, long + "2": long + "-2",
      ])
    #expect(tags.terms.first { $0.name == "a b" }?.path.path == "/tags/a-b-3/")
  }

  @Test func spellingsOfOneTermAreOne() {
    let site = Samples.assemble([
      Samples.post("2026-02-24") { $0.tags = ["agentic rl", "VLA", "vla"] },
      Samples.post("2026-02-25") { $0.tags = ["Agentic RL"] },
      Samples.post("2026-02-23") { $0.tags = ["ＡＧＥＮＴＩＣ　ＲＬ", "C", "C++"] },
    ]).site
    let tags = site.taxonomies[0]
    #expect(tags.terms.map(\.name) == ["Agentic RL", "C", "C++", "VLA"])
    #expect(tags.terms[0].posts == [0, 1, 2])
    #expect(tags.termsOfPost == [[0], [0, 3], [0, 1, 2]])
    #expect(tags.terms.map(\.path.path)[2] == "/tags/cplusplus/")
  }

  @Test(
    "a post stands where its frontmatter, its file name and its date say",
    arguments: [
      ("content/posts/2026-02-26.md", nil, nil, "/posts/2026-02-26/"),
      ("content/posts/2026/02/26.md", nil, nil, "/posts/2026-02-26/"),
      ("content/posts/2026-02-26-notes.md", nil, nil, "/posts/2026-02-26-notes/"),
      ("content/posts/notes/index.md", nil, nil, "/posts/notes/"),
      ("content/posts/x.md", "日报", nil, "/posts/日报/"),
      ("content/posts/x.md", nil, "old/place", "/old/place/"),
      ("content/posts/x.md", nil, "/old/place.html", "/old/place.html"),
    ] as [(String, String?, String?, String)])
  func placesPosts(_ path: String, _ slug: String?, _ permalink: String?, _ expected: String) {
    let site = Samples.assemble([
      Samples.post("2026-02-26", path: path) {
        $0.slug = slug
        $0.permalink = permalink
      }
    ]).site
    #expect(site.posts.map(\.path.path) == [expected])
    #expect(site.pathsBySource[path]?.path == expected)
  }

  @Test(arguments: [
    "../x", "a/../b", "a//b", "\u{7}", ".", "..", "a/.", "a\u{7F}", "推\u{85}",
    String(repeating: "推", count: 81),
  ])
  func refusesAddressesThatLeaveTheSite(_ slug: String) {
    let assembly = Samples.assemble([Samples.post("2026-02-26") { $0.slug = slug }])
    #expect(assembly.site.posts.isEmpty)
    #expect(assembly.diagnostics.map(\.rule) == ["bad-permalink"])
  }

  @Test(arguments: ["...", "a..b", ".a", "推\u{A0}理", String(repeating: "推", count: 80)])
  func takesAllOtherAddresses(_ slug: String) {
    let assembly = Samples.assemble([Samples.post("2026-02-26") { $0.slug = slug }])
    #expect(assembly.diagnostics.isEmpty)
    #expect(assembly.site.posts.map(\.path.path) == ["/posts/\(slug)/"])
  }

  @Test func takesTheDateFromTheFileNameOrSaysThatThereIsNone() {
    let assembly = Samples.assemble([
      Samples.document("content/posts/2026/02/25.md") { $0.title = "a" },
      Samples.document("content/posts/undated.md") { $0.title = "b" },
    ])
    #expect(assembly.site.posts.map(\.published.day.description) == ["2026-02-25"])
    #expect(assembly.diagnostics.map(\.rule) == ["missing-date"])
    #expect(assembly.diagnostics.map(\.location?.path) == ["content/posts/undated.md"])
  }

  @Test func aMissingTitleIsTheFirstHeadingAndIsReported() {
    let assembly = Samples.assemble([
      // The heading itself is not shown again, and stands in no outline.
      Samples.document("content/posts/2026-02-25.md", title: "标题"),
      Samples.document("content/posts/2026-02-24.md"),
    ])
    #expect(assembly.site.posts.map(\.title) == ["标题", "2026-02-24"])
    #expect(assembly.diagnostics.map(\.rule) == ["missing-title", "missing-title"])
  }

  @Test func pagesStandAtTheirPathsAndAliasesLeadToThem() {
    let site = Samples.assemble(
      [Samples.post("2026-02-26") { $0.aliases = ["old", "/older/x.html"] }],
      pages: [
        Samples.document("content/pages/about.md") { $0.title = "About" },
        Samples.document("content/pages/notes/index.md") { $0.title = "Notes" },
        Samples.document("content/pages/notes/a.md") {
          $0.title = "A"
          $0.slug = "b"
        },
      ]
    ).site
    #expect(site.pages.map(\.path.path) == ["/about/", "/notes/", "/notes/b/"])
    #expect(site.redirects.map(\.from.path) == ["/old/", "/older/x.html"])
    #expect(site.redirects.map(\.to.path) == ["/posts/2026-02-26/", "/posts/2026-02-26/"])
  }
}
