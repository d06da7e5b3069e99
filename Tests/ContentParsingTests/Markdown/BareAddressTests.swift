import ContentParsing
import Diagnostics
import Testing

/// Bare addresses end before Chinese, and are GFM's otherwise.
struct BareAddressTests {
  @Test(
    arguments: [
      ("见https://a.b/c。下一句", "https://a.b/c"), ("**见https://a.b/c**。", "https://a.b/c"),
      ("https://a.b/c（注）", "https://a.b/c"), ("https://a.b下", "https://a.b"),
      ("https://a.b/c_(d)，e", "https://a.b/c_(d)"), ("(https://a.b/c)，", "https://a.b/c"),
      ("https://a.b/?x=1&amp;，", "https://a.b/?x=1"), ("https://a.b/c...。", "https://a.b/c"),
      ("www.a.b/c，d", "http://www.a.b/c"), ("http://a.b/é中", "http://a.b/é"),
      ("https://a.b/“c”", "https://a.b/"), ("https://a.b/c d。", "https://a.b/c"),
      ("HTTPS://A.B/c。", "HTTPS://A.B/c"),
      ("邮箱a@b.c。谢谢", "mailto:a@b.c"), ("https://a.b/c、https", "https://a.b/c"),
      ("《https://a.b/c》", "https://a.b/c"), ("https://a.b/c？d=1", "https://a.b/c"),
      ("https://a.b/c#d（e）", "https://a.b/c#d"), ("| https://a.b/c。 |\n|---|", "https://a.b/c"),
      ("- https://a.b/c：见", "https://a.b/c"), ("**https://a.b/c**，", "https://a.b/c"),
      ("https://a.b/한", "https://a.b/"), ("https://a.b/c\u{3000}d", "https://a.b/c"),
    ])
  func links(markdown: String, address: String) {
    #expect(addresses(markdown) == [address])
  }

  @Test(
    arguments: [
      "https://。", "xhttps://a.b。", "见www.a.b。", "https://a_b.c_d。", "`https://a.b。`",
    ])
  func linksNothing(markdown: String) {
    #expect(addresses(markdown) == [])
  }

  @Test func staysOutOfLinks() {
    #expect(addresses("[https://a.b。c](/d)") == ["/d"])
  }

  private func addresses(_ markdown: String) -> [String] {
    DocumentParser().parse(SourceFile(path: "a.md", text: markdown)).links.map(\.address)
  }
}
