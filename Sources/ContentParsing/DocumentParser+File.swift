package import Diagnostics

extension DocumentParser {
  /// Reads a whole file: its frontmatter and its body.
  package func parse(_ file: SourceFile) -> Document {
    parse(file, FrontmatterReader.read(file))
  }
}
