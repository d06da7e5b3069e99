import Papers
import Testing

@Suite struct PageMetadataTests {
  private static let paper = Paper.sample(
    "C++ & </script> = 100%", authors: ["Jan van der Berg", "张三", "Qwen Team"],
    id: "2602.20739v2", topics: ["Agentic RL", "推理"])

  @Test("the tags that Zotero reads, in order")
  func highwire() {
    let tags = HighwireTags.of(Citation(Self.paper))
    #expect(
      tags == [
        HighwireTag("citation_title", "C++ & </script> = 100%"),
        HighwireTag("citation_author", "van der Berg, Jan"),
        HighwireTag("citation_author", "张三"),
        HighwireTag("citation_author", "Qwen Team,"),
        HighwireTag("citation_date", "2026/02"),
        HighwireTag("citation_publisher", "arXiv"),
        HighwireTag("citation_arxiv_id", "2602.20739"),
        HighwireTag("citation_doi", "10.48550/arXiv.2602.20739"),
        HighwireTag("citation_public_url", "https://arxiv.org/abs/2602.20739v2"),
        HighwireTag("citation_abstract_html_url", "https://arxiv.org/abs/2602.20739v2"),
        HighwireTag("citation_keywords", "Agentic RL"),
        HighwireTag("citation_keywords", "推理"),
        HighwireTag("DC.type", "preprint"),
      ])
  }

  @Test(
    "a single author stays one",
    arguments: [
      ("Jan Willem van Berg", "van Berg, Jan\u{A0}Willem"), ("Jan Berg", "Berg, Jan"),
      ("Jan Willem Berg", "Berg, Jan Willem"), ("Qwen Team", "Qwen Team,"),
      ("Foo & Bar, Inc.", "Foo & Bar Inc.,"),
      ("Martin Luther King Jr.", "King, Martin Luther Jr."),
    ])
  func singleAuthor(_ name: String, _ content: String) {
    let tags = HighwireTags.of(Citation(.sample("T", authors: [name])))
    #expect(tags.filter { $0.name == "citation_author" }.map(\.content) == [content])
  }

  @Test("nobody is called others where a list is cut")
  func moreAuthors() {
    let citation = Citation(.sample("T", authors: ["Junchen Liu"], hasMoreAuthors: true))
    let tags = HighwireTags.of(citation).filter { $0.name == "citation_author" }
    #expect(tags.map(\.content) == ["Liu, Junchen"])
    #expect(COinS.value(of: citation).contains("&rft.creator=Liu%2C%20Junchen&rft.date"))
    let none = Citation(.sample("T", authors: [], hasMoreAuthors: true))
    #expect(!COinS.value(of: none).contains("rft.creator"))
  }

  @Test("COinS are percent-encoded pairs")
  func coins() {
    #expect(
      COinS.value(of: Citation(Self.paper)).split(separator: "&") == [
        "ctx_ver=Z39.88-2004", "rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc",
        "rft.type=preprint", "rft.title=C%2B%2B%20%26%20%3C%2Fscript%3E%20%3D%20100%25",
        "rft.creator=van%20der%20Berg%2C%20Jan", "rft.creator=%E5%BC%A0%E4%B8%89",
        "rft.creator=Qwen%20Team%2C", "rft.date=2026-02", "rft.publisher=arXiv",
        "rft_id=info%3Adoi%2F10.48550%2FarXiv.2602.20739",
        "rft_id=https%3A%2F%2Farxiv.org%2Fabs%2F2602.20739v2",
        "rft.identifier=https%3A%2F%2Farxiv.org%2Fabs%2F2602.20739v2",
        "rft.subject=Agentic%20RL", "rft.subject=%E6%8E%A8%E7%90%86",
      ])
  }

  @Test("JSON-LD cannot end the script element it stands in")
  func linkedData() {
    let citation = Citation(Self.paper, pageURL: "https://s.org/papers/2602.20739/")
    let text = ScholarlyArticle.json(of: citation)
    #expect(!text.contains("<"))
    #expect(text.contains(#""name": "C++ & \u003C/script> = 100%""#))
    #expect(text.contains(#""@context": "https://schema.org""#))
    #expect(text.contains(#""mainEntityOfPage": "https://s.org/papers/2602.20739/""#))
    #expect(!ScholarlyArticle.json(of: citation, isRoot: false).contains("@context"))
  }

  @Test("a paper that nothing is known of")
  func unknown() {
    let citation = Citation(.sample("T", authors: [], id: nil))
    #expect(
      HighwireTags.of(citation).map(\.name) == ["citation_title", "DC.type"])
    #expect(
      ScholarlyArticle.json(of: citation, isRoot: false) == """
        {
          "@type": "ScholarlyArticle",
          "headline": "T",
          "name": "T"
        }
        """)
  }
}
