internal import Papers

/// The links of an entry, each with its kind.
struct LinkList {
  private(set) var links: [PaperLink] = []
  private(set) var arxivID: ArxivID?
  /// What was meant as an arXiv identifier and is none, as written.
  private(set) var malformed: [String] = []
  private var addresses: Set<String> = []

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
    let url = WebAddress(address)
    readArxivID(url.arxivName)
    readArxivID(ArxivMention(label)?.name)
    var starCount: Int?
    if case .text(let text)? = next { starCount = StarCount.leading(text) }
    guard addresses.insert(address).inserted else { return }
    links.append(
      PaperLink(
        kind: PaperLink.Kind(url, label: label), label: label, address: address,
        starCount: starCount))
  }

  /// `arXiv:2602.21193` without a link becomes one.
  private mutating func add(plain text: String) {
    guard let mention = ArxivMention(text) else { return }
    readArxivID(mention.name)
    guard let id = ArxivID(mention.name), addresses.insert(id.abstractURL).inserted else { return }
    links.append(PaperLink(kind: .arxiv, label: "arXiv:\(mention.name)", address: id.abstractURL))
  }

  private mutating func readArxivID(_ name: String?) {
    guard let name else { return }
    if let id = ArxivID(name) {
      if arxivID == nil { arxivID = id }
    } else if !malformed.contains(name) {
      malformed.append(name)
    }
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
    guard rest.first?.isStar == true else { return nil }
    rest = rest.drop { $0.isStar || $0 == "\u{FE0F}" || $0 == " " || $0 == ":" || $0 == "：" }
    let digits = rest.prefix { $0.decimalDigit != nil || $0 == "." || $0 == "," }
    guard let value = Double(String(digits).filter { $0 != "," }) else { return nil }
    let factor: Double =
      switch rest.dropFirst(digits.count).first {
      case "k", "K", "千": 1000
      case "w", "W", "万": 10_000
      case "m", "M": 1_000_000
      default: 1
      }
    return Int(exactly: (value * factor).rounded())
  }
}
