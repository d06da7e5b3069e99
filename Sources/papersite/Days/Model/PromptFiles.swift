internal import Diagnostics
internal import Prose

/// The prompts of a site: `content/prompts/paper.txt` and the like, else the built-in ones.
enum PromptFiles {
  static func read(_ root: String) throws(Diagnostic) -> [Prompt.Name: Prompt] {
    var prompts: [Prompt.Name: Prompt] = [:]
    for name in Prompt.Name.allCases {
      prompts[name] = try read(name, root) ?? .builtIn(name)
    }
    return prompts
  }

  private static func read(_ name: Prompt.Name, _ root: String) throws(Diagnostic) -> Prompt? {
    let path = "content/prompts/\(name.rawValue).txt"
    guard let file = try SiteFile.read(path, in: root) else { return nil }
    let text = String(decoding: file.bytes, as: UTF8.self)
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw Diagnostic(
        .error, "empty-prompt", "the prompt is empty", fix: "Write it, or remove the file",
        at: SourceLocation(path: path))
    }
    return Prompt(name, text)
  }
}
