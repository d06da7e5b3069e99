import Papers
import Testing

@Suite struct RISFormatTests {
  @Test("a preprint with everything, in lines that end in CR LF")
  func preprint() {
    let paper = Paper.sample(
      "Sets {a} & $5\nC++", authors: ["Jan van der Berg", "John Smith Jr.", "张三", "Foo, Inc."],
      id: "2602.20739v2", hasMoreAuthors: true, affiliation: "上海AI Lab, 清华等",
      links: [
        PaperLink(kind: .github, label: "", address: "https://github.com/a/b", starCount: 3)
      ], topics: ["Agentic RL", "多模态"])
    let lines = [
      "TY  - UNPB", "ID  - berg2026sets", "TI  - Sets {a} & $5 C++", "AU  - van der Berg, Jan",
      "AU  - Smith, John, Jr.", "AU  - 张三", "AU  - Foo Inc.", "PY  - 2026",
      "DA  - 2026/02//",
      "PB  - arXiv", "AN  - arXiv:2602.20739v2", "DO  - 10.48550/arXiv.2602.20739",
      "UR  - https://arxiv.org/abs/2602.20739v2", "KW  - Agentic RL", "KW  - 多模态",
      "N1  - Affiliation: 上海AI Lab, 清华等",
      "N1  - Code: https://github.com/a/b", "N1  - Not all authors are listed", "ER  - ", "",
    ]
    #expect(RISFormat().text(of: [paper]) == lines.joined(separator: "\r\n"))
  }

  @Test("a web page, with the day on which it was seen")
  func webPage() {
    let citation = Citation(
      .sample("T", authors: [], id: nil), coveredOn: CitationDate("2026-02-26"),
      pageURL: "https://s.org/p/")
    let lines = [
      "TY  - ELEC", "ID  - anonndt", "TI  - T", "UR  - https://s.org/p/", "Y2  - 2026/02/26/",
      "ER  - ", "",
    ]
    let text = String(decoding: RISFormat().bytes(of: [citation]), as: UTF8.self)
    #expect(text == lines.joined(separator: "\r\n"))
  }

  @Test("records are parted by an empty line")
  func several() {
    let text = RISFormat().text(of: [.sample("A"), .sample("B")])
    #expect(text.contains("ER  - \r\n\r\nTY  - UNPB\r\n"))
  }
}
