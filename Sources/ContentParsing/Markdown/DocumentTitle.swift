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

  /// Without white space, in lower case, and with ASCII punctuation for full-width and curly one:
  /// what readers take for the same title.
  private static func normalized(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.isSpace { scalars.append(plain(scalar)) }
    return String(scalars).lowercased()
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case "“", "”", "「", "」", "『", "』": "\""
    case "‘", "’": "'"
    case "。": "."
    case "、": ","
    case "–", "—", "―", "‐", "‑", "−": "-"
    default: scalar
    }
  }
}
