/// What a document is called, and whether its first heading says so again.
struct DocumentTitle {
  /// The frontmatter's title, else the first `# Heading`.
  let text: String?
  /// The number of the first block, where it repeats the title.
  let skippedBlock: Int?

  init(blocks: [MarkdownNode], frontmatter: Frontmatter) {
    let heading = blocks.first { $0.kind == .heading && $0.headingLevel == 1 }?.plainText
    text = frontmatter.title ?? heading
    let isRepeated =
      blocks.first?.kind == .heading && blocks.first?.headingLevel == 1
      && heading.map(Self.normalized) == text.map(Self.normalized)
    skippedBlock = isRepeated ? 0 : nil
  }

  /// With each run of white space as one space.
  private static func normalized(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
