internal import ContentParsing
internal import Diagnostics
internal import Text

/// A link or an image that Markdown does not take for one, so that readers see its brackets.
///
/// It fires for addresses with spaces, full-width parentheses behind the brackets, titles in Chinese
/// quotation marks, sizes and attributes behind an image or a link, and the `[[…]]` of programs for
/// notes. Code, formulas, comments and escaped brackets do not count, nor do brackets and parentheses
/// around what is no address.
struct LiteralMarkup: DocumentRule {
  let name = "literal-markup"
  let isFixable = true

  func findings(in subject: LintSubject) -> [Finding] {
    let html = subject.document.content.bytes
    guard html.holds("](") || html.holds("]（") || html.holds("[[") || html.holds("{") else {
      return []
    }
    let visible = VisibleText(html)
    let links = MarkupLinks(subject)
    let addresses = links.all.lazy.compactMap { finding($0, subject, visible) }
    let parentheses = links.fullWidth.lazy.compactMap { fullWidth($0, subject, visible) }
    return Array(addresses.prefix(Self.limit)) + Array(parentheses.prefix(Self.limit))
      + doubleBrackets(subject, visible)
  }

  /// Of many in one file the first of each kind are enough.
  private static let limit = 100

  // MARK: - Addresses

  private func finding(
    _ link: MarkupLink, _ subject: LintSubject, _ visible: VisibleText
  ) -> Finding? {
    let address = AddressText(subject.file.text(link.address))
    if address.isWhole { return attributes(behind: link, subject, visible) }
    guard link.isImage || address.looksLikeOne, shows("](", address.text, visible) else {
      return nil
    }
    if let size = address.size {
      return finding(
        "a size such as `\(size.written)` is no part of Markdown",
        "Write `\(tag(link, subject, size))`",
        link.range, subject)
    }
    let written = "\(subject.file.text(link.head))(\(address.mended))"
    return finding(
      address.hasWrongQuotes
        ? "a title stands between straight quotation marks" : "the address has a space",
      "Write `\(written)`", replacement: written, link.range, subject)
  }

  /// `[a]（https://a.b）`, or with one of the two parentheses full-width.
  private func fullWidth(
    _ link: MarkupLink, _ subject: LintSubject, _ visible: VisibleText
  ) -> Finding? {
    let address = AddressText(subject.file.text(link.address))
    let opening = link.opensFullWidth ? "]（" : "]("
    guard link.isImage || address.looksLikeOne, shows(opening, address.text, visible) else {
      return nil
    }
    let written = "\(subject.file.text(link.head))(\(address.mended))"
    return finding(
      "the parentheses around the address are full-width", "Write `\(written)`",
      replacement: written, link.range, subject)
  }

  /// `![](a.png){width=50%}`
  private func attributes(
    behind link: MarkupLink, _ subject: LintSubject, _ visible: VisibleText
  ) -> Finding? {
    guard let range = link.attributes(in: subject) else { return nil }
    let text = subject.file.text(range)
    guard shows("{", String(text.dropFirst()), visible) else { return nil }
    let size = link.isImage ? ImageSize(attributes: text) : nil
    return finding(
      "attributes are no part of Markdown",
      size.map { "Write `\(tag(link, subject, $0))`" } ?? "Remove `\(text)`",
      range, subject)
  }

  private func tag(_ link: MarkupLink, _ subject: LintSubject, _ size: ImageSize) -> String {
    let source = AddressText(subject.file.text(link.address)).destination
    return "<img src=\"\(source)\" alt=\"\(subject.file.text(link.label))\" \(size.attributes)>"
  }

  // MARK: - Double brackets

  /// `![[a.png]]` and `[[note|text]]`
  private func doubleBrackets(_ subject: LintSubject, _ visible: VisibleText) -> [Finding] {
    let prose = subject.prose
    let places = prose.ranges(of: "[[", in: 0..<prose.count).prefix(Self.limit)
    return places.compactMap { open in
      let rest = prose[open.upperBound...].prefix { !$0.isLineEnd && $0 != UInt8(ascii: "[") }
      guard let close = prose.firstRange(of: "]]", in: rest.indices),
        prose[close.upperBound...].first.map({ !"(:[".utf8.contains($0) }) ?? true
      else { return nil }
      let note = subject.file.text(open.upperBound..<close.lowerBound)
      guard note.contains(where: \.isLetter), !note.contains(where: { "\"'`,=]".contains($0) }),
        shows("[[", note, visible)
      else { return nil }
      let isImage = open.lowerBound > 0 && prose[open.lowerBound - 1] == UInt8(ascii: "!")
      return finding(
        "double brackets are no part of Markdown",
        "Write `\(Self.link(to: note, isImage: isImage))`, with the path of the file",
        (open.lowerBound - (isImage ? 1 : 0))..<close.upperBound, subject)
    }
  }

  private static func link(to note: String, isImage: Bool) -> String {
    let parts = note.split(separator: "|", maxSplits: 1).map { AddressText(String($0)).trimmed }
    let target = parts.first ?? note
    if isImage { return "![](\(AddressText(target).mended))" }
    let hasEnding = AddressText(target).looksLikeOne
    return "[\(parts.last ?? note)](\(AddressText(hasEnding ? target : target + ".md").mended))"
  }

  // MARK: - Findings

  /// Whether readers see `opening` with `text` behind it. Of the text only what Markdown leaves as it
  /// is counts; a bare address is made a link.
  private func shows(_ opening: String, _ text: String, _ visible: VisibleText) -> Bool {
    let isBareAddress = ["http://", "https://", "www."].contains { text.hasPrefix($0) }
    let plain = text.prefix { $0.isLetter || $0.isNumber || "./- ".contains($0) }
    return visible.contains(opening + (isBareAddress ? "<a " : plain))
  }

  private func finding(
    _ problem: String, _ fix: String, replacement: String? = nil, _ range: Range<Int>,
    _ subject: LintSubject
  ) -> Finding {
    Finding(
      "`\(subject.file.text(range))` is published as it stands here, for \(problem)", fix: fix,
      replacement: replacement, at: subject.location(range))
  }
}
