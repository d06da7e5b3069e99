/// A post that a test edits: what it is made of, and its text.
struct EditedPost {
  struct Entry {
    var title: String
    var arxivID: String?
    var authors: [String]
    var topics: [String]
    var stars: Int
    var idea: String
  }

  /// The name of its file, without its ending.
  var name: String
  var title: String
  var date: String
  var description: String?
  var tags: [String]
  var category: String
  var flags: [String] = []
  var aliases: [String] = []
  var body: [String]
  var entries: [Entry]

  var path: String { "content/posts/\(name).md" }

  var text: String {
    let description = description.map { "description: \($0)\n" } ?? ""
    let flags = flags.map { "\($0): true\n" }.joined()
    let aliases = aliases.isEmpty ? "" : "aliases: [\(aliases.joined(separator: ", "))]\n"
    return """
      ---
      title: \(title)
      published: \(date)
      \(description)\(flags)\(aliases)tags: [\(tags.joined(separator: ", "))]
      category: \(category)
      ---

      \(body.joined(separator: "\n\n"))

      \(entries.enumerated().map { Self.text($0.offset + 1, $0.element) }.joined(separator: "\n"))
      """
  }

  private static func text(_ number: Int, _ entry: Entry) -> String {
    let link = entry.arxivID.map { "**链接**: [arXiv:\($0)](https://arxiv.org/abs/\($0))  \n" } ?? ""
    return """
      ### \(number). \(entry.title)
      **作者**: \(entry.authors.joined(separator: ", ")) (Some Lab)  
      \(link)**方向**: \(entry.topics.joined(separator: " / "))  
      **评级**: \(String(repeating: "⭐", count: entry.stars)) 可选

      **核心创新**:  
      \(entry.idea)

      """
  }
}
