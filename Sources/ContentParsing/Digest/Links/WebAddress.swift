package import Papers
internal import Text

/// The parts of an address that tell what it is.
struct WebAddress {
  /// In lower case, without `www.`.
  let host: String
  /// The segments of the path.
  let path: [String]

  init(_ address: String) {
    var address = address
    var parts = address.withUTF8 { address in
      let start = Self.end(ofSchemeIn: address)
      return address[start...].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        .split(separator: UInt8(ascii: "/"))
        .map { String(decoding: UnsafeBufferPointer(rebasing: $0), as: UTF8.self) }
    }
    let host = parts.isEmpty ? "" : parts.removeFirst().lowercased()
    self.host = host.utf8.starts(with: "www.".utf8) ? String(host.dropFirst(4)) : host
    path = parts
  }

  /// Behind `://`; 0 where there is none.
  private static func end(ofSchemeIn address: UnsafeBufferPointer<UInt8>) -> Int {
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")),
      address[colon...].starts(with: "://".utf8)
    else { return 0 }
    return colon + 3
  }

  var isArxiv: Bool { host == "arxiv.org" || host.endsExactly(with: ".arxiv.org") }

  /// The arXiv identifier that the address leads to, as written: on arXiv itself, or on a site that
  /// shows arXiv's papers.
  var arxivName: String? {
    guard isArxiv else { return arxivNameElsewhere }
    guard let section = path.first, Self.arxivSections.contains(section) else { return nil }
    let name = path.count == 2 ? path[1] : path.dropFirst().joined(separator: "/")
    return name.isEmpty ? nil : Self.withoutPDF(name)
  }

  private static let arxivSections = ["abs", "pdf", "html", "format", "ps", "src", "e-print"]

  /// Such as `alphaxiv.org/overview/2602.21193`. What is no identifier there is another page of the
  /// site, unless it looks like one.
  private var arxivNameElsewhere: String? {
    guard let site = Self.arxivReaders.first(where: { host == $0.host }), path.count > 1,
      site.section == nil || path[0] == site.section, let last = path.last
    else { return nil }
    if host.endsExactly(with: "doi.org") {
      return arxivName(registeredAs: path.dropFirst().joined(separator: "/"))
    }
    let name = Self.withoutPDF(last)
    if ArxivID(name) != nil || Self.looksModern(name) { return name }
    let old = path.suffix(2).joined(separator: "/")
    return path.count > 2 && ArxivID(Self.withoutPDF(old)) != nil ? Self.withoutPDF(old) : nil
  }

  /// Sites that show arXiv's papers by their identifiers, each with the first segment of the path.
  private static let arxivReaders: [(host: String, section: String?)] = [
    ("huggingface.co", "papers"), ("hf.co", "papers"), ("alphaxiv.org", nil), ("ar5iv.org", nil),
    ("papers.cool", "arxiv"), ("doi.org", "10.48550"), ("dx.doi.org", "10.48550"),
    ("scirate.com", "arxiv"), ("semanticscholar.org", "arxiv"), ("hf-mirror.com", "papers"),
    ("emergentmind.com", "papers"), ("arxiv-vanity.com", "papers"), ("hjfy.top", "arxiv"),
  ]

  private func arxivName(registeredAs suffix: String) -> String? {
    suffix.lowercased().hasPrefix("arxiv.") ? String(suffix.dropFirst("arxiv.".count)) : nil
  }

  private static func withoutPDF(_ name: String) -> String {
    name.endsExactly(with: ".pdf") ? String(name.dropLast(4)) : name
  }

  /// Whether it begins with four digits and a dot.
  private static func looksModern(_ name: String) -> Bool {
    name.utf8.prefix(4).count { $0.isASCIIDigit } == 4
      && name.utf8.dropFirst(4).first == UInt8(ascii: ".")
  }

  var isPDF: Bool {
    guard let last = path.last else { return false }
    return path[0] == "pdf"
      || last.utf8.suffix(4).elementsEqual(".pdf".utf8) { $0 == $1 || $0 | 0x20 == $1 }
  }
}

extension PaperLink.Kind {
  /// What an entry's link with this address and text is read as.
  package init(address: String, label: String) {
    self.init(WebAddress(address), label: label)
  }

  /// By the host, then by the label.
  init(_ url: WebAddress, label: String) {
    if url.isPDF {
      self = .pdf
    } else if url.isArxiv {
      self = .arxiv
    } else if url.host == "github.com" {
      self = .github
    } else if Self.huggingFaceHosts.contains(url.host) {
      self = .huggingface
    } else if url.host.endsExactly(with: ".github.io") || Self.namesProject(label) {
      self = .project
    } else {
      self = .other
    }
  }

  private static let huggingFaceHosts = ["huggingface.co", "hf.co", "hf-mirror.com"]

  private static func namesProject(_ label: String) -> Bool {
    let label = label.lowercased()
    return ["项目", "主页", "官网", "project", "homepage", "website", "page"]
      .contains { label.contains(text: $0) }
  }
}
