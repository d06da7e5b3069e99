import ContentParsing
import Diagnostics
import Testing

/// What is wrong with frontmatter that has `yaml` between its `---` lines; it begins at line 2.
func diagnosed(_ yaml: String) -> [String] {
  let file = SourceFile(path: "post.md", text: "---\n\(yaml)---\nbody\n")
  return lines(FrontmatterReader.read(file).diagnostics)
}

/// The frontmatter that has `yaml` between its `---` lines.
func read(_ yaml: String) -> Frontmatter { reading(yaml).frontmatter }

/// What is read where the frontmatter has `yaml` between its `---` lines.
func reading(_ yaml: String) -> FrontmatterReader.Reading {
  FrontmatterReader.read(SourceFile(path: "post.md", text: "---\n\(yaml)---\nbody\n"))
}

/// `line:column-length severity rule: message | fix` for each, and ` > line:column note` for what
/// is related.
func lines(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { diagnostic in
    let place = diagnostic.location?.position.map { "\($0.line):\($0.column)-\($0.length) " } ?? ""
    let related = diagnostic.related.map {
      " > \($0.location.position?.line ?? 0):\($0.location.position?.column ?? 0) \($0.note)"
    }
    return "\(place)\(diagnostic.severity) \(diagnostic.rule): \(diagnostic.message)"
      + " | \(diagnostic.fix ?? "")" + related.joined()
  }
}
