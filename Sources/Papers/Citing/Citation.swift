internal import Text

/// One thing that can be cited, with everything that a citation format may write.
package struct Citation: Hashable, Sendable {
  package enum Kind: Sendable, Hashable {
    /// A preprint on arXiv.
    case preprint
    /// Anything that is known by its address only.
    case webPage
  }

  package let kind: Kind
  /// On one line. TeX in it stays as written.
  package let title: String
  /// In order.
  package let authors: [AuthorName]
  /// Whether there are authors that are not listed.
  package let hasMoreAuthors: Bool
  /// When it came out.
  package let date: CitationDate?
  package let arxivID: ArxivID?
  /// Without `https://doi.org/`.
  package let doi: String?
  /// Where to read it: the abstract page, else what the entry links to, else the site's own page.
  package let url: String?
  /// Its repository on GitHub.
  package let codeURL: String?
  /// The first 50, as keywords: each topic has a file with the citations of its papers.
  package let topics: [String]
  package let affiliation: String?
  /// The day on which the digest covered it, and so looked at `url`.
  package let coveredOn: CitationDate?
  /// The absolute address of its page on this site.
  package let pageURL: String?
  /// Its key, as long as no other citation has the same one.
  let keyBase: String

  package init(_ paper: Paper, coveredOn: CitationDate? = nil, pageURL: String? = nil) {
    arxivID = paper.arxivID
    kind = paper.arxivID == nil ? .webPage : .preprint
    title = paper.title.onOneLine
    authors = AuthorName.list(paper.authors)
    hasMoreAuthors = paper.hasMoreAuthors
    date = paper.arxivID?.submitted
    doi = paper.doi
    url = Self.address(of: paper) ?? pageURL
    codeURL = paper.links.first { $0.kind == .github }?.address
    topics = paper.topics.prefix(Self.topicLimit).map(\.onOneLine).filter { !$0.isEmpty }
    affiliation = paper.affiliation.map(\.onOneLine).flatMap { $0.isEmpty ? nil : $0 }
    self.coveredOn = coveredOn
    self.pageURL = pageURL
    keyBase = CitationKeys.base(authors: authors, date: date, title: title, arxivID: arxivID)
  }

  private static let topicLimit = 50

  private static func address(of paper: Paper) -> String? {
    if let id = paper.arxivID { return id.citedURL }
    let kinds: [PaperLink.Kind] = [.other, .project, .pdf, .huggingface, .github]
    for kind in kinds {
      if let link = paper.links.first(where: { $0.kind == kind }) { return link.address }
    }
    return nil
  }

}

extension Paper {
  /// The one that arXiv has registered, else the first that a link leads to; without
  /// `https://doi.org/`.
  package var doi: String? {
    if let arxivID { return arxivID.doi }
    let address = #/https?://(?:dx\.)?doi\.org/(10\.\d{4,}/[^?#]+)/#
    for link in links {
      guard let match = link.address.wholeMatch(of: address) else { continue }
      return URLEncoding.decode(String(match.1)) ?? String(match.1)
    }
    return links.lazy.compactMap { DOIAddress.doi(in: $0.address) }.first
  }
}

extension Citation {
  /// The free notes of formats that have no way of their own to say that a list of authors is cut:
  /// a further name, such as `others`, would be taken for a person.
  var notesWithCut: [String] {
    notes + (hasMoreAuthors && !authors.isEmpty ? ["Not all authors are listed"] : [])
  }

  /// What stands in free notes, a sentence each, in a fixed order.
  var notes: [String] {
    [
      affiliation.map { "Affiliation: \($0)" },
      codeURL.flatMap { $0 == url ? nil : "Code: \($0)" },
    ].compactMap { $0 }
  }
}

extension ArxivID {
  /// The abstract page of the form to cite.
  var citedURL: String { "https://arxiv.org/abs/\(cited)" }
}

extension String {
  /// With every run of white space and control characters as one space, and none at the ends.
  var onOneLine: String {
    if isPrintableLine { return self }
    return
      unicodeScalars
      .split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
      .map { String($0) }
      .joined(separator: " ")
  }

  /// Whether this is text that surely needs no change, as most is: ASCII and Chinese.
  private var isPrintableLine: Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      switch byte {
      case 0x20: if last == 0x20 { return false }
      case 0x21...0x7E, 0x80...0xBF, 0xE4...0xE9: break
      default: return false
      }
      last = byte
    }
    return last != 0x20
  }
}
