@testable internal import Collecting
internal import Testing

@Suite struct XMLReaderTests {
  @Test func readsElementsAttributesAndText() throws {
    let root = try XMLReader.read(
      Array(
        """
        \u{FEFF}<?xml version='1.0' encoding='UTF-8'?>
        <!-- a - comment -->
        <feed xmlns:arxiv="http://arxiv.org/schemas/atom">
          <title>A &lt;b&gt; &amp;
            C&#x4E2D;&#25991;</title>
          <arxiv:primary_category term='cs.AI' scheme = "x &quot;y&quot;"/>
          <a><![CDATA[<raw> & ]]>end</a>
        </feed>
        """.utf8))
    #expect(root.name == "feed")
    #expect(root.text("title") == "A <b> & C中文")
    #expect(
      root.first("primary_category")?.attributes == ["term": "cs.AI", "scheme": "x \"y\""])
    #expect(root.text("a") == "<raw> & end")
    #expect(root.text("none") == nil)
  }

  @Test(
    arguments: [
      ("", "it holds no element (line 1)"), ("hello", "it is no XML (line 1)"),
      ("<a>", "it ends inside of <a> (line 1)"),
      ("<a>\n<b></a>", "the tag </b> is missing (line 2)"), ("</a>", "</a> ends nothing (line 1)"),
      ("<a/><b/>", "it holds a second outermost element (line 1)"),
      ("<a x=1/>", "the value of an attribute has no quotes (line 1)"),
      ("<a x=\"1", "the value of an attribute has no end (line 1)"),
      ("<a x>", "an attribute of <a> has no value (line 1)"),
      ("<a>&nbsp;</a>", "`&nbsp;` is not known (line 1)"),
      ("<a>A & B</a>", "`&` stands alone (line 1)"),
      ("<a>&#x110000;</a>", "`&#x110000;` is not known (line 1)"),
      ("<a><!-- </a>", "`-->` is missing (line 1)"), ("<a", "a name is missing (line 1)"),
      (
        "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]>\n<a>&c;</a>",
        "it declares a document type, which is not read (line 1)"
      ),
      (
        String(repeating: "<a>", count: 100_000),
        "its elements are nested too deep (line 1)"
      ),
    ])
  func saysWhatIsWrong(_ text: String, _ reason: String) {
    do throws(XMLProblem) {
      _ = try XMLReader.read(Array(text.utf8))
      Issue.record("it was read")
    } catch {
      #expect(error.text == reason)
    }
  }

  @Test func onlyUTF8IsRead() {
    #expect(throws: XMLProblem(line: 0, reason: "it is not UTF-8")) {
      try XMLReader.read([0x3C, 0x61, 0x3E, 0xFF, 0x3C, 0x2F, 0x61, 0x3E])
    }
  }
}
