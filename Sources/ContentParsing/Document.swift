package import Diagnostics
package import Papers
package import Text

/// One Markdown file, read: a flat value that depends on the file's bytes and the parse settings
/// alone. Nothing of cmark's tree, and nothing of the site, is in it.
///
/// What lists need is at hand, as are entries from when they are first asked for. Content and body
/// may be stored, and are read whenever somebody asks for them: most builds look at few of them, and
/// none at many at once.
package final class Document: Sendable {
  /// Relative to the site's folder, such as `content/posts/2026-02-26.md`.
  package let path: String
  package let frontmatter: Frontmatter
  /// The frontmatter's title, else the first `# Heading` as plain text.
  package let title: String?
  /// Which paper each entry of the digest is about; none for an ordinary post.
  package let identities: [PaperIdentity]
  /// Whether anything that it links to or shows may be in the site: addresses with a scheme or a
  /// host lead elsewhere.
  package let hasLocalReferences: Bool
  /// The body's first paragraph as plain text, cut at a sentence near 160 characters.
  package let summary: String
  package let wordCount: WordCount
  /// What the body holds; of formulas, what the frontmatter says, if it does.
  package let features: ContentFeatures
  /// What was found wrong while reading, sorted.
  package let diagnostics: [Diagnostic]
  private let digest: OnDemand<[DigestEntry]>
  private let readableContent: Readable<HTMLFragment>
  private let readableBody: Readable<Body>
  /// What only the document's own page shows beside the content, and what only rules look at.
  package var body: Body { readableBody.value }

  /// All of a document but for what lists show, its content and its entries.
  package struct Body: Sendable {
    package let outline: [Heading]
    package let leftOutPapers: [LeftOutPaper]
    package let links: [Reference]
    package let images: [Reference]
    package let keyLocations: [String: SourceLocation]

    package init(
      outline: [Heading], leftOutPapers: [LeftOutPaper], links: [Reference], images: [Reference],
      keyLocations: [String: SourceLocation]
    ) {
      self.outline = outline
      self.leftOutPapers = leftOutPapers
      self.links = links
      self.images = images
      self.keyLocations = keyLocations
    }

    package static let empty = Body(
      outline: [], leftOutPapers: [], links: [], images: [], keyLocations: [:])
  }

  package convenience init(
    path: String, frontmatter: Frontmatter, keyLocations: [String: SourceLocation] = [:],
    title: String? = nil, content: HTMLFragment,
    outline: [Heading], entries: [DigestEntry], leftOutPapers: [LeftOutPaper] = [],
    links: [Reference], images: [Reference], summary: String, wordCount: WordCount,
    features: ContentFeatures = [], diagnostics: [Diagnostic]
  ) {
    let body = Body(
      outline: outline, leftOutPapers: leftOutPapers, links: links, images: images,
      keyLocations: keyLocations)
    let addresses = (links + images).map(\.address) + [frontmatter.image].compactMap(\.self)
    self.init(
      path: path, frontmatter: frontmatter, title: title ?? frontmatter.title, summary: summary,
      wordCount: wordCount, features: features, diagnostics: diagnostics,
      identities: entries.map { PaperIdentity($0.paper) },
      hasLocalReferences: !addresses.allSatisfy(URLReference.isAbsolute),
      entries: OnDemand(value: entries), content: .held(content), body: .held(body))
  }

  package init(
    path: String, frontmatter: Frontmatter, title: String?, summary: String, wordCount: WordCount,
    features: ContentFeatures, diagnostics: [Diagnostic], identities: [PaperIdentity],
    hasLocalReferences: Bool, entries: OnDemand<[DigestEntry]>, content: Readable<HTMLFragment>,
    body: Readable<Body>
  ) {
    self.path = path
    self.frontmatter = frontmatter
    self.title = title
    self.summary = summary
    self.wordCount = wordCount
    self.features = features
    self.diagnostics = diagnostics
    self.identities = identities
    self.hasLocalReferences = hasLocalReferences
    digest = entries
    readableContent = content
    readableBody = body
  }
}

extension Document {
  /// The digest's entries in order; empty for an ordinary post.
  package var entries: [DigestEntry] { entryCount == 0 ? [] : digest.value }
  /// How many entries the digest has.
  package var entryCount: Int { identities.count }
  /// Whether it has entries.
  package var isDigest: Bool { entryCount > 0 }
  /// The whole body as HTML, without a first `# Title` that repeats the frontmatter's title.
  package var content: HTMLFragment { readableContent.value }
  /// The headings in order.
  package var outline: [Heading] { body.outline }
  /// The papers of a table of those that were left out, in order.
  package var leftOutPapers: [LeftOutPaper] { body.leftOutPapers }
  /// The links of the body in order, with the bytes of their block in the file.
  package var links: [Reference] { body.links }
  /// The images of the body in order.
  package var images: [Reference] { body.images }
  /// Where each key of the frontmatter that has a value stands, by its canonical name in YAML, such
  /// as `category`.
  package var keyLocations: [String: SourceLocation] { body.keyLocations }
  /// The file's first line, on which frontmatter begins: the place of what is about the file as a
  /// whole, or about a key that is not there.
  package var opening: SourceLocation {
    keyLocations[Self.openingKey] ?? SourceLocation(path: path)
  }
  /// Under which `keyLocations` hold it; no key has this name.
  static let openingKey = "---"
}

/// A heading of a document.
package struct Heading: Hashable, Sendable {
  /// As the author wrote it, 1 to 6.
  package let level: Int
  /// As the page has it: no level is skipped below the page's title, which is the first.
  package let shownLevel: Int
  /// Its `id` attribute, unique in the document.
  package let id: String
  /// As plain text.
  package let title: String
  /// The 1-based line of the file on which it begins.
  package let line: Int

  /// - Parameter shownLevel: the written one, where it is not given.
  package init(level: Int, shownLevel: Int? = nil, id: String, title: String, line: Int = 1) {
    self.level = level
    self.shownLevel = shownLevel ?? level
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
