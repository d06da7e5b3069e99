internal import Text

/// ContextObjects in Spans: a list of papers in a page, for Zotero and library software
/// (COinS, of ANSI/NISO Z39.88-2004).
package enum COinS {
  /// The class of the span whose `title` attribute holds the value.
  package static let spanClass = "Z3988"

  /// Key and value pairs as in a query, joined by `&`, which the attribute still has to escape.
  ///
  /// The format is Dublin Core's: the journal format has no place for a preprint and its topics.
  package static func value(of citation: Citation) -> String {
    pairs(of: citation)
      .map { "\($0)=\(URLEncoding.encode($1, keeping: URLEncoding.segment))" }
      .joined(separator: "&")
  }

  private static func pairs(of citation: Citation) -> [(key: String, value: String)] {
    let isPreprint = citation.kind == .preprint
    var pairs = [
      ("ctx_ver", "Z39.88-2004"),
      ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
      ("rft.type", isPreprint ? "preprint" : "webpage"),
      ("rft.title", citation.title),
    ]
    pairs += citation.authors.map { ("rft.creator", $0.familyFirst) }
    func add(_ key: String, _ value: String?) {
      if let value { pairs.append((key, value)) }
    }
    add("rft.date", citation.date?.iso)
    add("rft.publisher", isPreprint ? "arXiv" : nil)
    add("rft_id", citation.doi.map { "info:doi/\($0)" })
    add("rft_id", citation.url)
    add("rft.identifier", citation.url)
    pairs += citation.topics.map { ("rft.subject", $0) }
    return pairs
  }
}
