internal import Text

/// What tells a paper from all others, over all the days that cover it.
package struct PaperKey: Hashable, Sendable {
  package enum Kind: Int, Sendable {
    /// Without a version and a subject class, such as `2602.21193` or `math/0309136`.
    case arxiv
    /// In lower case, such as `10.1145/3543507.3583204`.
    case doi
    /// Such as `VTF8yNQM66`.
    case openReview
    /// The volume and page of the Proceedings of Machine Learning Research: `v235/foo24a`.
    case pmlr
    /// The title's whole slug, where there is nothing better.
    case title
  }

  package let kind: Kind
  package let name: String

  package init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  static func title(of paper: Paper) -> PaperKey { PaperKey(.title, Slug.whole(paper.title)) }

  /// The best one that an entry gives: its arXiv id, else a DOI, an OpenReview id or a page of
  /// PMLR among its links. Nil where it gives none of these.
  static func identifier(of paper: Paper) -> PaperKey? {
    if let id = paper.arxivID { return PaperKey(.arxiv, id.canonical) }
    let addresses = paper.links.map(\.address)
    return addresses.lazy.compactMap(doi).first ?? addresses.lazy.compactMap(openReview).first
      ?? addresses.lazy.compactMap(pmlr).first
  }

  private static func doi(in address: String) -> PaperKey? {
    guard address.contains(text: "doi.org/10."), let host = address.firstRange(of: "doi.org/10.")
    else { return DOIAddress.doi(in: address).map { PaperKey(.doi, $0) } }
    let written = address[host.lowerBound...].dropFirst("doi.org/".count)
      .prefix { $0 != "?" && $0 != "#" }
    var doi = (URLEncoding.decode(String(written)) ?? String(written)).lowercased()
    if doi.hasSuffix("/"), doi.dropLast().contains("/") { doi.removeLast() }
    guard doi.contains("/") else { return nil }
    if let id = arxivID(registeredAs: doi) { return PaperKey(.arxiv, id.canonical) }
    return PaperKey(.doi, doi)
  }

  private static func arxivID(registeredAs doi: String) -> ArxivID? {
    let prefix = "10.48550/arxiv."
    return doi.hasPrefix(prefix) ? ArxivID(doi.dropFirst(prefix.count)) : nil
  }

  private static func openReview(in address: String) -> PaperKey? {
    // Groups, such as venues, and profiles have ids too.
    let pages = ["forum?", "pdf?", "attachment?", "references/pdf?"]
    guard address.contains(text: "openreview.net/"),
      pages.contains(where: { address.contains(text: "openreview.net/\($0)") }),
      let query = address.firstIndex(of: "?")
    else { return nil }
    let parameters = address[query...].dropFirst().prefix { $0 != "#" }.split(separator: "&")
    guard let id = parameters.first(where: { $0.hasPrefix("id=") })?.dropFirst("id=".count),
      !id.isEmpty
    else { return nil }
    return PaperKey(.openReview, String(id))
  }

  /// Of a page, `v235/foo24a.html`, or a file, `v235/foo24a/foo24a.pdf`.
  private static func pmlr(in address: String) -> PaperKey? {
    guard let host = address.firstRange(of: "proceedings.mlr.press/v") else { return nil }
    let parts = address[host.upperBound...].prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    guard parts.count > 1, let name = parts[1].split(separator: ".").first else { return nil }
    return PaperKey(.pmlr, "v\(parts[0])/\(name)")
  }

  /// As data names it, such as `arXiv:2602.21193`; unique.
  package var text: String {
    switch kind {
    case .arxiv: "arXiv:\(name)"
    case .doi: "doi:\(name)"
    case .openReview: "OpenReview:\(name)"
    case .pmlr: "PMLR:\(name)"
    case .title: "title:\(name)"
    }
  }

  /// One segment of a path: `2602.21193`, `math-0309136`, `doi-10.1145-3543507.3583204`.
  package var pathSegment: String {
    switch kind {
    case .arxiv: Self.segment(name)
    case .doi: Self.segment("doi-\(name)")
    case .openReview: Self.segment("openreview-\(name)")
    case .pmlr: Self.segment("pmlr-\(name)")
    case .title: Slug.of(name)
    }
  }

  /// Letters, digits, dots and underscores of ASCII; anything else one hyphen. At most 120 bytes.
  private static func segment(_ text: String) -> String {
    let safe = text.utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"):
        byte
      default: UInt8(ascii: "-")
      }
    }
    return String(decoding: safe.prefix(120), as: UTF8.self)
  }
}
