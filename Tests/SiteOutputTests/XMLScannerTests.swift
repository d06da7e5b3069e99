import Testing

@testable import SiteOutput

@Suite struct XMLScannerTests {
  @Test(arguments: [
    "<a/>", "<?xml version=\"1.0\"?>\n<a b='1' c=\"2\">x</a>\n", "<a><b/><b></b ></a >",
    "<!-- c --><a><![CDATA[<&]]></a><!-- d -->", "<!DOCTYPE a><a/>",
    "<?xml-stylesheet href='x'?><a/>",
    "<a>&amp;&lt;&gt;&quot;&apos;&#10;&#x4E2D;中</a>", "<x:a xmlns:x=\"u\"><x:b-1.c/></x:a>",
    "<a b='\"' c=\"'>\"/>", "<a>x&#34;y &#39;]z] ]> \r\n\t，</a>",
  ])
  func acceptsWhatIsWellFormed(_ document: String) {
    #expect(XMLScanner.problem(in: Array(document.utf8))?.message == nil)
  }

  /// Text is passed over eight bytes at a time.
  @Test(arguments: ["\u{1}", "]]>", "& ", "<1"])
  func seesWhatIsWrongAtEveryPlaceOfAText(_ wrong: String) {
    for place in 0..<20 {
      let start = "<a>" + String(repeating: "x", count: place)
      for end in ["", "</a>", String(repeating: "y", count: 20)] {
        let problem = XMLScanner.problem(in: Array((start + wrong + end).utf8))
        #expect(problem?.range.lowerBound == start.utf8.count, "\(place) \(end)")
      }
    }
  }

  @Test(arguments: [
    ("", "there is no element in it", 0), ("<a>", "the element `<a>` is never closed", 0),
    ("<a></b>", "`</b>` stands where `<a>` is open", 3),
    ("</a>", "nothing is open that `</a>` could close", 0),
    ("<a/><b/>", "the element `<b>` stands behind the one around all", 4),
    (
      "\n<?xml version=\"1.0\"?><a/>", "the XML declaration does not stand at the very beginning", 1
    ),
    ("x<a/>", "text stands outside of the element around all", 0),
    ("<a>b & c</a>", "`&` begins no reference", 5),
    ("<a>&nbsp;</a>", "XML does not know `&nbsp;`", 3),
    ("<a>&#0;</a>", "XML does not know `&#0;`", 3),
    ("<a>1 < 2</a>", "no name stands behind `<`", 5),
    ("<a b=1/>", "the attribute `b` has no value in quotes", 3),
    ("<a b/>", "the attribute `b` has no value in quotes", 3),
    ("<a b='1' b='2'/>", "the attribute `b` of `<a>` is given twice", 9),
    ("<a b='1'c='2'/>", "no space stands before the attribute `c`", 8),
    ("<a b='<'/>", "`<` stands in the attribute `b`", 6),
    ("<a b='1", "the value of the attribute `b` is never closed", 3),
    ("<a", "the tag `<a` is never closed", 0), ("<a></a", "the tag `</a` is never closed", 3),
    ("<a>]]></a>", "`]]>` stands in text", 3),
    ("<a>\u{1}</a>", "the control character 0x1 is not allowed", 3),
    ("<a>x]中]]>", "`]]>` stands in text", 8),
    ("<a>中\nx\u{1}</a>", "the control character 0x1 is not allowed", 8),
    ("<a><!-- x</a>", "the comment is never closed", 3),
    ("<a><![CDATA[x</a>", "the `CDATA` section is never closed", 3),
    ("<a><br></a>", "`</a>` stands where `<br>` is open", 7),
    ("<1/>", "no name stands behind `<`", 0),
    ("&", "text stands outside of the element around all", 0),
    ("<a>&", "`&` begins no reference", 3),
  ])
  func saysWhatIsWrong(_ document: String, _ message: String, _ offset: Int) {
    let problem = XMLScanner.problem(in: Array(document.utf8))
    #expect(problem?.message == message)
    #expect(problem?.range.lowerBound == offset)
    #expect(problem?.fix.isEmpty == false)
  }
}
