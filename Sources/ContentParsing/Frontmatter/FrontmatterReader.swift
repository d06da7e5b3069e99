package import Diagnostics

/// Reads what stands between the `---` lines of a post.
package enum FrontmatterReader {
  /// The keys that could be read, where the Markdown behind them begins, and what is wrong, sorted.
  /// A file without frontmatter has empty frontmatter, and its body begins at 0.
  package static func read(
    _ file: SourceFile
  ) -> (frontmatter: Frontmatter, bodyOffset: Int, diagnostics: [Diagnostic]) {
    let block = FrontmatterBlock(file)
    var (frontmatter, reading, problems) = read(block, of: file)
    frontmatter.locations = reading.locations
    let diagnostics = block.diagnostics + problems + reading.diagnostics
    return (frontmatter, block.bodyOffset, diagnostics.sorted())
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
