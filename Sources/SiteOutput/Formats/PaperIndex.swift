internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import SiteModel
internal import Text

/// `/papers/index.json`: what the filter of `/papers/` reads, in few bytes. Rows are arrays:
/// title, address, day, rating (an index, or -1), topics (indices), authors. Not for others; the
/// documented data is in `/api/`.
struct PaperIndex: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    guard site.published.hasPaperPages else { return [] }
    return [
      PlannedFile(.paperIndex, from: "the index of papers", given: { _ in }) {
        () throws(Diagnostic) in
        bytes(of: site.published)
      }
    ]
  }

  private func bytes(of published: PublishedSite) -> [UInt8] {
    let ledger = published.ledger
    let ratings = ledger.ratings.compactMap(\.rating)
    let ranks = Self.ranks(of: ledger)
    var json = ByteBuffer(capacity: ledger.papers.count * 220)
    json.append("{\"topics\":")
    json.append(list: ledger.topics) { $0.append(jsonString: $1.name) }
    json.append(",\"ratings\":")
    json.append(list: ratings) { $0.append(jsonString: $1.title) }
    json.append(",\"papers\":")
    json.append(list: ledger.papers.indices) {
      row($1, rank: ranks[$1], published, to: &$0)
    }
    json.append("}\n")
    return json.bytes
  }

  /// For each paper, the index of its rating, or -1.
  private static func ranks(of ledger: Ledger) -> [Int] {
    var ranks = [Int](repeating: -1, count: ledger.papers.count)
    for (rank, group) in ledger.ratings.enumerated() where group.rating != nil {
      for paper in group.papers { ranks[paper] = rank }
    }
    return ranks
  }

  private func row(
    _ index: Int, rank: Int, _ published: PublishedSite, to json: inout ByteBuffer
  ) {
    let paper = published.ledger.papers[index]
    json.append("\n[")
    json.append(jsonString: paper.facts.title)
    json.append(",")
    json.append(jsonString: published.href(paper: index))
    json.append(text: ",\"\(paper.newest.day)\",\(rank),")
    json.append(list: paper.topics) { $0.append(decimal: $1) }
    json.append(",")
    json.append(jsonString: paper.facts.authors.joined(separator: ", "))
    json.append("]")
  }
}

extension ByteBuffer {
  fileprivate mutating func append<List: Collection>(
    list: List, _ write: (inout ByteBuffer, List.Element) -> Void
  ) {
    append("[")
    for (number, element) in list.enumerated() {
      if number > 0 { append(",") }
      write(&self, element)
    }
    append("]")
  }
}
