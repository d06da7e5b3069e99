package import Diagnostics

/// Reads what stands between the `---` lines of a post.
package enum FrontmatterReader {
  package struct Reading: Sendable {
    /// What could be read; empty for a file without any.
    package internal(set) var frontmatter: Frontmatter
    /// Where each key that has a value stands, by its canonical name in YAML, such as `category`.
    package let keyLocations: [String: SourceLocation]
    /// Where the Markdown behind it begins, in bytes.
    package let bodyOffset: Int
    /// What is wrong, sorted.
    package let diagnostics: [Diagnostic]

    package init(
      frontmatter: Frontmatter, keyLocations: [String: SourceLocation] = [:], bodyOffset: Int,
      diagnostics: [Diagnostic] = []
    ) {
      self.frontmatter = frontmatter
      self.keyLocations = keyLocations
      self.bodyOffset = bodyOffset
      self.diagnostics = diagnostics
    }
  }

  package static func read(_ file: SourceFile) -> Reading {
    let block = FrontmatterBlock(file)
    let (frontmatter, reading, problems) = read(block, of: file)
    let diagnostics = block.diagnostics + problems + reading.diagnostics
    return Reading(
      frontmatter: frontmatter, keyLocations: reading.locations, bodyOffset: block.bodyOffset,
      diagnostics: diagnostics.sorted())
  }

  /// Where the values of `permalink`, `slug` and `aliases` stand, by `permalink`, `slug`, and
  /// `aliases` or `aliases[0]` and so on.
  package static func addresses(of file: SourceFile) -> [String: SourceLocation] {
    read(FrontmatterBlock(file), of: file).reading.addresses.mapValues(file.location)
  }

  /// Where the Markdown of `file` begins, in bytes.
  package static func bodyOffset(of file: SourceFile) -> Int { FrontmatterBlock(file).bodyOffset }

  private static func read(
    _ block: FrontmatterBlock, of file: SourceFile
  ) -> (frontmatter: Frontmatter, reading: YAMLReading, problems: [Diagnostic]) {
    var frontmatter = Frontmatter()
    var reading = YAMLReading(file, unknownKeys: .warning)
    guard let yaml = block.yaml else { return (frontmatter, reading, []) }
    let (root, problems) = YAMLComposer.compose(file, yaml)
    if let root { read(root, into: &frontmatter, &reading) }
    return (frontmatter, reading, problems)
  }

  private static func read(
    _ root: YAMLNode, into frontmatter: inout Frontmatter, _ reading: inout YAMLReading
  ) {
    switch root.content {
    case .mapping: Frontmatter.keys.read(root, into: &frontmatter, &reading)
    case .scalar where root.isAbsent: break
    case .scalar, .list:
      reading.report(
        .error, "not-a-mapping", "the frontmatter holds \(root.kind), not keys with values",
        fix: "Write lines such as `title: …`; begin with a blank line if `---` is Markdown",
        at: root.range)
    }
  }
}
