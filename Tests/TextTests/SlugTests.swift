import Text
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Agentic RL", "agentic-rl"), ("推理 优化", "推理-优化"), ("C++", "cplusplus"), ("C#", "csharp"),
    ("C", "c"), ("  Test-Time  Training! ", "test-time-training"), ("a/b", "a-b"),
    ("..", "u2e-u2e"), ("🔥", "u1f525"), ("大模型（LLM）", "大模型-llm"), ("snake_case", "snake_case"),
    ("É", "é"), ("3D 视觉", "3d-视觉"),
  ])
  func keepsLettersOfEveryScript(_ name: String, _ slug: String) {
    #expect(Slug.of(name) == slug)
  }

  @Test func staysWithinWhatAFileNameCanHold() {
    let slug = Slug.of(String(repeating: "推", count: 200))
    #expect(slug.utf8.count <= 120)
    #expect(slug.count == 40)
  }
}
