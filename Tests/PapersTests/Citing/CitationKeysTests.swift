import Papers
import Testing

@Suite struct CitationKeysTests {
  @Test(
    "a key is name, year and a word of the title, in ASCII",
    arguments: [
      ("Junchen Liu", "Test-Time Training", "liu2026test"),
      ("Renjie Pi", "On the Data of Things", "pi2026data"),
      ("Łukasz Ørsted-Größe", "Über Alles", "orstedgrosse2026uber"),
      ("Łukasz Kaiser", "A Thing", "kaiser2026thing"),
      ("Đặng Nguyễn", "The", "nguyen2026the"),
      ("Luc Van Gool", "3D Gaussians", "vangool20263d"),
      ("Laurens van der Maaten", "t-SNE", "maaten2026t"),
      ("Qwen Team", "Qwen2.5 Report", "qwen2026qwen2"),
      ("张三", "规划", "arxiv2026260221204"),
      ("张三", "LLM 的规划", "arxiv2026llm"),
    ])
  func makes(_ author: String, _ title: String, _ key: String) {
    let keys = CitationKeys.assign(to: [Citation(.sample(title, authors: [author]))])
    #expect(keys == [key])
  }

  @Test("what neither author nor year is known of has a key all the same")
  func makesFromNothing() {
    let citation = Citation(.sample("规划", authors: [], id: nil))
    #expect(CitationKeys.assign(to: [citation]) == ["anonnd"])
  }

  @Test("the oldest of those with the same key keeps it, wherever it stands")
  func parts() {
    let ids = ["2602.00003", "2602.00001", "2602.00002"]
    let citations = ids.map { Citation(.sample("Test", id: $0)) }
    #expect(CitationKeys.assign(to: citations) == ["liu2026testc", "liu2026test", "liu2026testb"])
    let reversed = CitationKeys.assign(to: citations.reversed())
    #expect(reversed == ["liu2026testb", "liu2026test", "liu2026testc"])
  }

  @Test("a letter that makes another paper's key is passed over")
  func passesOver() {
    let citations = [
      Citation(.sample("Test", id: "2602.00001")), Citation(.sample("Test", id: "2602.00002")),
      Citation(.sample("Testb", id: "2602.00003")),
    ]
    #expect(CitationKeys.assign(to: citations) == ["liu2026test", "liu2026testc", "liu2026testb"])
  }

  @Test("thirty papers with one key have thirty keys")
  func many() {
    let citations = (10..<40).map { Citation(.sample("Test", id: "2602.000\($0)")) }
    let keys = CitationKeys.assign(to: citations)
    #expect(Set(keys).count == 30)
    #expect(keys.last == "liu2026testad")
  }
}
