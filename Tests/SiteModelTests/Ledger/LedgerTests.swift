import ContentParsing
import Papers
import SiteModel
import Testing

@Suite struct LedgerTests {
  private static let covered = LedgerSamples.ledger(
    LedgerSamples.post(
      "2026-02-26",
      [
        LedgerSamples.paper(
          "New title", arxiv: "2602.00001v2", authors: ["Ada Lovelace", "张三"], more: true,
          topics: ["Agentic RL"], stars: 3, word: "必读"),
        LedgerSamples.paper("Other", arxiv: "2602.00002", topics: ["VLA"], stars: 1),
      ]),
    LedgerSamples.post(
      "2026-02-25", [LedgerSamples.paper("Hidden", arxiv: "2602.00003")], isUnlisted: true),
    LedgerSamples.post(
      "2026-02-20",
      [
        LedgerSamples.paper(
          "Old title", arxiv: "2602.00001", links: ["https://a.org"],
          authors: ["ada lovelace", "Alan Turing"], affiliation: "Lab",
          topics: ["agentic-rl", "Tools"], stars: 2)
      ]))

  @Test func gathersAllDaysOfAPaper() {
    let paper = Self.covered.papers[0]
    #expect(Self.covered.papers.count == 2)
    #expect(paper.appearances.map(\.day.description) == ["2026-02-26", "2026-02-20"])
    #expect(paper.appearances.map { $0.rating?.halfStars } == [6, 4])
    #expect(paper.facts.title == "New title")
    #expect(paper.facts.authors == ["Ada Lovelace", "张三", "Alan Turing"])
    #expect(!paper.facts.hasMoreAuthors)
    #expect(paper.facts.affiliation == "Lab")
    #expect(paper.facts.arxivID?.version == 2)
    #expect(paper.facts.links.map(\.address) == ["https://a.org"])
    #expect(paper.facts.rating?.word == "必读")
  }

  @Test func countsListedPostsOnly() {
    #expect(Self.covered.paper(post: 1, entry: 0) == nil)
    #expect(Self.covered.paper(post: 0, entry: 1) == 1)
    #expect(Self.covered.paper(post: 2, entry: 0) == 0)
  }

  @Test func spellingsOfATopicAreOne() {
    let topics = Self.covered.topics
    #expect(topics.map(\.name) == ["Agentic RL", "Tools", "VLA"])
    #expect(topics.map(\.path.path) == ["/topics/agentic-rl/", "/topics/tools/", "/topics/vla/"])
    #expect(topics.map(\.papers) == [[0], [0], [1]])
    #expect(Self.covered.papers[0].topics == [0, 1])
  }

  /// Topics and titles may begin alike for longer than an address is.
  @Test func longNamesStandApart() {
    let long = String(repeating: "x", count: 120)
    let ledger = LedgerSamples.ledger(of: [
      LedgerSamples.paper(long + " 1", topics: [long + "1", "A B"]),
      LedgerSamples.paper(long + " 2", topics: [long + "2", "a-b"]),
    ])
    #expect(ledger.papers.map(\.path.path) == ["/papers/\(long)-2/", "/papers/\(long)/"])
    #expect(ledger.topics.map(\.name) == ["A B", long + "2", long + "1"])
    #expect(ledger.topics.map(\.slug) == ["a-b", long, long + "-2"])
  }

  /// Posts come newest first.
  @Test(arguments: [
    (["agentic RL", "Agentic RL", "Agentic RL"], "Agentic RL"), (["a b", "A B"], "a b"),
    (["a b", "A-B", "A B", "A-B", "A B"], "A-B"), (["a b"], "a b"),
  ])
  func aTopicIsCalledAsMostPapersSpellIt(_ spellings: [String], _ name: String) {
    let ledger = LedgerSamples.ledger(
      of: spellings.enumerated().map { LedgerSamples.paper("\($0)", topics: [$1]) })
    #expect(ledger.topics.map(\.name) == [name])
    #expect(ledger.topics.map(\.papers.count) == [spellings.count])
  }

  @Test func ordersRatingsOverScales() {
    let ledger = LedgerSamples.ledger(
      of: [
        LedgerSamples.paper("a", stars: 3, scale: 5), LedgerSamples.paper("b"),
        LedgerSamples.paper("c", stars: 3), LedgerSamples.paper("d", stars: 5, scale: 5),
        LedgerSamples.paper("e", stars: 2), LedgerSamples.paper("f", stars: 3),
      ])
    #expect(ledger.ratings.map { $0.rating.map(\.scale) } == [3, 5, 3, 5, nil])
    #expect(ledger.ratings.map(\.papers) == [[2, 5], [3], [4], [0], [1]])
    #expect(ledger.mustReads == [2, 3, 5])
  }

  @Test func anEntryWithoutAnIDJoinsThePaperOfItsTitle() {
    let ledger = LedgerSamples.ledger(
      LedgerSamples.post("2026-02-26", [LedgerSamples.paper("A: Study")]),
      LedgerSamples.post("2026-02-25", [LedgerSamples.paper("A Study", arxiv: "2602.00001")]))
    #expect(ledger.papers.map(\.key.text) == ["arXiv:2602.00001"])
    let ambiguous = LedgerSamples.ledger(
      of: [
        LedgerSamples.paper("A Study", arxiv: "2602.00001"),
        LedgerSamples.paper("A Study", arxiv: "2602.00002"), LedgerSamples.paper("A Study"),
      ])
    #expect(ambiguous.papers.count == 3)
  }

  @Test func groupsWithMostPapersComeFirst() {
    let ledger = LedgerSamples.ledger(
      of: [
        LedgerSamples.paper("a", authors: ["Z", "A"]), LedgerSamples.paper("b", authors: ["Z"]),
        LedgerSamples.paper("c", authors: ["B", "B"]),
      ])
    #expect(ledger.authors.map(\.name) == ["Z", "A", "B"])
    #expect(ledger.authors.map(\.papers) == [[0, 1], [0], [2]])
    #expect(ledger.papers.map(\.authors) == [[0, 1], [0], [2]])
  }
}
