/// The text that readers see of HTML, code left out.
struct VisibleText {
  private let html: [UInt8]

  init(_ html: [UInt8]) {
    self.html = html
  }

  /// Whether `text`, as HTML has it, begins anywhere outside of tags and code.
  func contains(_ text: String) -> Bool {
    html.ranges(of: text, in: 0..<html.count).contains { !isInCodeOrTag($0.lowerBound) }
  }

  private func isInCodeOrTag(_ offset: Int) -> Bool {
    let before = html[..<offset]
    let open = before.lastIndex(of: UInt8(ascii: "<"))
    let close = before.lastIndex(of: UInt8(ascii: ">"))
    if let open, open > close ?? -1 { return true }
    return last("<code", before: offset) > last("</code>", before: offset)
  }

  /// Where `text` begins last before `offset`; -1 where it does not.
  private func last(_ text: String, before offset: Int) -> Int {
    html.ranges(of: text, in: 0..<offset).last?.lowerBound ?? -1
  }
}
