internal import Text

extension AuthorList {
  /// Whether a list goes on in the line behind a hard break: a comma stands before it, or the line is
  /// nothing but `等 12 人`.
  fileprivate static func goesOn(behind lineBreak: MarkdownNode) -> Bool {
    guard let next = lineBreak.next, next.kind == .text, !PlainLabels.mayBegin(behind: lineBreak),
      next.literal.suffix(3).elementsEqual("。".utf8) == false
    else { return false }
    if let before = lineBreak.previous, before.kind == .text {
      let text = before.literal
      let end = text.trimmed(text.indices) { $0.isSpace }.upperBound
      if end > 0,
        let last = Unicode.Scalar(UTF8Scalars.scalar(before: end, in: text).value), separates(last)
      {
        return true
      }
    }
    let text = next.literal
    let end =
      text.firstIndex { $0 == UInt8(ascii: "(") } ?? text.firstRange(of: "（".utf8)?.lowerBound
    let line = text.trimmed(0..<(end ?? text.count)) { $0.isSpace }
    return !line.isEmpty && OthersPhrase.start(in: text, line) == line.lowerBound
  }
}

extension DigestField {
  /// How many of the nodes behind a label belong to the field: links may go on over lines,
  /// names and topics over soft breaks, a rating is one line.
  func endOfValue(in nodes: [MarkdownNode]) -> Int {
    let end = nodes.firstIndex { node in
      switch self {
      case .links: false
      case .rating: node.kind == .lineBreak || node.kind == .softBreak
      case .authors where node.kind == .lineBreak: !AuthorList.goesOn(behind: node)
      case .authors, .affiliation, .topics:
        node.kind == .lineBreak || node.kind == .softBreak && PlainLabels.mayBegin(behind: node)
      }
    }
    return end ?? nodes.count
  }
}
