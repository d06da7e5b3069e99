import Foundation
import Testing

/// A site of one post with a figure, as its settings want it.
private enum FigureSite {
  static let picture = Picture.png(width: 1200, height: 630)

  static let hasSizes: Bool = {
    guard let site = try? Self.site("images: true") else { return false }
    return (try? site.run("build").status) == 0
  }()

  static func site(_ settings: String) throws -> TemporarySite {
    let site = try TemporarySite()
    try site.write(
      "title: A\nbase_url: https://example.org/b\ncheck: {demo-address: off}\nsearch: false\ncards: false\n\(settings)\n",
      to: "content/site.yml")
    try site.write("![Figure](a%20b.png)\n", to: "content/posts/2026-02-26.md")
    try site.write(picture, to: "content/posts/a b.png")
    return site
  }
}

/// Smaller sizes of images, where libvips is there.
@Suite(.enabled(if: FigureSite.hasSizes, "there is no libvips"))
struct ImageSizeTests {
  @Test func aLargeImageHasSizesToChooseFrom() throws {
    let site = try FigureSite.site("images: true")
    #expect(try site.run("build").status == 0)
    let place = "/b/posts/2026-02-26/a%20b.png"
    let expected =
      #"<img src="\#(place)" alt="Figure" width="1200" height="630" "#
      + #"srcset="\#(place).480.webp 480w, \#(place).960.webp 960w, \#(place).1200.webp 1200w" "#
      + #"sizes="auto, (min-width: 44rem) 42rem, 100vw" decoding="async" />"#
    let page = try #require(site.read("public/posts/2026-02-26/index.html"))
    #expect(page.contains(expected), "\(page)")
    // Feeds have the image alone.
    #expect(site.read("public/rss.xml")?.contains("srcset") == false)
    let files = site.tree("public/posts/2026-02-26")
    for width in [480, 960, 1200] {
      let file = try #require(files["a b.png.\(width).webp"])
      #expect(String(decoding: file.prefix(4) + file[8..<12], as: UTF8.self) == "RIFFWEBP")
      #expect(file.count < FigureSite.picture.count)
    }
  }

  @Test func sizesGoWithTheImageAndTheSetting() throws {
    let site = try FigureSite.site("images: true")
    try site.run("build")
    try site.write("No figure.\n", to: "content/posts/2026-02-26.md")
    try site.run("build")
    #expect(site.tree("public/posts/2026-02-26").keys.sorted() == ["index.html", "index.md"])
  }

  @Test func aSmallImageHasNone() throws {
    let site = try FigureSite.site("images: true")
    // A GIF of one pixel.
    let gif = Data([
      0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2,
      2,
      0x44, 1, 0, 0x3B,
    ])
    try site.write(gif, to: "content/posts/a b.png")
    #expect(try site.run("build").status == 0)
    #expect(site.read("public/posts/2026-02-26/index.html")?.contains("srcset") == false)
  }

  @Test func aDamagedImageIsAnErrorAtItsPlace() throws {
    let site = try FigureSite.site("images: true")
    try site.write(FigureSite.picture.prefix(33) + Data(count: 45_000), to: "content/posts/a b.png")
    let result = try site.run("build")
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "content/posts/a b.png: error: the image cannot be read by libvips, so it has no smaller "
          + "sizes [damaged-image]"))
    #expect(!site.exists("public"))
  }
}
