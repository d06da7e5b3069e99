internal import Fetching
internal import Papers
internal import SiteModel
internal import Records

/// arXiv's API: the papers that were submitted for the day's announcement, and the facts of all
/// that others have told of.
struct ArxivPapers: PaperService {
  let address: String
  let name = SourceName.arxiv

  /// Of a search, and of the ids of one request; fewer than the 2,000 that arXiv allows, since it
  /// takes long for many.
  private static let pageSize = 500
  private static let batchSize = 100

  func ask(about known: Finds, of request: CollectRequest) async -> ServiceAnswer? {
    var answer = ServiceAnswer(
      report: SourceReport(
        name: name, state: .quiet, url: search(request, start: 0), fetched: nil, paperCount: 0))
    var notes: [String] = []
    do throws(ServiceFailure) {
      if request.day.isWeekend {
        notes.append("arXiv announces nothing on weekends")
      } else {
        try await search(request, into: &answer)
      }
      let unknown = try await lookUp(known, request, into: &answer)
      if !unknown.isEmpty { notes.append(Self.note(unknown: unknown)) }
    } catch {
      answer.report.state = error.state
      notes.append(error.text)
    }
    answer.report.paperCount = answer.papers.count
    if answer.report.state == .quiet, !answer.papers.isEmpty { answer.report.state = .answered }
    answer.report.note = notes.isEmpty ? nil : notes.joined(separator: "; ")
    return answer
  }

  func askAgain(about known: Finds, of request: CollectRequest) async -> ServiceAnswer? {
    var answer = ServiceAnswer(
      report: SourceReport(
        name: name, state: .answered, url: "\(address)?id_list=ID,ID", fetched: nil, paperCount: 0))
    do throws(ServiceFailure) {
      _ = try await lookUp(known, request, into: &answer)
    } catch {
      answer.report.state = error.state
      answer.report.note = error.text
    }
    answer.report.paperCount = answer.papers.count
    return answer
  }

  private func search(
    _ request: CollectRequest, into answer: inout ServiceAnswer
  ) async throws(ServiceFailure) {
    let maximum = request.settings.maximumCandidates
    var start = 0
    var total = 0
    repeat {
      let page = try await page(
        search(request, start: start), request, part: start / Self.pageSize + 1, into: &answer)
      answer.papers += page.papers.map { paper in
        var paper = paper
        paper.foundBy = [name]
        return paper
      }
      total = min(page.total, maximum)
      start += Self.pageSize
      if page.papers.isEmpty { break }
    } while start < total
  }

  /// Asks for the papers that the search did not bring. The ids that arXiv does not know, which are
  /// missing in its answers without a word, or does not know yet.
  private func lookUp(
    _ known: Finds, _ request: CollectRequest, into answer: inout ServiceAnswer
  ) async throws(ServiceFailure) -> [String] {
    let found = Set(answer.papers.map(\.id))
    let ids = known.ids.filter { !found.contains($0) }
    let batches = stride(from: 0, to: ids.count, by: Self.batchSize).map { start in
      Array(ids[start..<min(start + Self.batchSize, ids.count)])
    }
    var unknown: [String] = []
    for (index, batch) in batches.enumerated() {
      let list = batch.joined(separator: ",")
      let page = try await page(
        "\(address)?id_list=\(list)&max_results=\(batch.count)", request, part: index + 1,
        of: batches.count, into: &answer)
      answer.papers += page.papers
      let answered = Set(page.papers.map(\.id))
      unknown += batch.filter { !answered.contains($0) }
    }
    answer.unread += unknown.map {
      UnreadPaper(id: $0, source: name, reason: "arXiv's API has no paper of this id")
    }
    return unknown
  }

  private static func note(unknown: [String]) -> String {
    let rest = unknown.count > 3 ? " and \(unknown.count - 3) more" : ""
    return "not known to it: \(unknown.prefix(3).joined(separator: ", "))\(rest)"
  }

  private struct Page {
    var papers: [PaperFacts] = []
    var total = 0
  }

  /// - Parameter answer: gets the time, and the entries that cannot be read.
  private func page(
    _ address: String, _ request: CollectRequest, part: Int, of count: Int? = nil,
    into answer: inout ServiceAnswer
  ) async throws(ServiceFailure) -> Page {
    let (page, unread, fetched) = try await request.read(
      from: name, address, type: "xml", part: part, of: count
    ) { stored throws(ServiceFailure) -> (Page, [UnreadPaper], String) in
      let fetched = UTCTime.text(stored.fetched)
      let (page, unread) = try Self.read(stored.body, fetched: fetched)
      return (page, unread, fetched)
    }
    answer.unread += unread
    answer.report.fetched = fetched
    return page
  }

  private static func read(
    _ body: [UInt8], fetched: String
  ) throws(ServiceFailure) -> (Page, [UnreadPaper]) {
    let feed = try AtomFeed.read(body)
    if let error = ArxivEntry.error(feed) { throw .failed("it answered with an error: \(error)") }
    var page = Page()
    var unread: [UnreadPaper] = []
    page.total = feed.text("totalResults").flatMap(Int.init) ?? 0
    for entry in feed.all("entry") {
      guard let facts = ArxivEntry.facts(entry, fetched: fetched) else {
        let id = (entry.text("id") ?? "").quotable
        unread.append(
          UnreadPaper(id: id, source: .arxiv, reason: "the entry has no arXiv id"))
        continue
      }
      page.papers.append(facts)
    }
    return (page, unread)
  }
}

extension ArxivPapers {
  /// What is searched for, newest first.
  private func search(_ request: CollectRequest, start: Int) -> String {
    let days = request.day.submissions
    let categories = request.settings.categories.map { "cat:\($0)" }.joined(separator: " OR ")
    let keywords = request.settings.keywords.map { word in
      let phrase = "\"\(word.filter { $0 != "\"" })\""
      return "ti:\(phrase) OR abs:\(phrase)"
    }.joined(separator: " OR ")
    let terms = [
      categories.isEmpty ? nil : "(\(categories))", keywords.isEmpty ? nil : "(\(keywords))",
      "submittedDate:[\(UTCTime.searchText(days.lowerBound)) TO "
        + "\(UTCTime.searchText(days.upperBound - 60))]",
    ]
    let query = terms.compactMap { $0 }.joined(separator: " AND ")
    let count = min(Self.pageSize, request.settings.maximumCandidates)
    return "\(address)?search_query=\(FormText.encoded(query))&start=\(start)"
      + "&max_results=\(count)&sortBy=submittedDate&sortOrder=descending"
  }
}
