import Papers
import Testing

@Suite struct CitationTests {
  @Test(
    "an identifier tells the month, the DOI and the address",
    arguments: [
      ("2602.21204", 2026, 2, "10.48550/arXiv.2602.21204", "2602.21204"),
      ("2602.21204v3", 2026, 2, "10.48550/arXiv.2602.21204", "2602.21204v3"),
      ("0704.0001", 2007, 4, "10.48550/arXiv.0704.0001", "0704.0001"),
      ("hep-th/9901001", 1999, 1, "10.48550/arXiv.hep-th/9901001", "hep-th/9901001"),
      ("math.GT/0309136v1", 2003, 9, "10.48550/arXiv.math/0309136", "math/0309136v1"),
    ])
  func identifier(
    _ id: String, _ year: Int, _ month: Int, _ doi: String, _ cited: String
  ) throws {
    let citation = Citation(.sample("T", id: id))
    let arxivID = try #require(ArxivID(id))
    #expect(arxivID.submitted == CitationDate(year: year, month: month))
    #expect(citation.doi == doi)
    #expect(citation.url == "https://arxiv.org/abs/\(cited)")
  }

  @Test("a paper without an identifier is a web page at its own link, else at this site's page")
  func webPage() {
    let links = [
      PaperLink(kind: .github, label: "", address: "https://github.com/a/b", starCount: nil),
      PaperLink(
        kind: .other, label: "", address: "https://doi.org/10.1000/a%2Fb", starCount: nil),
    ]
    let linked = Citation(.sample("T", id: nil, links: links), pageURL: "https://s.org/p/")
    #expect(linked.kind == .webPage)
    #expect(linked.url == "https://doi.org/10.1000/a%2Fb")
    #expect(linked.doi == "10.1000/a/b")
    #expect(linked.codeURL == "https://github.com/a/b")
    let bare = Citation(.sample("T", id: nil), pageURL: "https://s.org/p/")
    #expect(bare.url == "https://s.org/p/")
  }

  @Test("line breaks in a title become spaces")
  func title() {
    #expect(Citation(.sample(" A\r\n\u{0}B\u{2028} C ")).title == "A B C")
  }

  @Test(
    arguments: [
      ("2026-02-26", [2026, 2, 26]), ("2026-02-26T08:00:00+08:00", [2026, 2, 26]),
      ("2026-02", [2026, 2]), ("2026", [2026]), ("2026-13", nil), ("yesterday", nil), ("", nil),
    ] as [(String, [Int]?)])
  func readsDates(_ text: String, _ parts: [Int]?) {
    let date = CitationDate(text)
    #expect(date.map { [$0.year, $0.month, $0.day].compactMap { $0 } } == parts)
  }

  @Test("every format can be asked for by its name")
  func formats() {
    #expect(CitationFormats.all.map(\.name) == ["bibtex", "ris", "csl-json"])
    #expect(CitationFormats.all.map(\.fileEnding) == [".bib", ".ris", ".json"])
    #expect(CitationFormats.named("ris")?.mediaType == "application/x-research-info-systems")
    #expect(CitationFormats.named("endnote") == nil)
  }
}
