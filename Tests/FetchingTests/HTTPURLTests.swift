internal import Fetching
internal import Testing

@Suite struct HTTPURLTests {
  @Test(
    arguments: [
      ("https://arxiv.org/abs/2602.21193", "https://arxiv.org/abs/2602.21193"),
      ("https://arxiv.org/abs/2602.21193#S3", "https://arxiv.org/abs/2602.21193"),
      ("https://a.org/论文 一?q=值", "https://a.org/%E8%AE%BA%E6%96%87%20%E4%B8%80?q=%E5%80%BC"),
      ("https://a.org/%E8%AE%BA%2F?q=%20", "https://a.org/%E8%AE%BA%2F?q=%20"),
      ("https://a.org/%E8%AE%BA 文[1]", "https://a.org/%E8%AE%BA%20%E6%96%87%5B1%5D"),
      ("HTTPS://A.org", "HTTPS://A.org"), ("http://a.org:8000?x", "http://a.org:8000?x"),
      ("http://[::1]:80/a", "http://[::1]:80/a"),
      ("https://例子.中国/", "https://xn--fsqu00a.xn--fiqs8s/"),
      ("/abs/1", nil), ("ftp://a.org/", nil), ("mailto:a@b.org", nil), ("https://", nil),
      ("https:///a", nil), ("", nil), ("https://a b.org/", nil),
    ] as [(String, String?)])
  func isWrittenAsItIsSent(_ written: String, _ expected: String?) {
    #expect(HTTPURL(written)?.text == expected)
  }

  @Test(
    arguments: [
      ("https://A.org/x", "a.org"), ("http://a.org:8000", "a.org:8000"),
      ("https://u:p@a.org/", "a.org"),
    ])
  func host(_ written: String, _ expected: String) {
    #expect(HTTPURL(written)?.host == expected)
  }

  @Test(
    arguments: [
      ("/c?d", "https://a.org/c?d"), ("c", "https://a.org/x/c"), ("../c", "https://a.org/c"),
      ("//b.org", "https://b.org"), ("http://b.org/文", "http://b.org/%E6%96%87"),
      ("?q", "https://a.org/x/y?q"), ("#f", nil), ("", nil), ("javascript:1", nil),
    ] as [(String, String?)])
  func resolving(_ location: String, _ expected: String?) {
    #expect(HTTPURL("https://a.org/x/y?z")?.resolving(location)?.text == expected)
  }
}
