import Grounding
import Testing

@Suite struct GroundingGateTests {
  private static let source = GroundingSource(
    title: "Sparse Harbour: Routing for Long Contexts",
    abstract: """
      We introduce Sparse Harbour, a routing layer for Qwen2.5-7B. It reduces the memory of the KV \
      cache by 43.7% and is 2.1x faster than FlashRoute. On LongBench it reaches 61.4 and on RULER \
      78.9, with three stages of training on 1,500 documents. Accuracy on GSM8K drops by only 0.3%.
      """,
    authors: ["Ada Example", "Bo Müller"], facts: ["Harbour Lab", "2026-02-26", "43"])

  @Test(
    "what stands in the source, in any form",
    arguments: [
      "KV 缓存的显存减少 43.7%，速度是 FlashRoute 的 2.1 倍。", "显存降低约 44%。", "在 1500 篇文档上分三个阶段训练。",
      "trained on 1.5k documents in 3 stages", "LongBench 61.4、RULER 78.9。", "RULER 上 78.9%。",
      "Ada Example 等人来自 Harbour Lab。", "2026 年 2 月 26 日提交。", "GSM8K 准确率只下降 0.3 个百分点。",
      "Sparse-Harbour 基于 Qwen2.5-7B。", "它是一种面向 LLM 的路由层，兼容 GPU 与 Transformer。",
    ])
  func passes(prose: String) {
    #expect(GroundingGate.findings(in: prose, source: Self.source) == [])
  }

  @Test(
    "what does not",
    arguments: [
      ("显存减少 34.7%。", "number 34.7%"), ("速度提升 3.1 倍。", "number 3.1 倍"),
      ("在 1500 万篇文档上训练。", "number 1500 万"), ("分四个阶段训练。", "number 四"),
      ("显存增加 43.7%。", "direction 43.7%"), ("GSM8K 准确率提升 0.3%。", "direction 0.3%"),
      ("LongBench 78.9，RULER 61.4。", "swapped 78.9, swapped 61.4"),
      ("在 HotpotQA 上最好。", "name HotpotQA"), ("基于 Llama-3-8B。", "name Llama-3-8B"),
      ("比 FlashRoute 快 2.1%。", "number 2.1%"), ("在 1500 篇以上的文档上训练，准确率下降 61%。", "number 61%"),
      ("由 Carol Other 提出。", "name Carol, name Other"),
    ])
  func catches(prose: String, expected: String) {
    let found = GroundingGate.findings(in: prose, source: Self.source)
    #expect(found.map { "\($0.kind) \($0.text)" }.joined(separator: ", ") == expected)
    for finding in found {
      let bytes = Array(prose.utf8)[finding.range]
      #expect(String(decoding: bytes, as: UTF8.self) == finding.text)
    }
  }

  @Test(
    "faithful summaries pass",
    arguments: GroundingSummaries.every.flatMap { paper in paper.faithful.map { (paper.title, $0) }
    })
  func faithful(title: String, summary: String) throws {
    let paper = try #require(GroundingSummaries.every.first { $0.title == title })
    #expect(GroundingGate.findings(in: summary, source: paper.source) == [])
  }

  @Test(
    "summaries with one wrong fact are caught at it",
    arguments: GroundingSummaries.every.flatMap { paper in
      paper.wrong.map { (paper.title, $0.0, $0.1) }
    })
  func wrong(title: String, summary: String, fact: String) throws {
    let paper = try #require(GroundingSummaries.every.first { $0.title == title })
    let found = GroundingGate.findings(in: summary, source: paper.source).map(\.text)
    #expect(found.contains { fact.contains($0) || $0.contains(fact) }, "\(found)")
  }
}
