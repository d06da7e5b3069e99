import Foundation
import Testing

/// `content/static` is copied to the site's root as it is.
@Suite struct RootFileTests {
  private func site(_ post: String = "x\n") throws -> TemporarySite {
    let site = try TemporarySite()
    try site.write(
      "base_url: https://papers.example.net/b\nimages: false\ncards: false\nsearch: false\n"
        + "check: {demo-address: off}\n",
      to: "content/site.yml")
    try site.write("---\ntitle: T\n---\n\n\(post)", to: "content/posts/2026-02-26.md")
    return site
  }

  @Test func filesAreCopiedAndGoWithTheirSources() throws {
    let site = try site()
    let binary = Data([0, 0xFF, 0x0D, 0x0A])
    try site.write("papers.example.net\n", to: "content/static/CNAME")
    try site.write(binary, to: "content/static/images/deep/x.bin")
    try site.write("{}", to: "content/static/.well-known/a.json")
    try site.write("# {{ as it is }}", to: "content/static/a.md")
    try site.write("", to: "content/static/.DS_Store")
    let result = try site.run("build")
    #expect(result.status == 0 && result.errors == "", "\(result.errors)")
    #expect(site.read("public/CNAME") == "papers.example.net\n")
    #expect(site.tree("public")["images/deep/x.bin"] == binary)
    #expect(site.read("public/.well-known/a.json") == "{}")
    #expect(site.read("public/a.md") == "# {{ as it is }}")
    #expect(!site.exists("public/.DS_Store"))

    try site.write("www.example.net\n", to: "content/static/CNAME")
    try site.remove("content/static/a.md")
    #expect(try site.run("build").output.contains("1 changed"))
    #expect(site.read("public/CNAME") == "www.example.net\n")
    #expect(!site.exists("public/a.md"))
  }

  /// From the root, and from the post's own place.
  @Test func linksAndSizesOfImagesKnowThem() throws {
    let site = try site(
      "[a](/CNAME) [b](../static/CNAME#x) ![c](/images/x%20y.png) ![d](../static/images/x%20y.png)\n"
    )
    try site.write("x", to: "content/static/CNAME")
    try site.write(Picture.png(width: 30, height: 20), to: "content/static/images/x y.png")
    let result = try site.run("build")
    #expect(result.errors == "", "\(result.errors)")
    let page = try #require(site.read("public/posts/2026-02-26/index.html"))
    #expect(page.contains(#"<a href="/b/CNAME">a</a> <a href="/b/CNAME#x">b</a>"#))
    for name in ["c", "d"] {
      #expect(
        page.contains(
          #"<img src="/b/images/x%20y.png" alt="\#(name)" width="30" height="20""#))
    }
    try site.remove("content/static/images/x y.png")
    #expect(try site.run("build").errors.contains("`/images/x%20y.png` leads to nothing"))
  }

  /// Two posts show one image.
  @Test func smallerSizesAreMadeOnce() throws {
    let site = try site("![c](/x.png)\n")
    try site.write("---\ntitle: U\n---\n\n![c](/x.png)\n", to: "content/posts/2026-02-25.md")
    try site.write(Picture.png(width: 1200, height: 630), to: "content/static/x.png")
    try site.write("images: true\ncards: false\nsearch: false\n", to: "content/site.yml")
    let result = try site.run("build")
    if result.errors.contains("libvips") { return }
    #expect(result.status == 0, "\(result.errors)")
    #expect(site.exists("public/x.png.480.webp"))
    for day in ["25", "26"] {
      let page = try #require(site.read("public/posts/2026-02-\(day)/index.html"))
      #expect(page.contains("/x.png.480.webp 480w"))
    }
  }

  @Test(arguments: [
    (
      "posts/2026-02-26/index.html",
      "content/posts/2026-02-26.md:1:1: error: the address `/posts/2026-02-26/` is taken by "
        + "`content/static/posts/2026-02-26/index.html`"
    ),
    (
      "rss.xml",
      "content/static/rss.xml: error: the address `/rss.xml` is taken by the site's RSS feed"
    ),
    (
      "archive",
      "content/static/archive: error: `/archive` would be a file, and the archive needs a folder "
        + "there, for `/archive/`"
    ),
  ])
  func aTakenAddressIsAnErrorThatNamesBoth(name: String, message: String) throws {
    let site = try site()
    try site.write("x", to: "content/static/\(name)")
    let result = try site.run("build")
    #expect(result.status == 1)
    #expect(result.errors.contains(message), "\(result.errors)")
  }
}
