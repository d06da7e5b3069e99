internal import Text

/// The page as code would write it without templates.
struct HandWrittenPage {
  private let page: BenchmarkPage

  init(_ page: BenchmarkPage) { self.page = page }

  func write(into out: inout ByteBuffer) {
    out.append("<!DOCTYPE html>\n<html lang=\"")
    out.append(text: "zh-CN", escaping: .markup)
    out.append("\">\n<head><title>")
    out.append(text: "Daily Papers & Notes", escaping: .markup)
    out.append("</title></head>\n<body>\n<header><a href=\"")
    out.append(text: "/", escaping: .markup)
    out.append("\">")
    out.append(text: "Daily Papers & Notes", escaping: .markup)
    out.append("</a></header>\n<main>\n<nav><ol>")
    for paper in page.papers {
      out.append("\n<li><a href=\"")
      out.append(text: paper.url, escaping: .markup)
      out.append("\">")
      out.append(text: paper.title, escaping: .markup)
      out.append("</a></li>")
    }
    out.append("\n</ol></nav>")
    for paper in page.papers {
      out.append("\n")
      write(paper, into: &out)
    }
    out.append("\n</main>\n</body>\n</html>\n")
  }

  private func write(_ paper: BenchmarkPage.Paper, into out: inout ByteBuffer) {
    out.append("<article class=\"paper\" id=\"paper-")
    out.append(decimal: paper.number)
    out.append("\">\n<h2><a href=\"")
    out.append(text: paper.url, escaping: .markup)
    out.append("\">")
    out.append(decimal: paper.number)
    out.append(". ")
    out.append(text: paper.title, escaping: .markup)
    out.append("</a></h2>\n<p class=\"authors\">")
    for (position, author) in paper.authors.enumerated() {
      if position > 0 { out.append(", ") }
      out.append(text: author, escaping: .markup)
    }
    if paper.hasMoreAuthors {
      out.append(" ")
      out.append(text: "等", escaping: .markup)
    }
    if let affiliation = paper.affiliation {
      out.append(" (")
      out.append(text: affiliation, escaping: .markup)
      out.append(")")
    }
    out.append("</p>\n<p class=\"rating\" title=\"")
    out.append(decimal: paper.stars)
    out.append("/")
    out.append(decimal: 3)
    out.append("\">")
    out.append(text: paper.glyphs, escaping: .markup)
    if let word = paper.word {
      out.append(" ")
      out.append(text: word, escaping: .markup)
    }
    out.append("</p>\n<ul class=\"links\">")
    for link in paper.links {
      out.append("\n<li>")
      write(link, into: &out)
      out.append("</li>")
    }
    out.append("\n</ul>\n<p class=\"topics\">")
    out.append(text: "方向", escaping: .markup)
    out.append(": ")
    for (position, topic) in paper.topics.enumerated() {
      out.append("<span>")
      out.append(text: topic, escaping: .markup)
      out.append("</span>")
      if position < paper.topics.count - 1 { out.append(" / ") }
    }
    out.append("</p>")
    for section in paper.sections {
      out.append("\n<section><h3>")
      out.append(text: section.label, escaping: .markup)
      out.append("</h3>")
      out.append(text: section.content)
      out.append("</section>")
    }
    out.append("\n</article>")
  }

  private func write(_ link: BenchmarkPage.Link, into out: inout ByteBuffer) {
    out.append("<a class=\"")
    out.append(text: link.kind.lowercased(), escaping: .markup)
    out.append("\" href=\"")
    out.append(text: link.url, escaping: .markup)
    out.append("\">")
    out.append(text: link.label, escaping: .markup)
    out.append("</a>")
    if let stars = link.starCount {
      out.append(" ⭐ ")
      out.append(decimal: stars)
    }
  }
}
