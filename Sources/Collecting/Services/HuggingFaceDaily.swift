internal import ContentParsing
internal import Fetching
internal import Foundation
internal import Papers
internal import Records

/// Hugging Face Daily Papers: what people there have handed in, with their votes.
struct HuggingFaceDaily: PaperService {
  let address: String
  let name = SourceName.huggingface

  func ask(about known: Finds, of request: CollectRequest) async -> ServiceAnswer? {
    let days = request.day.dailyDays
    var answer = ServiceAnswer(
      report: SourceReport(
        name: name, state: .quiet, url: url(days[0]), fetched: nil, paperCount: 0))
    var others: Set<String> = []
    do throws(ServiceFailure) {
      for (index, day) in days.enumerated() {
        let page = try await page(day, request, part: index + 1, of: days.count)
        answer.papers += page.papers
        answer.unread += page.unread
        answer.report.fetched = page.fetched
        others.formUnion(page.otherDays)
      }
    } catch {
      answer.report.state = error.state
      answer.report.note = error.text
    }
    finish(&answer, others.sorted())
    return answer
  }

  private func finish(_ answer: inout ServiceAnswer, _ others: [String]) {
    answer.report.paperCount = answer.papers.count
    guard answer.report.state == .quiet else { return }
    if !answer.papers.isEmpty || !answer.unread.isEmpty {
      answer.report.state = .answered
    } else if let last = others.last {
      answer.report.state = .stale
      answer.report.note = "the papers are of \(last)"
    } else {
      answer.report.note = "nobody has handed in a paper for the day yet"
    }
  }

  private func url(_ day: CalendarDay) -> String { "\(address)?date=\(day)&limit=100" }

  private struct Page {
    var fetched = ""
    var papers: [PaperFacts] = []
    var unread: [UnreadPaper] = []
    /// The days of papers that were not asked for.
    var otherDays: Set<String> = []
  }

  private func page(
    _ day: CalendarDay, _ request: CollectRequest, part: Int, of count: Int
  ) async throws(ServiceFailure) -> Page {
    try await request.read(
      from: name, url(day), type: "json", part: part, of: count
    ) { stored throws(ServiceFailure) -> Page in
      let items: [Lenient<DailyItem>]
      do {
        items = try JSONDecoder().decode([Lenient<DailyItem>].self, from: Data(stored.body))
      } catch {
        throw .failed("its answer is no JSON list of papers")
      }
      var page = Page(fetched: UTCTime.text(stored.fetched))
      for (index, item) in items.enumerated() { Self.take(item, index, day, into: &page) }
      return page
    }
  }

  private static func take(
    _ item: Lenient<DailyItem>, _ index: Int, _ day: CalendarDay, into page: inout Page
  ) {
    guard let paper = item.value?.paper else {
      return page.unread.append(
        UnreadPaper(
          id: "item \(index + 1) of \(day)", source: .huggingface, reason: item.reason))
    }
    guard let id = ArxivID(paper.id) else {
      return page.unread.append(
        UnreadPaper(id: paper.id.quotable, source: .huggingface, reason: "it is no arXiv id"))
    }
    // What the list itself says of the day, `publishedAt`, is shifted by hours.
    if let given = paper.submittedOnDailyAt?.prefix(10), given != day.description {
      page.otherDays.insert(String(given))
      return
    }
    page.papers.append(paper.facts(id, fetched: page.fetched))
  }
}

/// An item of the answer. Only the id has to be there; the service adds fields as it likes.
private struct DailyItem: Decodable {
  let paper: Paper

  struct Name: Decodable {
    let name: String?
    let fullname: String?
  }

  struct Paper: Decodable {
    let id: String
    let title: String?
    let summary: String?
    let authors: [Lenient<Name>]?
    let upvotes: Int?
    let submittedOnDailyAt: String?
    let projectPage: String?
    let githubRepo: String?
    let githubStars: Int?
    let organization: Name?

    func facts(_ id: ArxivID, fetched: String) -> PaperFacts {
      var facts = PaperFacts(id: id.unversioned)
      func fact<Value>(_ value: Value?) -> Fact<Value>? {
        value.map { Fact($0, from: .huggingface, fetched: fetched) }
      }
      let authors = (authors ?? []).compactMap { $0.value?.name?.joiningSpace }
      facts.foundBy = [.huggingface]
      facts.title = fact(title?.joiningSpace)
      facts.abstract = fact(summary?.joiningSpace)
      facts.authors = fact(authors.isEmpty ? nil : authors)
      facts.upvotes = fact(upvotes)
      facts.organization = fact((organization?.fullname ?? organization?.name)?.joiningSpace)
      facts.projectPage = fact(projectPage.flatMap(Self.address))
      facts.repository = fact(repository)
      return facts
    }

    private var repository: Repository? {
      guard let name = githubRepo.flatMap(RepositoryName.first) else { return nil }
      var repository = Repository(name: name)
      repository.stars = githubStars
      return repository
    }

    /// Only what may become a link.
    private static func address(_ text: String) -> String? {
      text.hasPrefix("https://") || text.hasPrefix("http://") ? text.joiningSpace : nil
    }
  }
}
