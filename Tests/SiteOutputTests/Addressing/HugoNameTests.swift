import Testing

@testable import SiteOutput

@Suite struct HugoNameTests {
  /// As `hugo` has them in addresses.
  @Test(arguments: [
    ("Daily Papers", "daily-papers"), ("推理", "推理"), ("C++", "c++"), ("C#", "c#"),
    ("GPT-4.5", "gpt-4.5"), ("RL / Agents", "rl-/-agents"), ("Q&A!", "qa"), ("a  -  b", "a-b"),
    ("（多模态）", "多模态"), ("snake_case", "snake_case"), ("!", ""), ("..", ".."),
  ])
  func isThatOfHugo(name: String, expected: String) {
    #expect(HugoName.of(name) == expected)
  }
}
