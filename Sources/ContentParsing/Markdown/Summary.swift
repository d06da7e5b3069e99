internal import Text

/// The first prose of a document, as plain text.
struct Summary {
  let text: String

  private static let limit = 160
  /// Headings of the paragraph that a digest begins with.
  private static let previewWords = [
    "预览", "概览", "导读", "摘要", "速览", "preview", "overview", "highlights", "tl;dr", "summary",
  ]

  /// `entries` holds the blocks of the digest's entries, which are passed over.
  init(blocks: [MarkdownNode], entries: [Range<Int>]) {
    let end = entries.first?.lowerBound ?? blocks.count
    let preview = entries.isEmpty ? nil : blocks[..<end].firstIndex(where: Self.isPreviewHeading)
    let start = preview.map { $0 + 1 } ?? 0
    let outside = Self.gaps(between: entries, upTo: blocks.count)
    let candidates = outside.filter { $0 >= start } + outside.filter { $0 < start }
    text = candidates.lazy.compactMap { Self.prose(blocks[$0]) }.first.map(Self.cut) ?? ""
  }

  /// The numbers below `count` that are in none of `ranges`, which are sorted.
  private static func gaps(between ranges: [Range<Int>], upTo count: Int) -> [Int] {
    let starts = [0] + ranges.map(\.upperBound)
    let ends = ranges.map(\.lowerBound) + [count]
    return zip(starts, ends).flatMap { Array($0..<$1) }
  }

  private static func isPreviewHeading(_ block: MarkdownNode) -> Bool {
    guard block.kind == .heading else { return false }
    let title = block.plainText.lowercased()
    return previewWords.contains { title.contains(text: $0) }
  }

  private static func prose(_ block: MarkdownNode) -> String? {
    guard block.kind == .paragraph else { return nil }
    let text = block.plainText
    return text.isEmpty ? nil : text
  }

  /// Cuts `text` behind the last sentence that fits, or else behind the last word, with `…`.
  private static func cut(_ text: String) -> String {
    guard text.utf8.count > limit else { return text }
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(limit + 1)
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      if scalars.count > limit { break }
    }
    guard scalars.count > limit else { return text }
    let head = scalars[..<limit]
    if let end = head.lastIndex(where: isSentenceEnd), end >= limit / 2 {
      return String(scalars: head[...end])
    }
    if let end = head.lastIndex(of: "；"), end >= limit / 2 {
      return String(scalars: head[..<end]) + "…"
    }
    var kept = head
    if !isBoundary(scalars[limit - 1]), !isBoundary(scalars[limit]) {
      kept = head[...(head.lastIndex(where: isBoundary) ?? limit - 1)]
    }
    while let last = kept.last, isOpenPunctuation(last) { kept.removeLast() }
    return String(scalars: kept) + "…"
  }

  private static func isSentenceEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", "!", "?": true
    default: false
    }
  }

  /// Whether a text may be cut before or behind `scalar`.
  private static func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isCJK || scalar.isSpace
  }

  private static func isOpenPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isSpace || "，、,:：（(“‘「《".unicodeScalars.contains(scalar)
  }
}
