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

  /// The identifier in an arXiv address, as written.
  var arxivName: String? {
    guard isArxiv, let section = path.first, ["abs", "pdf", "html"].contains(section) else {
      return nil
    }
    let name = path.count == 2 ? path[1] : path.dropFirst().joined(separator: "/")
    return name.isEmpty ? nil : name.endsExactly(with: ".pdf") ? String(name.dropLast(4)) : name
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
      .contains { label.contains(text: $0) }
  }
}
