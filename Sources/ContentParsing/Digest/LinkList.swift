internal import Papers

/// The links of an entry, each with its kind.
struct LinkList {
  private(set) var links: [PaperLink] = []
  private(set) var arxivID: ArxivID?
  /// What was meant as an arXiv identifier and is none, as written.
  private(set) var malformed: [String] = []

  mutating func add(_ value: FieldValue) {
    for (index, piece) in value.pieces.enumerated() {
      switch piece {
      case .link(let label, let address):
        add(label: label, address: address, behind: value.pieces.dropFirst(index + 1).first)
      case .text(let text): add(plain: text)
      }
    }
  }

  private mutating func add(label: String, address: String, behind next: FieldValue.Piece?) {
    readArxivID(label: label, address: address)
    var starCount: Int?
    if case .text(let text)? = next { starCount = StarCount.leading(text) }
    guard !links.contains(where: { $0.address == address }) else { return }
    links.append(
      PaperLink(
        kind: PaperLink.Kind(address: address, label: label), label: label, address: address,
        starCount: starCount))
  }

  /// `arXiv:2602.21193` without a link becomes one.
  private mutating func add(plain text: String) {
    guard let name = Self.arxivName(in: text) else { return }
    guard let id = ArxivID(name) else { return addMalformed(name) }
    if arxivID == nil { arxivID = id }
    links.append(PaperLink(kind: .arxiv, label: "arXiv:\(name)", address: id.abstractURL))
  }

  private mutating func readArxivID(label: String, address: String) {
    let written = [Self.arxivPath(of: address), Self.arxivName(in: label)].compactMap { $0 }
    for name in written {
      if let id = ArxivID(name) {
        if arxivID == nil { arxivID = id }
      } else {
        addMalformed(name)
      }
    }
  }

  private mutating func addMalformed(_ name: String) {
    if !malformed.contains(name) { malformed.append(name) }
  }

  /// What stands behind `arXiv:` in a text.
  private static func arxivName(in text: String) -> String? {
    let lowercased = text.lowercased()
    guard let range = lowercased.firstRange(of: "arxiv") else { return nil }
    let rest = lowercased[range.upperBound...].drop { $0 == " " }
    guard rest.first == ":" || rest.first == "：" else { return nil }
    let name = rest.dropFirst().drop { $0 == " " }.prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || "./-".contains($0))
    }
    return name.isEmpty ? nil : String(name)
  }

  /// The identifier in an arXiv address.
  private static func arxivPath(of address: String) -> String? {
    let url = WebAddress(address)
    guard url.host == "arxiv.org" || url.host.hasSuffix(".arxiv.org"),
      let section = url.path.first, ["abs", "pdf", "html"].contains(section)
    else { return nil }
    var name = url.path.dropFirst().joined(separator: "/")
    if name.hasSuffix(".pdf") { name = String(name.dropLast(4)) }
    return name.isEmpty ? nil : name
  }
}

/// The parts of an address that tell what it is.
struct WebAddress {
  /// In lower case, without `www.`.
  let host: String
  let path: [Substring]

  init(_ address: String) {
    let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
    let end = rest.firstIndex { $0 == "?" || $0 == "#" } ?? rest.endIndex
    let parts = rest[..<end].split(separator: "/")
    let host = parts.first?.lowercased() ?? ""
    self.host = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    path = Array(parts.dropFirst())
  }
}

extension PaperLink.Kind {
  /// By the host, then by the label.
  init(address: String, label: String) {
    let url = WebAddress(address)
    let label = label.lowercased()
    if url.path.last?.lowercased().hasSuffix(".pdf") == true || url.path.first == "pdf" {
      self = .pdf
    } else if url.host == "arxiv.org" || url.host.hasSuffix(".arxiv.org") {
      self = .arxiv
    } else if url.host == "github.com" {
      self = .github
    } else if url.host == "huggingface.co" || url.host == "hf.co" {
      self = .huggingface
    } else if url.host.hasSuffix(".github.io") || Self.projectWords.contains(where: label.contains)
    {
      self = .project
    } else {
      self = .other
    }
  }

  private static let projectWords = ["项目", "主页", "官网", "project", "homepage", "website", "page"]
}

/// A number of stars behind a link, such as `⭐ 43` or `★ 1.2k`.
enum StarCount {
  static func leading(_ text: String) -> Int? {
    var rest = text.unicodeScalars.drop { $0 == " " || $0 == "(" || $0 == "（" }
    guard rest.first?.isStar == true else { return nil }
    rest = rest.drop { $0.isStar || $0 == "\u{FE0F}" || $0 == " " || $0 == ":" || $0 == "：" }
    let digits = rest.prefix { $0.decimalDigit != nil || $0 == "." || $0 == "," }
    let number = String(digits).filter { $0 != "," }
    guard let value = Double(number) else { return nil }
    switch rest.dropFirst(digits.count).first {
    case "k", "K", "千": return Int((value * 1000).rounded())
    case "w", "W", "万": return Int((value * 10_000).rounded())
    case "m", "M": return Int((value * 1_000_000).rounded())
    default: return Int(value)
    }
  }
}
