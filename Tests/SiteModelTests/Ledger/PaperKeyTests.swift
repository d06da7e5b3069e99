import Papers
import SiteModel
import Testing

@Suite struct PaperKeyTests {
  @Test(
    arguments: [
      ("2602.21193", [], "arXiv:2602.21193", "/papers/2602.21193/"),
      ("2602.21193v3", [], "arXiv:2602.21193", "/papers/2602.21193/"),
      ("math.GT/0309136v1", [], "arXiv:math/0309136", "/papers/math-0309136/"),
      (
        nil, ["https://doi.org/10.1145/3543507.3583204"], "doi:10.1145/3543507.3583204",
        "/papers/doi-10.1145-3543507.3583204/"
      ),
      (
        nil, ["https://doi.org/10.1145/333335.444/"], "doi:10.1145/333335.444",
        "/papers/doi-10.1145-333335.444/"
      ),
      (
        nil, ["https://dx.doi.org/10.1000/ABC%28d%29"], "doi:10.1000/abc(d)",
        "/papers/doi-10.1000-abc-d-/"
      ),
      (
        nil, ["https://doi.org/10.48550/arXiv.2602.21193"], "arXiv:2602.21193",
        "/papers/2602.21193/"
      ),
      (
        nil, ["https://openreview.net/forum?noteId=x&id=VTF8yNQM66#all"], "OpenReview:VTF8yNQM66",
        "/papers/openreview-VTF8yNQM66/"
      ),
      (
        nil, ["https://openreview.net/group?id=ICLR.cc/2026/Conference"], "title:on-c-论文",
        "/papers/on-c-论文/"
      ),
      (nil, ["https://openreview.net/forum"], "title:on-c-论文", "/papers/on-c-论文/"),
      (nil, ["https://example.org/doi.org/x"], "title:on-c-论文", "/papers/on-c-论文/"),
      (
        nil, ["https://dl.acm.org/doi/abs/10.1145/3543507.3583204?x"],
        "doi:10.1145/3543507.3583204", "/papers/doi-10.1145-3543507.3583204/"
      ),
      (
        nil, ["https://www.biorxiv.org/content/10.1101/2026.02.01.123456v2.full.pdf"],
        "doi:10.1101/2026.02.01.123456", "/papers/doi-10.1101-2026.02.01.123456/"
      ),
      (
        nil, ["https://aclanthology.org/2024.acl-long.1.pdf"],
        "doi:10.18653/v1/2024.acl-long.1", "/papers/doi-10.18653-v1-2024.acl-long.1/"
      ),
      (
        nil, ["https://aclanthology.org/P19-1001/"], "doi:10.18653/v1/p19-1001",
        "/papers/doi-10.18653-v1-p19-1001/"
      ),
      (nil, ["https://aclanthology.org/2024.lrec-main.1/"], "title:on-c-论文", "/papers/on-c-论文/"),
      (
        nil, ["https://www.nature.com/articles/s41586-021-03819-2"],
        "doi:10.1038/s41586-021-03819-2", "/papers/doi-10.1038-s41586-021-03819-2/"
      ),
      (
        nil, ["https://proceedings.mlr.press/v235/foo24a.html"], "PMLR:v235/foo24a",
        "/papers/pmlr-v235-foo24a/"
      ),
      (
        nil, ["https://proceedings.mlr.press/v235/foo24a/foo24a.pdf"], "PMLR:v235/foo24a",
        "/papers/pmlr-v235-foo24a/"
      ),
      (nil, ["https://example.org/10.1145/1.2"], "title:on-c-论文", "/papers/on-c-论文/"),
      ("2602.21193", ["https://doi.org/10.1145/1.2"], "arXiv:2602.21193", "/papers/2602.21193/"),
    ] as [(String?, [String], String, String)])
  func isTheBestThatTheEntryGives(
    _ arxiv: String?, _ links: [String], _ key: String, _ path: String
  ) {
    let ledger = LedgerSamples.ledger(
      of: [LedgerSamples.paper("On C: 论文", arxiv: arxiv, links: links)])
    #expect(ledger.papers.map(\.key.text) == [key])
    #expect(ledger.papers.map(\.path.path) == [path])
  }

  @Test func theOlderOfTwoPapersKeepsAPath() {
    let ledger = LedgerSamples.ledger(
      LedgerSamples.post("2026-02-26", [LedgerSamples.paper("DOI 10 1000 A")]),
      LedgerSamples.post(
        "2026-02-25",
        [
          LedgerSamples.paper("x", links: ["https://doi.org/10.1000/a"]),
          LedgerSamples.paper("y", links: ["https://doi.org/10.1000-a/"]),
        ]))
    #expect(
      ledger.papers.map(\.path.path) == [
        "/papers/doi-10-1000-a/", "/papers/doi-10.1000-a/", "/papers/doi-10.1000-a-/",
      ])
    let same = LedgerSamples.ledger(
      LedgerSamples.post(
        "2026-02-26", [LedgerSamples.paper("x", links: ["https://doi.org/10.1000/a(b"])]),
      LedgerSamples.post(
        "2026-02-25", [LedgerSamples.paper("y", links: ["https://doi.org/10.1000/a)b"])]))
    #expect(
      same.papers.map(\.path.path) == [
        "/papers/doi-10.1000-a-b-2/", "/papers/doi-10.1000-a-b/",
      ])
  }
}
