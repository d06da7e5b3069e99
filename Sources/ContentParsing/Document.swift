package import Diagnostics
package import Text

/// One Markdown file, read: a flat value that depends on the file's bytes and the parse settings
/// alone. Nothing of cmark's tree, and nothing of the site, is in it.
package struct Document: Sendable {
  /// Relative to the site's folder, such as `content/posts/2026-02-26.md`.
  package let path: String
  package let frontmatter: Frontmatter
  /// The frontmatter's title, else the first `# Heading` as plain text.
  package let title: String?
  /// The whole body as HTML, without a first `# Title` that repeats the frontmatter's title.
  package let content: HTMLFragment
  /// The headings in order.
  package let outline: [Heading]
  /// The digest's entries in order; empty for an ordinary post.
  package let entries: [DigestEntry]
  /// The papers of a table of those that were left out, in order.
  package let leftOutPapers: [LeftOutPaper]
  /// The links of the body in order, with the bytes of their block in the file.
  package let links: [Reference]
  /// The images of the body in order.
  package let images: [Reference]
  /// The body's first paragraph as plain text, cut at a sentence near 160 characters.
  package let summary: String
  package let wordCount: WordCount
  /// Whether the body holds formulas: what the frontmatter says, else what was found.
  package let hasMath: Bool
  /// What was found wrong while reading, sorted.
  package let diagnostics: [Diagnostic]

  package init(
    path: String, frontmatter: Frontmatter, title: String? = nil, content: HTMLFragment,
    outline: [Heading], entries: [DigestEntry], leftOutPapers: [LeftOutPaper] = [],
    links: [Reference], images: [Reference], summary: String, wordCount: WordCount,
    hasMath: Bool = false, diagnostics: [Diagnostic]
  ) {
    self.path = path
    self.frontmatter = frontmatter
    self.title = title ?? frontmatter.title
    self.content = content
    self.outline = outline
    self.entries = entries
    self.leftOutPapers = leftOutPapers
    self.links = links
    self.images = images
    self.summary = summary
    self.wordCount = wordCount
    self.hasMath = hasMath
    self.diagnostics = diagnostics
  }
}

/// A heading of a document.
package struct Heading: Hashable, Sendable {
  /// 1 to 6.
  package let level: Int
  /// Its `id` attribute, unique in the document.
  package let id: String
  /// As plain text.
  package let title: String
  /// The 1-based line of the file on which it begins.
  package let line: Int

  package init(level: Int, id: String, title: String, line: Int = 1) {
    self.level = level
    self.id = id
    self.title = title
    self.line = line
  }
}

/// A link or an image of a document.
package struct Reference: Hashable, Sendable {
  /// As written, entities and backslashes resolved.
  package let address: String
  /// The 1-based line of the file on which its block begins.
  package let line: Int

  package init(address: String, line: Int) {
    self.address = address
    self.line = line
  }
}

/// How long a text is.
package struct WordCount: Hashable, Sendable {
  /// Chinese, Japanese and Korean characters, punctuation left out.
  package let cjkCharacters: Int
  /// Runs of other letters and digits.
  package let words: Int

  package init(cjkCharacters: Int, words: Int) {
    self.cjkCharacters = cjkCharacters
    self.words = words
  }

  package static let zero = WordCount(cjkCharacters: 0, words: 0)

  package var total: Int { cjkCharacters + words }

  /// At 400 characters or 200 words a minute, rounded up; at least 1.
  package var readingMinutes: Int {
    max(1, (cjkCharacters + 2 * words + 399) / 400)
  }
}
