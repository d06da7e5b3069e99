internal import Papers

/// The links of an entry, each with its kind.
struct LinkList {
  /// An arXiv paper that links lead to.
  struct Target {
    let id: ArxivID
    /// As the first of them has it.
    let written: String
    /// Whether one of them says that it leads to the entry's paper.
    fileprivate(set) var isLabelled: Bool
  }

  private(set) var links: [PaperLink] = []
  /// Each once, whatever its version, in order.
  private(set) var targets: [Target] = []
  /// What was meant as an arXiv identifier and is none, as written.
  private(set) var malformed: [String] = []
  private var addresses: Set<String> = []

  /// That of the first target that is labelled as the entry's paper, else of the first.
  var arxivID: ArxivID? { (targets.first(where: \.isLabelled) ?? targets.first)?.id }

  /// The index of a target that the entry may be about as well as the one that is taken.
  var rival: Int? {
    let labelled = targets.indices.filter { targets[$0].isLabelled }
    let candidates = labelled.isEmpty ? Array(targets.indices) : labelled
    return candidates.dropFirst().first
  }

  /// - Parameter label: what `value` stands behind; nil for a heading, whose link is the paper's.
  mutating func add(_ value: FieldValue, label: String?) {
    let isPaper = label.map(PaperLabel.isOne) ?? true
    for (index, piece) in value.pieces.enumerated() {
      switch piece {
      case .link(let label, let address):
        let next = value.pieces.dropFirst(index + 1).first
        add(label: label, address: address, behind: next, isPaper: isPaper)
      case .text(let text): add(plain: text, label: label ?? "")
      }
    }
  }

  private mutating func add(
    label: String, address: String, behind next: FieldValue.Piece?, isPaper: Bool
  ) {
    let url = WebAddress(address)
    let mention = ArxivMention(label)?.name
    let isLabelled = isPaper || mention != nil || PaperLabel.isOne(label)
    readArxivID(url.arxivName, isLabelled)
    // What differs in one link is a mistake that a rule tells.
    if url.arxivName.flatMap({ ArxivID($0) }) == nil || mention.map({ ArxivID($0) == nil }) == true
    {
      readArxivID(mention, isLabelled)
    }
    var starCount: Int?
    if case .text(let text)? = next { starCount = StarCount.leading(text) }
    guard addresses.insert(address).inserted else { return }
    links.append(
      PaperLink(
        kind: PaperLink.Kind(url, label: label), label: label, address: address,
        starCount: starCount))
  }

  /// `arXiv:2602.21193` and `doi:10.…` without a link become one, and so does what is nothing else
  /// behind a label such as `arXiv` or `DOI`.
  private mutating func add(plain text: String, label: String) {
    if let doi = DOIMention(text, label: label) {
      guard addresses.insert(doi.address).inserted else { return }
      return links.append(
        PaperLink(kind: .other, label: "doi:\(doi.name)", address: doi.address))
    }
    guard let name = ArxivMention(text)?.name ?? PaperLabel.bareArxivID(text, label: label) else {
      return
    }
    readArxivID(name, true)
    guard let id = ArxivID(name), addresses.insert(id.abstractURL).inserted else { return }
    links.append(PaperLink(kind: .arxiv, label: "arXiv:\(name)", address: id.abstractURL))
  }

  private mutating func readArxivID(_ name: String?, _ isLabelled: Bool) {
    guard let name else { return }
    guard let id = ArxivID(name) else {
      if !malformed.contains(name) { malformed.append(name) }
      return
    }
    if let known = targets.firstIndex(where: { $0.id.unversioned == id.unversioned }) {
      targets[known].isLabelled = targets[known].isLabelled || isLabelled
    } else {
      targets.append(Target(id: id, written: name, isLabelled: isLabelled))
    }
  }
}

/// Labels of links, and of fields, that say that what follows is the entry's paper.
private enum PaperLabel {
  static func isOne(_ label: String) -> Bool { names.contains(key(of: label)) }

  /// An identifier that stands alone behind a label such as `arXiv ID`.
  static func bareArxivID(_ text: String, label: String) -> String? {
    let name = text.trimmingSpaces
    return identifiers.contains(key(of: label)) && ArxivID(name) != nil ? name : nil
  }

  private static func key(of label: String) -> String {
    guard label.utf8.count <= 48 else { return "" }
    return String(String.UnicodeScalarView(label.unicodeScalars.filter(\.isWordPart))).lowercased()
  }

  private static let names = Set(
    [
      "论文", "论文链接", "论文地址", "论文原文", "原文", "原文链接", "論文", "論文連結", "論文リンク", "原論文", "元論文", "논문", "논문링크",
      "paper", "paperlink", "thepaper", "arxivpaper", "preprint", "pdf", "arxivpdf", "arxiv链接",
      "arxivlink",
      "arxiv地址", "abs", "abstract", "html", "hf", "hfpapers", "hfpaper", "huggingface",
      "huggingfacepapers",
      "alphaxiv", "ar5iv", "paperscool",
    ] + identifiers)

  private static let identifiers = [
    "arxiv", "arxivid", "arxiv编号", "arxiv号", "论文编号", "论文id", "論文id",
  ]
}

/// A DOI without a link.
private struct DOIMention {
  let name: String
  var address: String { "https://doi.org/\(name)" }

  /// Behind `doi:` in `text`, or alone behind the label `DOI`.
  init?(_ text: String, label: String) {
    guard text.utf8.contains(UInt8(ascii: ".")), text.utf8.contains(UInt8(ascii: "/")) else {
      return nil
    }
    var rest = text.trimmingSpaces[...]
    if rest.lowercased().hasPrefix("doi:") {
      rest = rest.dropFirst(4).drop { $0 == " " }
    } else if label.lowercased() != "doi" {
      return nil
    }
    let name = rest.prefix { !$0.isWhitespace && !",，;；。)）|｜、".contains($0) }
    guard name.hasPrefix("10."), name.contains("/") else { return nil }
    self.name = String(name)
  }
}

extension FieldValue {
  /// Whether it is links with signs between them, one of them to a paper, its code and the like.
  func isLineOfLinks(_ labels: DigestLabels) -> Bool {
    var isKnown = false
    for piece in pieces {
      switch piece {
      case .text(let text):
        if StarCount.leading(text) == nil, text.unicodeScalars.contains(where: \.isWordPart) {
          return false
        }
      case .link(let label, let address):
        guard !label.isEmpty else { return false }
        isKnown =
          isKnown || labels.meaning(of: label)?.field == .links
          || PaperLink.Kind(WebAddress(address), label: label) != .other
      }
    }
    return isKnown
  }
}

/// What stands behind `arXiv:` in a text.
private struct ArxivMention {
  let name: String

  init?(_ text: String) {
    var text = text
    guard let name = text.withUTF8(Self.name) else { return nil }
    self.name = name
  }

  private static func name(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let start = bytes.indices.first(where: { isArxiv(bytes, at: $0) }) else { return nil }
    var rest = bytes[(start + 5)...].drop { $0 == UInt8(ascii: " ") }
    if rest.first == UInt8(ascii: ":") {
      rest = rest.dropFirst()
    } else if rest.starts(with: "：".utf8) {
      rest = rest.dropFirst(3)
    } else {
      return nil
    }
    let name = rest.drop { $0 == UInt8(ascii: " ") }.prefix(while: isNameByte)
    return name.isEmpty
      ? nil : String(decoding: UnsafeBufferPointer(rebasing: name), as: UTF8.self)
  }

  private static func isArxiv(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    bytes[offset] | 0x20 == UInt8(ascii: "a") && offset + 5 <= bytes.count
      && bytes[offset..<(offset + 5)].elementsEqual("arxiv".utf8) { $0 | 0x20 == $1 }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"): true
    default: byte.isASCIILetter || byte.isASCIIDigit
    }
  }
}

/// A number of stars behind a link, such as `⭐ 43` or `★ 1.2k`.
enum StarCount {
  static func leading(_ text: String) -> Int? {
    var rest = text.unicodeScalars.drop { $0 == " " || $0 == "(" || $0 == "（" }
    let isStarFirst = rest.first?.isStar == true
    rest = rest.drop { $0.isStar || $0 == "\u{FE0F}" || $0 == " " || $0 == ":" || $0 == "：" }
    let digits = rest.prefix { $0.decimalDigit != nil || $0 == "." || $0 == "," }
    guard let value = Double(String(digits).filter { $0 != "," }) else { return nil }
    rest = rest.dropFirst(digits.count)
    let factor = rest.first.flatMap(factor)
    if factor != nil { rest = rest.dropFirst() }
    guard isStarFirst || isStarred(rest) else { return nil }
    return Int(exactly: (value * (factor ?? 1)).rounded())
  }

  private static func factor(_ scalar: Unicode.Scalar) -> Double? {
    switch scalar {
    case "k", "K", "千": 1000
    case "w", "W", "万": 10_000
    case "m", "M": 1_000_000
    default: nil
    }
  }

  /// Whether a star follows, as in `(1.2k ⭐)` and `43 stars`.
  private static func isStarred(_ rest: Substring.UnicodeScalarView) -> Bool {
    let unit = rest.drop { $0 == " " }
    return unit.first?.isStar == true || unit.starts(with: "stars".unicodeScalars)
  }
}
