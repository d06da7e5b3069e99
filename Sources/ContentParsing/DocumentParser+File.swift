package import Diagnostics

extension DocumentParser {
  /// Reads a whole file: its frontmatter and its body.
  package func parse(_ file: SourceFile) -> Document {
    let (frontmatter, bodyOffset, diagnostics) = FrontmatterReader.read(file)
    return parse(
      file, frontmatter: frontmatter, bodyOffset: bodyOffset,
      frontmatterDiagnostics: diagnostics)
  }
}
