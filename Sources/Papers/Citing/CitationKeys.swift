/// The keys by which a document cites: `liu2026test`.
package enum CitationKeys {
  /// A key for each citation, in their order; no two are the same.
  ///
  /// A key is the family name of the first author that ASCII can write, the year and the first word of weight of the title,
  /// in lower-case ASCII. Where several would have the same one, the oldest keeps it and the others
  /// get `b`, `c` and so on in the order of their arXiv ids: a key depends neither on the order of
  /// the list nor on what is added to it later.
  package static func assign(to citations: [Citation]) -> [String] {
    let bases = citations.map(\.keyBase)
    guard citations.count > 1 else { return bases }
    var keys = bases
    var taken = Set(bases)
    let groups = Dictionary(grouping: citations.indices) { bases[$0] }
    for base in groups.keys.sorted() {
      let group = (groups[base] ?? []).map { (index: $0, rank: rank(of: citations[$0])) }
      let ranked = group.sorted { precedes($0, $1) }
      var number = 1
      for (index, _) in ranked.dropFirst() {
        repeat { number += 1 } while taken.contains(base + letters(number))
        keys[index] = base + letters(number)
        taken.insert(keys[index])
      }
    }
    return keys
  }

  static func base(
    authors: [AuthorName], date: CitationDate?, title: String, arxivID: ArxivID?
  ) -> String {
    let author = authors.lazy.compactMap { word(of: $0) }.first
    let name = author ?? (arxivID == nil ? "anon" : "arxiv")
    return name + (date.map { "\($0.year)" } ?? "nd") + word(of: title, arxivID)
  }

  private static func word(of author: AuthorName) -> String? {
    switch author {
    case .person(let name):
      let words = ASCIIFolding.words(of: name.family)
      return words.isEmpty ? nil : words.joined()
    case .whole(let name), .organization(let name):
      return ASCIIFolding.words(of: name).first { !lightWords.contains($0) }
    }
  }

  private static func word(of title: String, _ arxivID: ArxivID?) -> String {
    let words = ASCIIFolding.words(of: title)
    if let word = words.first(where: { !lightWords.contains($0) }) ?? words.first { return word }
    return arxivID?.canonical.filter { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? ""
  }

  private typealias Ranked = (index: Int, rank: [String])

  private static func precedes(_ a: Ranked, _ b: Ranked) -> Bool {
    a.rank == b.rank ? a.index < b.index : a.rank.lexicographicallyPrecedes(b.rank)
  }

  private static func rank(of citation: Citation) -> [String] {
    [citation.date?.iso ?? "", citation.arxivID?.cited ?? "", citation.title, citation.url ?? ""]
  }

  /// 2 is `b`, 26 is `z`, 27 is `aa`.
  private static func letters(_ number: Int) -> String {
    var letters = ""
    var rest = number
    while rest > 0 {
      let letter = Unicode.Scalar(UInt8(ascii: "a") + UInt8((rest - 1) % 26))
      letters = String(letter) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  private static let lightWords: Set<String> = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
  ]
}
