import ContentParsing
import Papers
import Records
import SiteModel
import Testing

@testable import Drafting

/// Which papers a draft has, and why.
struct SelectionTests {
  @Test func `points name what they are for`() {
    var paper = Fixtures.candidate(
      "2603.00001", title: "Agentic RL", abstract: "A benchmark of medical reasoning.",
      upvotes: 103, stars: 251, category: "cs.CL")
    paper.organization = Fact("NVIDIA Research", from: .huggingface, fetched: "x")
    var settings = DraftSettings()
    settings.organizations = ["nvidia"]
    settings.negativeKeywords = ["medical"]
    #expect(
      Scoring(settings).parts(of: paper) == [
        ScorePart(.topic, "Agent", points: 6),
        ScorePart(.topic, "Reinforcement Learning", points: 6),
        ScorePart(.topic, "Reasoning", points: 3), ScorePart(.category, "cs.CL", points: 2),
        ScorePart(.organization, "NVIDIA Research", points: 3),
        ScorePart(.upvotes, "103", points: 14), ScorePart(.stars, "251", points: 3),
        ScorePart(.negativeKeyword, "medical", points: -10),
      ])
  }

  @Test(
    arguments: [
      ("Test-Time  Scaling", "test time scaling", true), ("LLM Agents", "agent", true),
      ("Reagent", "agent", false), ("A URL", "RL", false), ("rl.", "RL", true),
      ("面向智能体的规划", "智能体", true), ("C++ code", "code", true), ("x", "", false),
    ])
  func `keywords are whole words`(text: String, phrase: String, isHeld: Bool) {
    #expect(WordText(text).holds(phrase) == isHeld)
  }

  @Test func `the best come first, equal ones by id`() {
    let papers = ["2603.00003", "2603.00001", "2603.00002"].map {
      Fixtures.candidate($0, title: "Agent", upvotes: $0.hasSuffix("2") ? 9 : 1)
    }
    let draft = Fixtures.draft(papers)
    #expect(
      draft.post?.entries.map(\.paper.arxivID?.unversioned) == [
        "2603.00002", "2603.00001", "2603.00003",
      ])
  }

  @Test func `each candidate has a reason`() {
    var withdrawn = Fixtures.candidate("2603.00004", title: "Agent")
    withdrawn.isWithdrawn = Fact(true, from: .arxiv, fetched: "x")
    let site = Fixtures.site { $0.draft.maximumPapers = 1 }
    let draft = Fixtures.draft(
      [
        Fixtures.candidate("2603.00001", title: "Agent"),
        Fixtures.candidate("2603.00002", title: "Agent"),
        Fixtures.candidate("2603.00003", title: "Moss"), withdrawn,
      ], in: site)
    #expect(
      draft.record.candidates.map { $0.decision?.reason.code } == [
        .score, .overLimit, .belowMinimum, .withdrawn,
      ])
    #expect(
      draft.record.candidates.map { $0.decision?.outcome } == [
        .selected, .leftOut, .leftOut, .leftOut,
      ])
  }

  @Test func `a fifth of a post are must-reads at most, and only with the points`() {
    let rule = RatingRule(DraftSettings())
    #expect(
      rule.levels(of: [30, 29, 28, 20, 19, 18, 17, 16, 15]).count { $0 == .mustRead } == 2)
    #expect(rule.levels(of: [19, 12, 5]) == [.optional, .optional, .optional])
    #expect(rule.levels(of: [30, 30]) == [.mustRead, .optional])
    #expect(rule.levels(of: []) == [])
  }

  // MARK: - Papers of earlier days

  private static let earlierPost = """
    ---
    published: 2026-02-20
    ---
    ### 1. Agent
    **链接**: [arXiv:2603.00001](https://arxiv.org/abs/2603.00001)
    """

  private static var site: Site {
    Fixtures.site(["content/posts/2026-02-20.md": earlierPost])
  }

  private static func earlier(_ change: (inout Candidate) -> Void = { _ in }) -> DayRecord {
    var paper = Fixtures.candidate("2603.00001", title: "Agent", version: 1)
    paper.decision = Decision(
      outcome: .selected, reason: Decision.Reason(.score), score: 9, parts: [], topics: [])
    change(&paper)
    return Fixtures.record([paper], date: "2026-02-20")
  }

  struct News: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout Candidate) -> Void
    var earlier: DayRecord? = SelectionTests.earlier()
    let reason: Decision.Reason
  }

  static let news = [
    News(
      testDescription: "nothing new", change: { _ in },
      reason: Decision.Reason(.coveredBefore, earlier: "2026-02-20")),
    News(
      testDescription: "version 2",
      change: { $0.version = Fact(2, from: .arxiv, fetched: "x") },
      reason: Decision.Reason(.newVersion, earlier: "2026-02-20", detail: "v2")),
    News(
      testDescription: "version 2 that was known",
      change: { $0.version = Fact(2, from: .arxiv, fetched: "x") },
      earlier: earlier { $0.version?.value = 2 },
      reason: Decision.Reason(.coveredBefore, earlier: "2026-02-20")),
    News(
      testDescription: "version 2, and nothing known",
      change: { $0.version = Fact(2, from: .arxiv, fetched: "x") }, earlier: nil,
      reason: Decision.Reason(.coveredBefore, earlier: "2026-02-20")),
    News(
      testDescription: "announced as a replacement",
      change: {
        $0.version = Fact(2, from: .arxiv, fetched: "x")
        $0.announcement = Fact("replace", from: .arxivFeed, fetched: "x")
      }, earlier: nil,
      reason: Decision.Reason(.newVersion, earlier: "2026-02-20", detail: "v2")),
    News(
      testDescription: "code",
      change: { $0.repository = Fact(Repository(name: "lab/code"), from: .github, fetched: "x") },
      reason: Decision.Reason(.codeReleased, earlier: "2026-02-20", detail: "lab/code")),
    News(
      testDescription: "accepted",
      change: { $0.comment = Fact("Accepted at\nICLR 2026", from: .arxiv, fetched: "x") },
      reason: Decision.Reason(.accepted, earlier: "2026-02-20", detail: "Accepted at ICLR 2026")),
    News(
      testDescription: "only submitted",
      change: { $0.comment = Fact("Submitted to ICLR, accepted soon", from: .arxiv, fetched: "x") },
      reason: Decision.Reason(.coveredBefore, earlier: "2026-02-20")),
  ]

  @Test(arguments: news)
  func `a paper of an earlier day is back only with news`(news: News) {
    var paper = Fixtures.candidate("2603.00001", title: "Agent", version: 1)
    news.change(&paper)
    let draft = Fixtures.draft(
      [paper], in: Self.site, records: [news.earlier].compactMap(\.self))
    #expect(draft.record.candidates[0].decision?.reason == news.reason)
    guard news.reason.code != .coveredBefore else { return }
    let text = draft.post?.text ?? ""
    #expect(text.contains("**更新**: 此前收录于 [2026-02-20](./2026-02-20.md)；"))
    #expect(text.contains(news.reason.detail ?? "?"))
  }
}
