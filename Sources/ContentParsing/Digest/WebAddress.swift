package import Papers

/// The parts of an address that tell what it is.
struct WebAddress {
  /// In lower case, without `www.`.
  let host: String
  /// The segments of the path.
  let path: [String]

  init(_ address: String) {
    var rest = address.utf8[...]
    if let scheme = Self.end(ofSchemeIn: rest) { rest = rest[scheme...] }
    let parts = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
      .split(separator: UInt8(ascii: "/"))
    let host = parts.first.map { Substring($0).lowercased() } ?? ""
    self.host = host.utf8.starts(with: "www.".utf8) ? String(host.dropFirst(4)) : host
    path = parts.dropFirst().map { String(Substring($0)) }
  }

  private static func end(ofSchemeIn address: Substring.UTF8View) -> Substring.UTF8View.Index? {
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")),
      address[colon...].starts(with: "://".utf8)
    else { return nil }
    return address.index(colon, offsetBy: 3)
  }

  var isArxiv: Bool { host == "arxiv.org" || host.endsExactly(with: ".arxiv.org") }

  /// The identifier in an arXiv address, as written.
  var arxivName: String? {
    guard isArxiv, let section = path.first, ["abs", "pdf", "html"].contains(section) else {
      return nil
    }
    let name = path.dropFirst().joined(separator: "/")
    return name.isEmpty ? nil : name.endsExactly(with: ".pdf") ? String(name.dropLast(4)) : name
  }

  var isPDF: Bool {
    path.first == "pdf" || path.last?.lowercased().endsExactly(with: ".pdf") ?? false
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
    } else if url.host == "huggingface.co" || url.host == "hf.co" {
      self = .huggingface
    } else if url.host.endsExactly(with: ".github.io") || Self.namesProject(label) {
      self = .project
    } else {
      self = .other
    }
  }

  private static func namesProject(_ label: String) -> Bool {
    let label = label.lowercased()
    return ["项目", "主页", "官网", "project", "homepage", "website", "page"]
      .contains { label.contains($0) }
  }
}
