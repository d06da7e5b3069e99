import ContentParsing
import Diagnostics
import Testing

@Suite struct FrontmatterReaderTests {
  /// The shape of the author's own posts, slip included.
  static let post = """
    ---
    title: Daily AI Papers - 2026年02月26日
    published: 2026-02-26
    description: 本期涵盖线性注意力、视觉Agent等8篇核心论文，聚焦Agentic RL与高效LLM
    -tags: [Daily Papers, AI, Agentic RL, VLA, Reasoning, Efficient LLM, Test-Time Training]
    category: Papers
    draft: false
    ---

    # Daily AI Papers
    """

  @Test func readsAPost() throws {
    let file = SourceFile(path: "content/posts/2026-02-26.md", text: Self.post)
    let reading = FrontmatterReader.read(file)
    let (frontmatter, bodyOffset) = (reading.frontmatter, reading.bodyOffset)
    #expect(frontmatter.title == "Daily AI Papers - 2026年02月26日")
    #expect(frontmatter.published == CalendarDay("2026-02-26").map { PublicationDate(day: $0) })
    #expect(frontmatter.description?.hasPrefix("本期涵盖") == true)
    #expect(
      frontmatter.tags == [
        "Daily Papers", "AI", "Agentic RL", "VLA", "Reasoning", "Efficient LLM",
        "Test-Time Training",
      ])
    #expect(frontmatter.categories == ["Papers"])
    #expect(!frontmatter.isDraft)
    #expect(file.text(bodyOffset..<file.bytes.count) == "\n# Daily AI Papers")
    #expect(
      lines(reading.diagnostics) == [
        "5:1-5 warning misspelt-key: `-tags` is taken as the key `tags` | Write `tags:`"
      ])
    #expect(reading.keyLocations["tags"]?.position?.line == 5)
    #expect(reading.keyLocations["category"]?.position?.column == 1)
  }
}
