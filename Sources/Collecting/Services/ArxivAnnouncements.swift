internal import ContentParsing
internal import Fetching
internal import Papers
internal import SiteModel
internal import Records

/// arXiv's feed of a day's announcements (https://info.arxiv.org/help/rss.html). It names papers and
/// how they are announced; what it says of authors is not exact.
struct ArxivAnnouncements: PaperService {
  let address: String
  let name = SourceName.arxivFeed

  func ask(about known: Finds, of request: CollectRequest) async -> ServiceAnswer? {
    guard !request.settings.categories.isEmpty else { return nil }
    let url = "\(address)/\(request.settings.categories.joined(separator: "+"))"
    var answer = ServiceAnswer(
      report: SourceReport(name: name, state: .quiet, url: url, fetched: nil, paperCount: 0))
    guard !isGone(request) else {
      answer.report.state = .stale
      answer.report.note = "the feed keeps one day, and \(request.day.announcement) is gone"
      return answer
    }
    do throws(ServiceFailure) {
      let feed = try await feed(url, request)
      answer.report.fetched = feed.fetched
      judge(feed, request, &answer)
    } catch {
      answer.report.state = error.state
      answer.report.note = error.text
    }
    return answer
  }

  /// Whether the day lies so far back that no weekend could have kept its feed.
  private func isGone(_ request: CollectRequest) -> Bool {
    guard let today = EasternTime.day(request.clock.now()) else { return false }
    return today.daysSinceEpoch - request.day.announcement.daysSinceEpoch > 4
  }

  private struct Feed {
    let fetched: String
    /// Of the newest announcement; nil where there is none.
    let day: CalendarDay?
    let papers: [PaperFacts]
    let unread: [UnreadPaper]
  }

  /// A feed of an older day that lies on the disk is asked for again.
  private func feed(
    _ url: String, _ request: CollectRequest
  ) async throws(ServiceFailure) -> Feed {
    let start = request.clock.now()
    var isOld = false
    func read(_ stored: StoredAnswer) throws(ServiceFailure) -> Feed {
      isOld = stored.fetched < start.rounded(.down)
      return try Self.read(stored.body, fetched: UTCTime.text(stored.fetched))
    }
    let feed = try await request.read(from: name, url, type: "xml", read)
    guard isOld, let day = feed.day, day < request.day.announcement else { return feed }
    return try await request.read(from: name, url, type: "xml", takesStored: false, read)
  }

  private func judge(_ feed: Feed, _ request: CollectRequest, _ answer: inout ServiceAnswer) {
    let wanted = request.day.announcement
    guard let day = feed.day else {
      answer.report.note =
        request.day.isWeekend
        ? "arXiv announces nothing on weekends"
        : "arXiv has announced nothing on \(wanted), as on its holidays"
      return
    }
    guard day == wanted else {
      // On a weekend Friday's feed may still stand there.
      if request.day.isWeekend {
        answer.report.note = "arXiv announces nothing on weekends"
      } else {
        answer.report.state = .stale
        answer.report.note = "the feed is of \(day), not of \(wanted)"
      }
      return
    }
    let news = feed.papers.filter { ["new", "cross"].contains($0.announcement?.value) }
    let ordered =
      news.filter { $0.announcement?.value == "new" }
      + news.filter {
        $0.announcement?.value != "new"
      }
    answer.papers = Array(ordered.prefix(request.settings.maximumCandidates))
    answer.unread = feed.unread
    answer.report.state = .answered
    answer.report.paperCount = answer.papers.count
    let notes = [
      (feed.papers.count - news.count, "left out, as replacements"),
      (news.count - answer.papers.count, "left out over collect.maximum_candidates"),
    ].filter { $0.0 > 0 }.map { "\($0.1): \($0.0)" }
    answer.report.note = notes.isEmpty ? nil : notes.joined(separator: "; ")
  }
}

extension ArxivAnnouncements {
  private static func read(_ body: [UInt8], fetched: String) throws(ServiceFailure) -> Feed {
    let feed = try AtomFeed.read(body)
    let entries = feed.all("entry")
    var papers: [PaperFacts] = []
    var unread: [UnreadPaper] = []
    for entry in entries {
      if let facts = facts(entry, fetched: fetched) {
        papers.append(facts)
      } else {
        unread.append(
          UnreadPaper(
            id: (entry.text("id") ?? "").quotable, source: .arxivFeed,
            reason: "the entry has no arXiv id"))
      }
    }
    return Feed(
      fetched: fetched, day: entries.compactMap(day).max(), papers: papers, unread: unread)
  }

  private static func facts(_ entry: XMLElement, fetched: String) -> PaperFacts? {
    guard let id = id(entry) else { return nil }
    var facts = PaperFacts(id: id.unversioned)
    func fact<Value>(_ value: Value?) -> Fact<Value>? {
      value.map { Fact($0, from: .arxivFeed, fetched: fetched) }
    }
    facts.foundBy = [.arxivFeed]
    facts.title = fact(entry.text("title"))
    facts.abstract = fact(abstract(entry))
    facts.categories = fact(entry.all("category").compactMap { $0.attributes["term"] })
    facts.announcement = fact(entry.text("announce_type") ?? "new")
    return facts
  }

  /// The id of `oai:arXiv.org:2602.21193v1`.
  private static func id(_ entry: XMLElement) -> ArxivID? {
    if let text = entry.text("id"), let colon = text.lastIndex(of: ":"),
      let id = ArxivID(text[text.index(after: colon)...])
    {
      return id
    }
    let link = entry.first("link")?.attributes["href"] ?? ""
    return link.firstRange(of: "/abs/").flatMap { ArxivID(link[$0.upperBound...]) }
  }

  /// Without `arXiv:2602.21193v1 Announce Type: new Abstract:` before it.
  private static func abstract(_ entry: XMLElement) -> String? {
    guard let text = entry.text("summary") ?? entry.text("content") else { return nil }
    let start = text.firstRange(of: "Abstract: ")?.upperBound
    return start.map { String(text[$0...]) } ?? text
  }

  /// The day of the announcement, which is a midnight in US Eastern time.
  private static func day(_ entry: XMLElement) -> CalendarDay? {
    guard let text = entry.text("published") ?? entry.text("updated") else { return nil }
    return UTCTime.seconds(text).flatMap(EasternTime.day) ?? CalendarDay(text.prefix(10))
  }
}
