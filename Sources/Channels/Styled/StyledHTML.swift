internal import Papers
internal import Text

/// HTML whose styles are all inline, as WeChat and mail programs need it: no classes, no ids, no
/// style sheet.
///
/// Elements have colours of their own, so that dark modes do not pick one for some of them only.
struct StyledHTML: Markup {
  let styles: InlineStyles
  let links: any LinkStyle

  func text(_ text: String) -> String {
    var buffer = ByteBuffer()
    buffer.append(text: text, escaping: .html)
    return buffer.string
  }

  func strong(_ inner: String) -> String { element("strong", styles.strong, inner) }
  func emphasis(_ inner: String) -> String { element("em", "", inner) }
  func strikethrough(_ inner: String) -> String { element("del", "", inner) }
  func link(_ label: String, to address: String) -> String {
    links.link(label, to: address, styles)
  }

  func paragraph(_ inner: String, _ role: ParagraphRole) -> String {
    element("p", styles.paragraph(role), inner)
  }

  /// The title of the whole is a field of its own, so the first level is the second.
  func heading(_ inner: String, level: Int) -> String {
    let shown = min(max(level, 1), 4)
    return element("h\(shown)", styles.heading(shown), inner)
  }

  func quote(_ inner: String) -> String { element("blockquote", styles.quote, inner) }

  /// Lists inside an item become lines of it.
  func list(_ items: [ListItem], start: Int?, depth: Int) -> String {
    guard depth == 0 else { return lines(items, start, depth) }
    let content = items.map { item in
      element(
        "li", styles.item,
        ([item.text] + item.nested).filter { !$0.isEmpty }.joined(separator: "<br>"))
    }.joined()
    let first = start.flatMap { $0 == 1 ? nil : " start=\"\($0)\"" } ?? ""
    let name = start == nil ? "ul" : "ol"
    return "<\(name)\(first) style=\"\(styles.list)\">\(content)</\(name)>"
  }

  private func lines(_ items: [ListItem], _ start: Int?, _ depth: Int) -> String {
    items.enumerated().map { index, item in
      let sign = start.map { "\($0 + index)) " } ?? "– "
      let indent = String(repeating: "&nbsp;", count: 2 * depth)
      return ([indent + sign + item.text] + item.nested).joined(separator: "<br>")
    }.joined(separator: "<br>")
  }

  func code(_ code: String) -> String { element("code", styles.code, text(code)) }

  func codeBlock(_ code: String, language: String?) -> String {
    element("pre", styles.codeBlock, element("code", styles.codeInBlock, lines(of: code)))
  }

  /// Line breaks and runs of spaces are kept by elements and characters, since some editors drop
  /// them.
  private func lines(of code: String) -> String {
    code.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      text(String(line)).replacing("\t", with: "    ").replacing("  ", with: " &nbsp;")
        .replacingLeadingSpace
    }.joined(separator: "<br>")
  }

  func formula(_ tex: String, isDisplayed: Bool) -> String {
    let formula = element("em", styles.formula, text(tex))
    return isDisplayed ? element("p", styles.displayedFormula, formula) : formula
  }

  func image(_ alternative: String, at address: String) -> String {
    "<img src=\"\(text(address))\" alt=\"\(text(alternative))\" style=\"\(styles.image)\">"
  }

  /// Stars that are no emoji take the theme's colour, and all fonts have them.
  func rating(_ rating: Rating) -> String {
    let stars = text(rating.text(star: "★"))
    let colored = element("span", "color:\(styles.colors.accent)", stars)
    return rating.word.map { colored + " " + text($0) } ?? colored
  }

  /// A table that is too wide for a telephone becomes a list.
  func table(_ header: [String], _ rows: [[String]]) -> String {
    guard header.count <= 4 else { return listing(header, rows) }
    let head = header.map { element("th", styles.headerCell, $0) }.joined()
    let body = rows.map { row in
      element("tr", "", row.map { element("td", styles.cell, $0) }.joined())
    }.joined()
    return element(
      "table", styles.table, "<thead><tr>\(head)</tr></thead><tbody>\(body)</tbody>")
  }

  private func listing(_ header: [String], _ rows: [[String]]) -> String {
    let items = rows.map { row in
      let rest = zip(header, row).dropFirst().filter { !$0.1.isEmpty }
        .map { $0.0.isEmpty ? $0.1 : "\($0.0): \($0.1)" }
      return ListItem(
        text: ([strong(row.first ?? "")] + rest).joined(separator: "<br>"), nested: [])
    }
    return list(items, start: nil, depth: 0)
  }

  /// Numbers of sources depend on what stands before.
  var writesTheSameAgain: Bool { links is Anchors }
  var lineBreak: String { "<br>" }
  var rule: String { "<hr style=\"\(styles.rule)\">" }
  var blockSeparator: String { "\n" }

  func element(_ name: String, _ style: String, _ inner: String) -> String {
    inner.isEmpty
      ? "" : "<\(name)\(style.isEmpty ? "" : " style=\"\(style)\"")>\(inner)</\(name)>"
  }
}

extension String {
  fileprivate var replacingLeadingSpace: String {
    hasPrefix(" ") ? "&nbsp;" + dropFirst() : self
  }
}
