/// Where something of a draft stands in a post.
package enum DraftPlace {
  /// The bytes of `sentence` below the link to the paper `id`, else those of the link; nil where the
  /// post has none.
  package static func range(of sentence: String?, about id: String, in post: [UInt8]) -> Range<Int>?
  {
    guard let link = find("arXiv:\(id)", in: post, from: 0) else { return nil }
    guard let sentence else { return link }
    return find(MarkdownText.escaped(sentence), in: post, from: link.upperBound) ?? link
  }

  private static func find(_ text: String, in bytes: [UInt8], from start: Int) -> Range<Int>? {
    guard !text.isEmpty else { return nil }
    return bytes[start...].firstRange(of: Array(text.utf8))
  }
}
