import Papers
import Testing

@Suite struct CSLJSONFormatTests {
  @Test("a preprint with everything")
  func preprint() {
    let paper = Paper.sample(
      #"A "B" {C} \d"#, authors: ["Jan van der Berg Jr.", "张三"], id: "2602.20739v2",
      hasMoreAuthors: true, affiliation: "NVIDIA", topics: ["Agentic RL", "多模态"])
    #expect(
      CSLJSONFormat().text(of: [paper]) == #"""
        [
          {
            "id": "berg2026b",
            "citation-key": "berg2026b",
            "type": "article",
            "title": "A \"B\" {C} \\d",
            "author": [
              {
                "family": "Berg",
                "given": "Jan",
                "non-dropping-particle": "van der",
                "suffix": "Jr."
              },
              {
                "literal": "张三"
              }
            ],
            "issued": {
              "date-parts": [
                [2026, 2]
              ]
            },
            "genre": "preprint",
            "publisher": "arXiv",
            "number": "arXiv:2602.20739v2",
            "DOI": "10.48550/arXiv.2602.20739",
            "URL": "https://arxiv.org/abs/2602.20739v2",
            "keyword": "Agentic RL, 多模态",
            "note": "Affiliation: NVIDIA; Not all authors are listed"
          }
        ]

        """#)
  }

  @Test("a web page, with the day on which it was seen")
  func webPage() {
    let citation = Citation(
      .sample("T", authors: [], id: nil), coveredOn: CitationDate("2026-02-26"))
    let text = String(decoding: CSLJSONFormat().bytes(of: [citation]), as: UTF8.self)
    #expect(
      text == """
        [
          {
            "id": "anonndt",
            "citation-key": "anonndt",
            "type": "webpage",
            "title": "T",
            "accessed": {
              "date-parts": [
                [2026, 2, 26]
              ]
            }
          }
        ]

        """)
  }

  @Test("no papers are an empty list")
  func none() {
    #expect(CSLJSONFormat().text(of: []) == "[]\n")
  }
}
