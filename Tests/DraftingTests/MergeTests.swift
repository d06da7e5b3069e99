import ContentParsing
import Diagnostics
import Papers
import Records
import Testing

@testable import Drafting

/// What becomes of a person's edits when the day is drafted anew.
struct MergeTests {
  private static let papers = ["Agent one", "Reasoning two", "Agent three"].enumerated().map {
    Fixtures.candidate(
      "2603.0000\($0 + 1)", title: $1, abstract: "We do \($1). Experiments show \($1).",
      upvotes: 64 >> $0)
  }
  private static let base = text(papers)

  private static func text(_ papers: [Candidate]) -> String {
    Fixtures.draft(papers).post?.text ?? ""
  }

  private func merged(_ ours: String, _ theirs: String) -> PostMerge {
    PostMerge(
      base: Self.base, ours: SourceFile(path: "content/posts/2026-03-02.md", text: ours),
      theirs: theirs, parser: DocumentParser())
  }

  private func text(_ merge: PostMerge) -> String { String(decoding: merge.bytes, as: UTF8.self) }

  /// The same day with more upvotes, a new paper, and one less.
  private static var newer: String {
    var papers = papers
    papers[0].upvotes?.value = 500
    papers.append(Fixtures.candidate("2603.00004", title: "Agent four", upvotes: 200))
    return text(papers)
  }

  @Test func `groups and pieces are the file`() {
    let file = SourceFile(path: "content/posts/2026-03-02.md", text: Self.base)
    let groups = PostGroups(file, DocumentParser().parse(file))
    #expect(groups.bytes == file.bytes)
    #expect(groups.papers == ["2603.00001", "2603.00002", "2603.00003"])
    #expect(
      groups.groups[2].pieces.map(\.key) == [
        "number", "title", "作者", "链接", "方向", "评级", "核心创新", "实验结果", "---",
      ])
  }

  @Test func `a draft that nobody has edited is the new one`() {
    let merge = merged(Self.base, Self.newer)
    #expect(merge.conflicts.isEmpty)
    #expect(text(merge) == Self.newer)
  }

  @Test func `where nothing is new the file stays`() {
    let ours = Self.base.replacing("核心创新", with: "要点") + "\nMine.\n"
    let merge = merged(ours, Self.base)
    #expect(merge.conflicts.isEmpty)
    #expect(text(merge) == ours)
  }

  @Test func `what a person wrote stays, and the rest follows the new draft`() {
    let ours = Self.base
      .replacing("> 摘要: We do Agent one.", with: "用自己的话写。")
      .replacing(
        "⭐⭐ 可选\n\n**核心创新**:\n\n> 摘要: We do Reasoning",
        with: "⭐⭐⭐ 必读\n\n**核心创新**:\n\n> 摘要: We do Reasoning")
    let merge = merged(ours, Self.newer)
    #expect(merge.conflicts == [])
    let result = text(merge)
    #expect(result.contains("用自己的话写。"))
    #expect(result.contains("### 2. Agent four") || result.contains("### 3. Agent four"))
    #expect(result.contains("500 票"))
    let document = Fixtures.parse(result)
    #expect(document.entries.map(\.paper.number) == [1, 2, 3, 4])
    #expect(
      document.entries.first { $0.paper.title == "Reasoning two" }?.paper.rating?.stars == 3)
  }

  @Test func `a paper that a person took out stays out`() {
    let file = SourceFile(path: "content/posts/2026-03-02.md", text: Self.base)
    var groups = PostGroups(file, DocumentParser().parse(file))
    groups.groups.removeAll { $0.key == .entry("2603.00002") }
    let ours = String(decoding: groups.bytes, as: UTF8.self)
    let removed = PostMerge.removed(
      base: Self.base, ours: SourceFile(path: file.path, text: ours), parser: DocumentParser())
    #expect(removed == ["2603.00002"])
    let draft = Fixtures.draft(Self.papers, removed: removed)
    #expect(draft.record.candidates[1].decision?.reason.code == .removed)
    let merge = merged(ours, draft.post?.text ?? "")
    #expect(merge.conflicts == [])
    #expect(Fixtures.parse(text(merge)).entries.map(\.paper.title) == ["Agent one", "Agent three"])
    #expect(Fixtures.parse(text(merge)).entries.map(\.paper.number) == [1, 2])
    #expect(!text(merge).contains("Reasoning two"))
  }

  @Test func `a paper that a person added stays`() {
    let own = """
      ### 4. My own find
      **作者**: Me
      **链接**: [arXiv:2603.09999](https://arxiv.org/abs/2603.09999)

      ---

      ## 总结
      """
    let ours = Self.base.replacing("## 总结", with: own)
    let merge = merged(ours, Self.newer)
    #expect(merge.conflicts == [])
    let titles = Fixtures.parse(text(merge)).entries.map(\.paper.title)
    #expect(Set(titles).count == 5)
    #expect(titles.contains("My own find"))
    #expect(Fixtures.parse(text(merge)).entries.map(\.paper.number) == [1, 2, 3, 4, 5])
  }

  @Test func `a field that both have changed is a conflict`() {
    let ours = Self.base.replacing("We do Agent one.", with: "Mine.")
    let theirs = Self.base.replacing("We do Agent one.", with: "We do it better.")
    let merge = merged(ours, theirs)
    #expect(merge.conflicts.map(\.place) == ["the entry of 2603.00001: 核心创新"])
    #expect(text(merge) == theirs)
  }

  @Test func `an edited entry that the new draft leaves out is a conflict`() {
    let ours = Self.base.replacing("We do Agent three.", with: "Mine.")
    let merge = merged(ours, Self.text(Array(Self.papers.prefix(2))))
    #expect(
      merge.conflicts.map(\.place) == [
        "the entry of 2603.00003, which the new draft leaves out"
      ])
  }

  @Test(
    "what a person writes anywhere is kept",
    arguments: [
      ("### 2.", "## 其他论文\n\n说明文字。\n\n### 2."), ("### 2.", "# 插入\n\n说明文字。\n\n### 2."),
      ("### 2.", "### 随记\n\n说明文字。\n\n### 2."), ("### 2.", "### 9. 没有字段\n\n说明文字。\n\n### 2."),
      ("\n---\n\n### 2.", "**点评**: 说明文字。\n---\n\n### 2."),
      ("\n---\n\n### 3.", "说明文字\n====\n\n---\n\n### 3."),
      ("## 论文详解", "### 0. 先说一句\n**方向**: 说明文字。\n\n## 论文详解"),
      ("### 1.", "说明文字。\n\n### 1."), ("## 总结", "# 说明文字。\n\n## 总结"),
      ("### 2. Reasoning two", "### Reasoning two，说明文字。"),
    ])
  func keepsText(_ place: String, _ edit: String) {
    let ours = Self.base.replacing(place, with: edit)
    #expect(ours != Self.base)
    for theirs in [Self.newer, Self.text(Array(Self.papers.prefix(2)))] {
      let merge = merged(ours, theirs)
      guard merge.conflicts.isEmpty else { continue }
      #expect(text(merge).contains("说明文字"))
    }
    let merge = merged(ours, Self.newer)
    #expect(merge.conflicts.isEmpty)
  }

  /// Its heading or its link was changed; it is there all the same.
  @Test(arguments: [
    ("### 2. Reasoning two", "### Reasoning two"),
    ("[arXiv:2603.00002](https://arxiv.org/abs/2603.00002)", "无"),
  ])
  func aPaperThatIsStillThereWasNotTakenOut(_ text: String, _ edit: String) {
    let ours = Self.base.replacing(text, with: edit)
    #expect(ours != Self.base)
    let file = SourceFile(path: "content/posts/2026-03-02.md", text: ours)
    #expect(PostMerge.removed(base: Self.base, ours: file, parser: DocumentParser()) == [])
  }

  @Test func `line ends of other systems stay`() {
    let ours = Self.base.replacing("We do Agent one.", with: "Mine.").replacing("\n", with: "\r\n")
    let merge = merged(ours, Self.newer)
    #expect(merge.conflicts == [])
    #expect(!text(merge).replacing("\r\n", with: "").utf8.contains(UInt8(ascii: "\n")))
    #expect(text(merge).contains("Mine."))
  }
}
