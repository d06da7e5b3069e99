package import Diagnostics
package import Text

/// Reads Markdown files into documents. One parser serves any number of files and threads.
package struct DocumentParser: Sendable {
  package let settings: ParseSettings
  private let labels: DigestLabels

  package init(settings: ParseSettings = ParseSettings()) {
    self.settings = settings
    labels = DigestLabels(extra: settings.labels)
  }

  /// Reads the body of `file`. What is wrong with the frontmatter goes into the document's
  /// diagnostics with what is wrong with the body.
  package func parse(_ file: SourceFile, _ reading: FrontmatterReader.Reading) -> Document {
    let reading = plain(reading)
    let frontmatter = reading.frontmatter
    let body = DocumentBody(file: file, offset: reading.bodyOffset)
    let flavor = settings.flavor(hasMath: frontmatter.hasMath)
    return MarkdownTree.with(body.bytes, flavor) { root in
      let refusedTags = prepare(
        root, of: body.bytes, language: frontmatter.language ?? settings.language)
      var writer = DocumentWriter(
        root: root, refusedTags: refusedTags, locator: body.locator, reading: reading,
        settings: settings, labels: labels)
      writer.write()
      return writer.document(
        diagnostics: reading.diagnostics + body.diagnostics + writer.diagnostics)
    }
  }

  /// The same with a description of plain words.
  private func plain(_ reading: FrontmatterReader.Reading) -> FrontmatterReader.Reading {
    guard let description = reading.frontmatter.description else { return reading }
    var reading = reading
    let frontmatter = reading.frontmatter
    let text = DescriptionText(description, settings.flavor(hasMath: frontmatter.hasMath)) {
      _ = prepare($0, of: $1, language: frontmatter.language ?? settings.language)
    }
    reading.frontmatter.description = text.text
    return reading
  }

  /// Makes text of tags that are not published, and alerts; replaces control characters. Returns
  /// the tags.
  private func prepare(
    _ root: MarkdownNode, of markdown: [UInt8], language: String
  ) -> [RefusedHTML] {
    var refusedTags: [RefusedHTML] = []
    if markdown.holds("&#") { root.replaceControls() }
    if let policy = settings.htmlPolicy, markdown.holds("<") {
      refusedTags = root.turnRefusedTagsIntoText(policy)
    }
    if AlertReader.mayHoldAlerts(markdown) { AlertReader(language: language).read(root) }
    return refusedTags
  }

  /// The HTML of some Markdown that is no file, such as a description.
  package func fragment(_ markdown: String) -> HTMLFragment {
    let body = DocumentBody(file: SourceFile(path: "", text: markdown), offset: 0)
    return MarkdownTree.with(body.bytes, settings.flavor()) { root in
      _ = prepare(root, of: body.bytes, language: settings.language)
      var renderer = HTMLRenderer(style: settings.style, capacity: body.bytes.count * 2)
      renderer.isChinese = settings.language.isChinese
      renderer.render(root)
      renderer.finish()
      return HTMLFragment(bytes: renderer.output.bytes, holes: renderer.holes)
    }
  }
}

/// GitHub's Markdown without any addition.
package enum PlainMarkdown {
  /// The HTML of `markdown`, which is valid UTF-8: what cmark-gfm writes with its extensions
  /// table, strikethrough, autolink, tagfilter and tasklist, with footnotes, and with raw HTML
  /// kept.
  package static func html(_ markdown: [UInt8]) -> [UInt8] {
    MarkdownTree.with(markdown, .plain) { root in
      var renderer = HTMLRenderer(style: .plain, capacity: markdown.count * 2)
      renderer.render(root)
      renderer.finish()
      return renderer.output.bytes
    }
  }
}
