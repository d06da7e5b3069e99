internal import Diagnostics

extension RefusedHTML {
  /// A warning for each line on which something of `passes` stands; of many in one file the first
  /// are enough. In one pass, what belongs to one block comes in the order of the text.
  static func diagnostics(_ passes: [[RefusedHTML]], _ locator: SourceLocator) -> [Diagnostic] {
    guard passes.contains(where: { !$0.isEmpty }) else { return [] }
    var search = BlockSearch(file: locator.file, lineOffset: locator.lineOffset)
    var found: [Int: (refusal: RefusedHTML, range: Range<Int>)] = [:]
    for pass in passes {
      search.restart()
      for refusal in pass where refusal.isWorthAWarning {
        let range = search.range(of: refusal.text, in: refusal.lines)
        let line = search.lineIndex(of: range.lowerBound)
        if let first = found[line], first.range.lowerBound <= range.lowerBound { continue }
        found[line] = (refusal, range)
      }
    }
    let lines = found.sorted { $0.key < $1.key }
    let rest = lines.dropFirst(limit).first.map { line in
      more(lines.count - limit, at: locator.file.location(of: line.value.range))
    }
    return lines.prefix(limit).map { line in
      line.value.refusal.diagnostic(at: locator.file.location(of: line.value.range))
    } + [rest].compactMap(\.self)
  }

  /// Text that only looks like HTML is shown as it was meant.
  private var isWorthAWarning: Bool {
    guard case .element(let name) = what else { return true }
    return ElementRule.all[name] != nil || ElementRule.unpublished.contains(name)
  }

  private static let limit = 100

  /// - Parameter location: of the first of them.
  private static func more(_ count: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "more-problems",
      "\(count) more lines hold HTML that is not published, from here on",
      fix: "Mend the first ones", at: location)
  }

  private func diagnostic(at location: SourceLocation) -> Diagnostic {
    switch what {
    case .element("iframe"):
      Diagnostic(
        .warning, "refused-html", "the frame '\(excerpt)' is not published",
        fix: "List the host of its https address under `iframe_hosts` in site.yml", at: location)
    case .element:
      Diagnostic(
        .warning, "refused-html", "'\(excerpt)' is not among the HTML that is published",
        fix: "Write `\\<` for a plain `<`, or use Markdown", at: location)
    case .attribute(let name, let element):
      Diagnostic(
        .warning, "refused-html", "the attribute '\(name)' of <\(element)> is left out",
        fix: "Remove it", at: location)
    case .identifier(let identifier):
      Diagnostic(
        .warning, "refused-html",
        "another element of the page has the id '\(Self.cut(identifier))'",
        fix: "Choose another", at: location)
    case .address(let address):
      Diagnostic(
        .warning, "refused-address", "the address '\(Self.cut(address))' is left out",
        fix: "Use http, https, mailto, tel, or a path", at: location)
    }
  }

  private var excerpt: String { Self.cut(text) }

  /// A tag may go on for pages.
  private static func cut(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }.prefix(60)
    return line.count < text.count ? line + "…" : text
  }
}
