import Foundation
import ScriptingCorpus

/// A site with a script in all that an author, or a feed that is drafted from, can write.
enum HostileSite {
  static func write(to site: TemporarySite) throws {
    let scripts = ScriptingCorpus.all.map { $0.replacing("\u{0}", with: "") }
    try site.write(settings(scripts), to: "content/site.yml")
    for (number, script) in scripts.enumerated() {
      let address = ScriptingCorpus.addresses[number % ScriptingCorpus.addresses.count]
      try site.write(post(number, script, address), to: "content/posts/p\(number).md")
    }
    try site.write("GIF89a", to: "content/posts/x")
    try site.write(
      "---\ntitle: \(quoted(scripts[0]))\n---\n\(scripts[0])\n", to: "content/pages/a.md")
  }

  private static func settings(_ scripts: [String]) -> String {
    """
    title: \(quoted(scripts[0] + "'\""))
    description: \(quoted(scripts[40]))
    base_url: http://localhost:8000
    footer: \(quoted(scripts[35]))
    author: {name: \(quoted(scripts[36])), email: \(quoted(scripts[37]))}
    menu: [{title: \(quoted(scripts[38])), url: /}]
    links: [{title: \(quoted(scripts[39])), url: "https://x.org/\\"onclick=\\"alert(1)"}]
    check: {broken-link: off}

    """
  }

  private static func post(_ number: Int, _ script: String, _ address: String) -> String {
    let line = script.replacing(#/\s+/#, with: " ")
    let day = "\(2020 + number / 336)-\(padded(number / 28 % 12 + 1))-\(padded(number % 28 + 1))"
    return """
      ---
      title: \(quoted("\(line) \(number)"))
      published: \(day)
      description: \(quoted(script))
      tags: [\(quoted("\(line) t\(number)")), Shared]
      category: \(quoted("\(line) c\(number)"))
      image: \(quoted("/\"><img src=x onerror=alert(1)>" + line))
      ---
      \(script)

      a \(script) b **\(line)** ~~\(line)~~ `\(line)` $\(line)$

      ## \(line)

      - \(line)

      > [!NOTE]
      > \(line)

      :::tip[\(line)]
      \(line)
      :::

      | \(line) |
      |---|
      | \(line) |

      ```\(line)
      \(script)
      ```

      [\(line)](<\(address)> "\(line.replacing("\"", with: "\\\""))") <\(address)> [^1]

      ![\(line)](<\(address)> "\(line.replacing("\"", with: "\\\""))")

      [^1]: \(line)

      ### 1. \(line)
      **作者**: \(line), Ada \(line) (\(line))
      **链接**: [x](<\(address)>) | [\(line)](https://github.com/a/b) | [arXiv:2602.\(10_000 + number)](https://arxiv.org/abs/2602.\(10_000 + number))
      **方向**: \(line.replacing("/", with: "|")) / VLA
      **评级**: ⭐⭐⭐ \(line)

      **\(line.prefix(20))**: \(line)

      """
  }

  /// As YAML and JSON quote a text, without the control characters that frontmatter refuses.
  private static func quoted(_ text: String) -> String {
    let text = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 && $0 != "\t" && $0 != "\n" ? "\u{FFFD}" : $0 }))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let data = (try? encoder.encode(text)) ?? Data()
    return String(decoding: data, as: UTF8.self).replacing("\u{7F}", with: "\\u007f")
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
