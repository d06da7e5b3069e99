import ContentParsing
import Diagnostics
import Papers
import Text

/// A document as readable text, for goldens.
enum DocumentDump {
  /// The content with its addresses as `{address}`, and its identifiers.
  static func html(_ fragment: HTMLFragment) -> String {
    var buffer = ByteBuffer()
    var start = 0
    for hole in fragment.holes {
      buffer.append(fragment.bytes[start..<hole.offset])
      if hole.kind == .link || hole.kind == .image { buffer.append(text: "{\(hole.address)}") }
      buffer.append(identifier: hole)
      start = hole.offset
    }
    buffer.append(fragment.bytes[start...])
    return buffer.string
  }

  static func facts(_ document: Document) -> String {
    var lines = ["title: \(document.title ?? "none")", "summary: \(document.summary)"]
    lines.append(
      "words: \(document.wordCount.cjkCharacters) CJK, \(document.wordCount.words) other")
    lines += document.outline.map { "heading \($0.level): \($0.title) #\($0.id)" }
    lines += document.links.map { "link on line \($0.line): \($0.address)" }
    lines += document.images.map { "image on line \($0.line): \($0.address)" }
    for entry in document.entries { lines += facts(entry) }
    let messages = DiagnosticPrinter(.human).print(document.diagnostics)
    return lines.joined(separator: "\n") + "\n" + (messages.isEmpty ? "" : "\n" + messages)
  }

  private static func facts(_ entry: DigestEntry) -> [String] {
    let paper = entry.paper
    var lines = ["", "paper \(paper.number) on line \(entry.line) #\(entry.anchor)"]
    lines.append("  title: \(paper.title)")
    lines.append(
      "  authors: \(paper.authors.joined(separator: "; "))\(paper.hasMoreAuthors ? " and more" : "")"
    )
    lines.append("  affiliation: \(paper.affiliation ?? "none")")
    lines.append("  arXiv: \(paper.arxivID?.unversioned ?? "none")")
    lines += paper.links.map { link in
      "  \(link.kind.rawValue): \(link.label) → \(link.address)"
        + (link.starCount.map { " (\($0) stars)" } ?? "")
    }
    lines.append("  topics: \(paper.topics.joined(separator: "; "))")
    lines.append("  rating: \(paper.rating.map(text) ?? "none")")
    for section in entry.sections {
      lines.append("  [\(section.label)]")
      lines += html(section.content).split(separator: "\n").map { "    \($0)" }
    }
    return lines
  }

  static func text(_ rating: Rating) -> String {
    "\(rating.stars) of \(rating.scale)" + (rating.word.map { " \($0)" } ?? "")
  }
}
