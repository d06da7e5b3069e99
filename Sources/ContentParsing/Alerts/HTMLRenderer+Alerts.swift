internal import Text

extension HTMLRenderer {
  mutating func openAlert(_ node: MarkdownNode) {
    guard let alert = node.alert else { return }
    startLine()
    output.append("<aside class=\"alert alert-")
    output.append(text: alert.kind.rawValue)
    output.append("\">\n")
    guard !alert.title.isEmpty else { return blockClass = "alert-title" }
    output.append("<p class=\"alert-title\">")
    output.append(text: alert.title, escaping: .html)
    output.append("</p>\n")
  }

  mutating func closeAlert(_ node: MarkdownNode) {
    guard node.alert != nil else { return }
    startLine()
    output.append("</aside>\n")
  }
}
