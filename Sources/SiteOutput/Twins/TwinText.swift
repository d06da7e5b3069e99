internal import MarkdownWriting
internal import Text

/// Writes a Markdown file: the facts as YAML between `---`, then blocks.
struct TwinText {
  private var buffer = ByteBuffer(capacity: 8192)
  private var isInFrontmatter = false

  var bytes: [UInt8] { buffer.bytes }
  var count: Int { buffer.count }

  mutating func beginFrontmatter() {
    isInFrontmatter = true
    buffer.append("---\n")
  }

  mutating func endFrontmatter() {
    isInFrontmatter = false
    buffer.append("---\n")
  }

  /// A fact in double quotes, which YAML reads as JSON; nothing where there is no value.
  mutating func fact(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    buffer.append(text: name + ": ")
    buffer.append(jsonString: value)
    buffer.append("\n")
  }

  /// A number or a date, which need no quotes.
  mutating func fact(_ name: String, plain value: String?) {
    guard let value else { return }
    buffer.append(text: "\(name): \(value)\n")
  }

  mutating func fact(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    buffer.append(text: name + ": [")
    for (index, value) in values.enumerated() {
      if index > 0 { buffer.append(", ") }
      buffer.append(jsonString: value)
    }
    buffer.append("]\n")
  }

  mutating func heading(_ level: Int, _ markdown: String) {
    separate()
    buffer.append(text: String(repeating: "#", count: level) + " " + markdown + "\n")
  }

  /// Lines that belong together.
  mutating func lines(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    separate()
    for line in lines { buffer.append(text: line + "\n") }
  }

  /// Markdown that ends with a line break.
  mutating func block(_ markdown: [UInt8]) {
    guard !markdown.isEmpty else { return }
    separate()
    buffer.append(markdown)
  }

  private mutating func separate() {
    if buffer.count > 0 { buffer.append("\n") }
  }
}

extension TwinText {
  /// A link; its text is no Markdown.
  static func link(_ text: String, _ address: String) -> String {
    "[\(MarkdownText.escaped(text))](\(address))"
  }

  /// A line of a list, with a note where there is one, as llms.txt has it.
  static func entry(_ text: String, _ address: String, _ note: String = "") -> String {
    "- \(link(text, address))" + (note.isEmpty ? "" : ": " + MarkdownText.escaped(note))
  }
}
