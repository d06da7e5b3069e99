internal import Text

/// Formulas as TeX between `\(…\)` or `\[…\]`: what readers without scripts, and feeds, show, and
/// what the theme's script takes.
extension HTMLRenderer {
  mutating func appendMath(_ node: MarkdownNode) {
    let source = MathSource(node.literal)
    output.append(
      source.isDisplayed ? "<span class=\"math display\">" : "<span class=\"math inline\">")
    append(source)
    output.append("</span>")
  }

  mutating func appendMathBlock(_ node: MarkdownNode) {
    startLine()
    facts.startBlock(node)
    output.append("<div class=\"math display\">")
    append(MathSource(node.literal))
    output.append("</div>\n")
  }

  private mutating func append(_ source: MathSource) {
    output.append(source.isDisplayed ? "\\[" : "\\(")
    output.append(UnsafeBufferPointer(rebasing: source.tex), escaping: .html)
    output.append(source.isDisplayed ? "\\]" : "\\)")
    facts.addMath()
  }
}
