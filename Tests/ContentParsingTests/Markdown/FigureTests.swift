import ContentParsing
import Diagnostics
import Testing
import Text

/// Images, links and headings as the site has them.
struct FigureTests {
  private func parse(_ markdown: String) -> Document {
    DocumentParser().parse(SourceFile(path: "a.md", text: markdown))
  }

  private static let image = "<img src=\"{a.png}\" alt=\"x\""
  private static let end = " decoding=\"async\" />"

  @Test(
    "a lone image with a title is a figure",
    arguments: [
      (
        "![x](a.png \"A *b* & c\")",
        "<figure>\(image)\(end)\n<figcaption>A *b* &amp; c</figcaption>\n</figure>\n"
      ),
      ("![x](a.png)", "<p>\(image)\(end)</p>\n"),
      ("![x](a.png \"t\") y", "<p>\(image) title=\"t\"\(end) y</p>\n"),
      ("[![x](a.png \"t\")](b)", "<p><a href=\"{b}\">\(image) title=\"t\"\(end)</a></p>\n"),
      ("- ![x](a.png \"t\")", "<ul>\n<li>\(image) title=\"t\"\(end)</li>\n</ul>\n"),
      ("![x](data:y \"t\")", "<p>x</p>\n"),
    ])
  func figures(markdown: String, expected: String) {
    #expect(DocumentDump.html(parse(markdown).content) == expected)
  }

  @Test func anImageBelowTheFirstScreenIsLoadedLate() {
    let html = DocumentDump.html(
      parse("![x](a.png)\n\n" + String(repeating: "字", count: 600) + "\n\n![x](a.png)\n").content)
    #expect(html.hasPrefix("<p>\(Self.image)\(Self.end)</p>"))
    #expect(html.hasSuffix("<p>\(Self.image) loading=\"lazy\"\(Self.end)</p>\n"))
  }

  @Test(
    "no level of a heading is skipped",
    arguments: [
      ([2, 4, 2, 3], [2, 3, 2, 3]), ([3, 4, 2, 6, 5, 3], [2, 3, 2, 3, 3, 3]),
      ([3, 1, 3, 3, 2], [2, 1, 2, 2, 2]), ([4, 1, 4, 6], [2, 1, 2, 3]), ([6], [2]),
    ])
  func levels(written: [Int], shown: [Int]) {
    let document = parse(written.map { String(repeating: "#", count: $0) + " H\n" }.joined())
    #expect(document.outline.map(\.level) == written)
    #expect(document.outline.map(\.shownLevel) == shown)
    let html = DocumentDump.html(document.content)
    #expect(html.matches(of: #/<h(\d) /#).map { Int($0.output.1) } == shown)
    #expect(html.matches(of: #/<\/h(\d)>/#).map { Int($0.output.1) } == shown)
  }

  @Test("what only a site can say of an image, a link and a heading is left open")
  func holes() {
    let content = parse("## A\n\n![x](a.png) ![y](https://b.c) [d](https://e.f) [g](h) <i@j.k>")
      .content
    let holes = content.holes.map { "\($0.kind) \($0.address)" }
    #expect(
      holes == [
        "identifier a", "headingAnchor a", "image a.png", "imageSize a.png",
        "linkRelation https://e.f", "link h",
        "linkRelation mailto:i@j.k",
      ])
    for hole in content.holes {
      let next = content.bytes[hole.offset]
      let expected: [HTMLFragment.Hole.Kind: String] = [
        .headingAnchor: "<", .identifier: ">", .image: "\"", .imageSize: " ",
        .linkRelation: ">", .link: "\"",
      ]
      #expect(expected[hole.kind] == String(decoding: [next], as: UTF8.self))
    }
  }

  @Test(
    "a first heading that repeats the title is left out",
    arguments: [
      ("A B", "A  B"), ("每日论文：甲", "每日论文: 甲"), ("每日论文 - 甲", "每日论文 — 甲"),
      ("“A”（b）", "\"A\" (b)"), ("Daily Papers", "daily papers"), ("Ａ１", "A1"),
    ])
  func repeatedTitles(title: String, heading: String) {
    let document = parse("---\ntitle: '\(title)'\n---\n# \(heading)\n\nText")
    #expect(document.outline.map(\.title) == [])
    #expect(document.title == title)
  }
}
