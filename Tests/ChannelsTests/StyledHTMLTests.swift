import HTMLReading
import Testing

@testable import Channels

/// What WeChat's editor keeps, and nothing else.
@Suite struct StyledHTMLTests {
  private static let elements: Set<String> = [
    "section", "h1", "h2", "h3", "h4", "p", "span", "strong", "em", "del", "code", "pre",
    "blockquote", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "img", "br", "hr",
    "a",
  ]
  private static let attributes: Set<String> = ["style", "src", "alt", "href", "start"]
  private static let properties: Set<String> = [
    "margin", "padding", "padding-left", "padding-top", "padding-bottom", "border", "border-left",
    "border-top", "border-bottom", "border-radius", "border-collapse", "background-color", "color",
    "font-size", "font-family", "font-weight", "line-height", "text-align", "text-decoration",
    "vertical-align", "word-break", "table-layout", "width", "max-width", "height", "overflow-x",
    "display",
  ]

  private func wechat(_ blocks: [Block]) -> String {
    let digest = Samples.digest(stars: [3, 2], lead: blocks)
    return WeChat().compose(digest, Samples.chinese).content
  }

  private func startTags(_ html: String) -> [(name: String, attributes: [String: String])] {
    var tokens = HTMLTokens(Array(html.utf8))
    var tags: [(name: String, attributes: [String: String])] = []
    while let token = tokens.next() {
      if case .start(let tag) = token { tags.append((tag.name, tag.values(in: tokens.html))) }
    }
    return tags
  }

  @Test func wechatTakesWhatIsAllowedAlone() {
    for (name, attributes) in startTags(wechat(Samples.everything)) {
      #expect(Self.elements.contains(name), "\(name)")
      #expect(Set(attributes.keys).isSubset(of: Self.attributes), "\(name) \(attributes)")
      for declaration in attributes["style", default: ""].split(separator: ";") {
        let property = String(declaration.prefix { $0 != ":" })
        #expect(Self.properties.contains(property), "\(property)")
        #expect(!declaration.contains("var("))
        if property == "display" { #expect(declaration == "display:block") }
      }
    }
  }

  @Test func linksAreTextWithNumberedSourcesEachOnce() {
    let html = wechat(Samples.everything)
    #expect(html.contains("<a href=\"https://mp.weixin.qq.com/s/abc\""))
    #expect(!html.contains("href=\"https://example.org"))
    #expect(html.components(of: "https://example.org/x?a=1&amp;b=2") == 1)
    #expect(html.contains("[1] a link：https://example.org/x?a=1&amp;b=2<br>[2] Paper 1：https://"))
    #expect(html.contains("a link<span style=\"font-size:12px;color:#a8281b\">[1]</span>"))
  }

  @Test func everyParagraphHasAColor() {
    for (name, attributes) in startTags(wechat(Samples.everything))
    where name == "p" || name.hasPrefix("h") && name != "hr" {
      #expect(attributes["style", default: ""].contains("color:#"), "\(name)")
    }
  }

  @Test func listsAreFlatAndCodeKeepsItsLines() {
    let html = wechat(Samples.everything)
    #expect(
      html.contains("one<br>&nbsp;&nbsp;– inner <strong>a</strong><br>&nbsp;&nbsp;– inner b</li>"))
    #expect(html.contains("<ol start=\"3\""))
    #expect(html.contains("let a = 1<br>&nbsp;&nbsp;let b = a &lt; 2"))
    #expect(html.contains(">x_1 &lt; y</em>"))
  }

  @Test func tablesOfManyColumnsBecomeLists() {
    let cells = (1...5).map { [Inline.text("c\($0)")] }
    let html = wechat([.table(Block.Table(header: cells, rows: [cells]))])
    #expect(!html.contains("<table"))
    #expect(html.contains("<strong>c1</strong><br>c2: c2"))
  }

  @Test func listsTheImagesInOrder() {
    let manifest = ImageManifest(Samples.digest([.text(Samples.everything + Samples.everything)]))
    #expect(manifest.images.map(\.file) == ["01-a b.png", "02-c.svg"])
    #expect(
      manifest.json.hasPrefix("[\n  {\"number\": 1, \"file\": \"01-a b.png\", \"alt\": \"A plot\""))
    #expect(ImageManifest(Samples.digest([])).json == "[]\n")
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
