import Testing
import Text

@Suite struct EscapingTests {
  @Test(
    "each language's own characters are replaced and nothing else",
    arguments: [
      (
        Escaping.markup, "<a href='x'>\"推理\" & b</a>",
        "&lt;a href=&#39;x&#39;&gt;&#34;推理&#34; &amp; b&lt;/a&gt;"
      ),
      (Escaping.html, "<'\"&>", "&lt;'&quot;&amp;&gt;"),
      (Escaping.jsonString, "a\"b\\c\n\t\r\u{8}\u{C}\u{1}推", "a\\\"b\\\\c\\n\\t\\r\\b\\f\\u0001推"),
      (Escaping.markup, "", ""),
    ])
  func escapes(_ escaping: Escaping, _ source: String, _ expected: String) {
    var buffer = ByteBuffer()
    buffer.append(text: source, escaping: escaping)
    #expect(buffer.string == expected)
  }
}

extension EscapingTests {
  /// Words of eight bytes are written but for the last ones, so that lengths and places matter.
  @Test func escapesAtEveryPlaceOfTextsOfEveryLength() {
    for count in 0...20 {
      for place in 0..<max(1, count) {
        var source = Array(repeating: UInt8(ascii: "x"), count: count)
        if count > 0 { source[place] = UInt8(ascii: "<") }
        let expected = source.flatMap { $0 == UInt8(ascii: "<") ? Array("&lt;".utf8) : [$0] }
        var buffer = ByteBuffer()
        buffer.append("|")
        buffer.append(source, escaping: .markup)
        #expect(buffer.bytes == Array("|".utf8) + expected)
        #expect(Escaping.markup.escaped(source) == expected)
      }
    }
    let signs = Array(repeating: UInt8(ascii: "'"), count: 30)
    #expect(
      Escaping.markup.escaped(signs) == Array(repeatElement("&#39;", count: 30).joined().utf8))
  }
}

@Suite struct URLEncodingTests {
  @Test func encodesEachSegmentAndKeepsSlashes() {
    #expect(
      URLEncoding.encode(path: "/tags/推理 a&b/") == "/tags/%E6%8E%A8%E7%90%86%20a%26b/")
  }

  @Test func leavesWrittenAddressesAsTheyAre() {
    let address = "https://a.b/c?d=e&f=%20#g"
    #expect(URLEncoding.encode(address, keeping: URLEncoding.address) == address)
  }

  @Test(arguments: [
    ("%E6%8E%A8", "推"), ("a%2", "a%2"), ("%zz", "%zz"), ("%FF", nil), ("plain", "plain"),
  ])
  func decodes(_ source: String, _ expected: String?) {
    #expect(URLEncoding.decode(source) == expected)
  }
}

@Suite struct NearestNameTests {
  static let keys = ["title", "published", "description", "tags", "category", "draft"]

  @Test(arguments: [
    ("titel", "title"), ("Tags", "tags"), ("tag", "tags"), ("descriptoin", "description"),
    ("publised", "published"), ("author", nil), ("x", nil), ("drafts", "draft"),
  ])
  func findsWhatWasMeant(_ name: String, _ expected: String?) {
    #expect(NearestName.of(name, in: Self.keys) == expected)
  }
}

@Suite struct DisplayWidthTests {
  @Test(arguments: [("abc", 3), ("推理", 4), ("⭐", 2), ("e\u{301}", 1), ("，", 2), ("", 0)])
  func countsCells(_ text: String, _ cells: Int) {
    #expect(DisplayWidth.of(text) == cells)
  }
}

@Suite struct HTMLFragmentTests {
  @Test func fillsEachHoleWithAnEscapedAddress() {
    let fragment = HTMLFragment(
      bytes: Array("<a href=\"\">x</a><img src=\"\">".utf8),
      holes: [
        .init(.link, at: 9, address: "./a.md"), .init(.image, at: 26, address: "推.png"),
      ])
    var buffer = ByteBuffer()
    buffer.append(fragment) { $0.kind == .link ? "/a/?b=1&c" : $0.address }
    #expect(
      buffer.string == "<a href=\"/a/?b=1&amp;c\">x</a><img src=\"%E6%8E%A8.png\">")
  }
}
