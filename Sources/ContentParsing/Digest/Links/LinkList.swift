internal import Papers
internal import Text

/// The links of an entry, each with its kind.
struct LinkList {
  /// An arXiv paper that links lead to.
  struct Target {
    let id: ArxivID
    /// As the first of them has it.
    let written: String
    /// What stands in them and before them.
    fileprivate var labels: [String]

    /// Whether one of them says that it leads to the entry's paper.
    var isLabelled: Bool { labels.contains(where: PaperLabel.isOne) }
  }

  private(set) var links: [PaperLink] = []
  /// Each once, whatever its version, in order.
  private(set) var targets: [Target] = []
  /// What was meant as an arXiv identifier and is none, as written.
  private(set) var malformed: [String] = []
  /// What is no link, or one that is too short, as written.
  private(set) var unlinked: [Unlinked] = []

  enum Unlinked: Hashable {
    /// An address without a scheme.
    case withoutScheme(String)
    /// A DOI's address that ends before the `<` in it.
    case cut(String)
  }

  private var addresses: Set<String> = []
  private var malformedNames: Set<String> = []
  /// By identifiers without versions.
  private var targetIndices: [String: Int] = [:]

  /// That of the first target that is labelled as the entry's paper, else of the first.
  var arxivID: ArxivID? {
    targets.count < 2 ? targets.first?.id : (targets.first(where: \.isLabelled) ?? targets[0]).id
  }

  /// The index of a target that the entry may be about as well as the one that is taken.
  var rival: Int? {
    guard targets.count > 1 else { return nil }
    let labelled = targets.indices.filter { targets[$0].isLabelled }
    let candidates = labelled.isEmpty ? Array(targets.indices) : labelled
    return candidates.dropFirst().first
  }

  /// - Parameter label: what `value` stands behind; nil for a heading, whose link is the paper's.
  mutating func add(_ value: FieldValue, label: String?) {
    let field = label ?? PaperLabel.sure
    for (index, piece) in value.pieces.enumerated() {
      switch piece {
      case .link(let label, let address):
        let next = value.pieces.dropFirst(index + 1).first
        let whole = wholeAddress(address, label: label, next)
        add(label: label, address: whole ?? address, behind: next, field: field)
      case .text(let text): add(plain: text, label: label ?? "")
      }
    }
  }

  /// The address of a DOI with a `<` in it, before which Markdown has ended it.
  private mutating func wholeAddress(
    _ address: String, label: String, _ next: FieldValue.Piece?
  ) -> String? {
    guard case .text(let text)? = next, text.hasPrefix("<"), label == address,
      WebAddress(address).host.endsExactly(with: "doi.org")
    else { return nil }
    unlinked.append(.cut(address))
    return address + DOIMention.escaped(String(DOIMention.leadingName(text[...])))
  }

  private mutating func add(
    label: String, address: String, behind next: FieldValue.Piece?, field: String
  ) {
    let url = WebAddress(address)
    let mention = ArxivMention(label)?.name
    let labels = [field, mention == nil ? label : PaperLabel.sure]
    let name = url.arxivName
    readArxivID(name, labels)
    // Where both are identifiers and differ, a rule tells it.
    if name.flatMap({ ArxivID($0) }) == nil || mention.flatMap({ ArxivID($0) }) == nil {
      readArxivID(mention, labels)
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
    if let bare = BareAddressMention.first(in: text) { unlinked.append(.withoutScheme(bare)) }
    guard let name = ArxivMention(text)?.name ?? PaperLabel.bareArxivID(text, label: label) else {
      return
    }
    readArxivID(name, [PaperLabel.sure])
    guard let id = ArxivID(name), addresses.insert(id.abstractURL).inserted else { return }
    links.append(PaperLink(kind: .arxiv, label: "arXiv:\(name)", address: id.abstractURL))
  }

  private mutating func readArxivID(_ name: String?, _ labels: [String]) {
    guard let name else { return }
    guard let id = ArxivID(name) else {
      if malformedNames.insert(name).inserted { malformed.append(name) }
      return
    }
    if let known = targetIndices[id.unversioned] {
      targets[known].labels += labels
    } else {
      targetIndices[id.unversioned] = targets.count
      targets.append(Target(id: id, written: name, labels: labels))
    }
  }
}

extension FieldValue {
  /// Whether words stand beside the links that are neither names of them nor remarks in parentheses.
  func saysMoreThanLinks(label: String) -> Bool {
    pieces.contains { piece in
      if case .text(let text) = piece { Self.saysMore(text.trimmingSpaces, label) } else { false }
    }
  }

  private static func saysMore(_ text: String, _ label: String) -> Bool {
    let words = text.trimming { !$0.isWordPart }
    if words.isEmpty || ["and", "与", "與", "和", "及"].contains(words) || NoName.isOne(words) {
      return false
    }
    if text.contains(text: "，") || text.contains(text: "。") { return true }
    let isName = text.hasSuffix(":") || text.hasSuffix("：")
    let isRemark =
      (text.hasPrefix("(") || text.hasPrefix("（")) && (text.hasSuffix(")") || text.hasSuffix("）"))
    return !isName && !isRemark && StarCount.leading(text) == nil
      && PaperLabel.bareArxivID(text, label: label) == nil && DOIMention(text, label: label) == nil
      && !(words.lowercased().hasPrefix("arxiv") && ArxivMention(text) != nil)
  }

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
