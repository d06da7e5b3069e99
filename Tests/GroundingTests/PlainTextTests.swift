import Grounding
import Testing

@Suite struct PlainTextTests {
  @Test(
    arguments: [
      (
        "It is <b>43</b>.7<sup>1</sup>&thinsp;%<p>on&nbsp;GSM8K",
        "It is 43.7\n1\n\u{2009}%\non\u{A0}GSM8K"
      ),
      ("a<!-- 12 > 3 -->b<SCRIPT>1 < 2</SCRIPT >c<script>99", "ab\nc\n"),
      ("1 < 2 &lt; 3 &amp;&#52;&#x35;&#0; &bogus; &", "1 < 2 < 3 &45&#0; &bogus; &"),
      ("<math><mn>43</mn><mo>%</mo><annotation>44\\%</annotation></math>", "43%"),
      ("<p", "<p"),
    ])
  func html(_ html: String, _ text: String) {
    #expect(PlainText.of(Array(html.utf8), .html) == text)
  }

  @Test func encodings() {
    #expect(PlainText.of([0xFF, 0xFE, 0x41, 0, 0xBA, 0x8B], .text) == "A论")
    #expect(PlainText.of([0xFE, 0xFF, 0, 0x41], .text) == "A")
    #expect(PlainText.of([0xEF, 0xBB, 0xBF] + Array("43%".utf8), .text)?.hasSuffix("43%") == true)
    #expect(PlainText.of([0x34, 0x33, 0xE9, 0x25], .text)?.hasPrefix("43") == true)
    #expect(PlainText.of(Array("%PDF-1.7".utf8), .text) == nil)
    #expect(PlainText.of([0x41, 0, 0x42], .text) == nil)
  }

  /// What only the paper itself says is let through where it is given.
  @Test func theFullTextIsASource() {
    func source(_ fullText: String?) -> GroundingSource {
      GroundingSource(title: "Harbour", abstract: "It cuts memory by 43%.", fullText: fullText)
    }
    let prose = "HotpotQA 上显存降低 43%，吞吐为 17.5。"
    let found = GroundingGate.findings(in: prose, source: source(nil)).map(\.text)
    #expect(found == ["HotpotQA", "17.5"])
    let text = "On HotpotQA, throughput rises to 17.5 requests."
    #expect(GroundingGate.findings(in: prose, source: source(text)) == [])
  }
}
