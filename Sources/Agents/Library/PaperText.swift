internal import ContentParsing
internal import Papers
internal import SiteModel
internal import Text

/// What is searched of one paper, folded: lower case, half width.
struct PaperText: Sendable {
  let title: [UInt8]
  let authors: [UInt8]
  let topics: [UInt8]
  /// Its key and its affiliation.
  let facts: [UInt8]
  /// What its entries say.
  let body: [UInt8]

  init(_ paper: LedgerPaper, of site: Site) {
    title = Self.folded(paper.facts.title)
    authors = Self.folded(paper.facts.authors.joined(separator: "\n"))
    topics = Self.folded(
      paper.topics.map { site.ledger.topics[$0].name }.joined(separator: "\n"))
    facts = Self.folded(paper.key.text + "\n" + (paper.facts.affiliation ?? ""))
    body = Self.folded(Self.body(of: paper, site))
  }

  /// What all the paper's entries say, the newest first, without markup.
  static func body(of paper: LedgerPaper, _ site: Site) -> String {
    paper.appearances.flatMap { appearance in
      site.posts[appearance.post].document.entries[appearance.entry].sections
        .map { ($0.label.isEmpty ? "" : "\($0.label): ") + plainText($0.content.bytes) }
    }.joined(separator: "\n")
  }

  private static func folded(_ text: String) -> [UInt8] { Array(NameKey.of(text).utf8) }

  /// HTML without its tags.
  static func plainText(_ html: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(html.count)
    var isInTag = false
    for byte in html {
      switch byte {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">") where isInTag: isInTag = false
      default: if !isInTag { text.append(byte) }
      }
    }
    let decoded = String(decoding: text, as: UTF8.self)
    guard text.contains(UInt8(ascii: "&")) else { return decoded }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
      .reduce(decoded) { $0.replacing($1.0, with: $1.1) }
  }

  enum ScalarKind {
    case ideograph, letter
    /// What stands inside of words such as `k-nn`.
    case joiner
    case other
  }

  static func kind(of scalar: Unicode.Scalar) -> ScalarKind {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .letter
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      .ideograph
    case 0x2D, 0x2E, 0x2F, 0x2B, 0x23, 0x5F: .joiner
    default: scalar.properties.isAlphabetic ? .letter : .other
    }
  }
}
