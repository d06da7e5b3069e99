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

  @Test(
    arguments: [
      ("content/posts/a.md", nil, "a"), ("content/posts/2026/My Post.md", nil, "2026/my-post"),
      ("content/posts/a/index.md", nil, "a"), ("content/posts/2026/a.md", "b C", "2026/b-c"),
      ("content/posts/2026/a/index.md", "b", "2026/b"), ("content/posts/1.5.md", nil, "1.5"),
    ] as [(String, String?, String)])
  func postsStandBelowTheirFolders(path: String, slug: String?, expected: String) {
    #expect(HugoName.of(post: path, slug: slug) == expected)
  }
}
