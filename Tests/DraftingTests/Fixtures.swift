import ContentParsing
import Diagnostics
import Records
import SiteModel

@testable import Drafting

/// Papers and sites for the tests of drafts.
enum Fixtures {
  static let day = day("2026-03-02")

  static func day(_ text: String) -> CalendarDay {
    guard let day = CalendarDay(text) else { preconditionFailure("\(text) is no day") }
    return day
  }

  static func candidate(
    _ id: String, title: String = "A Paper", authors: [String] = ["Ada Lovelace"],
    abstract: String = "We study a thing. Results improve.", upvotes: Int? = nil,
    stars: Int? = nil, category: String? = nil, version: Int? = nil
  ) -> Candidate {
    let time = "2026-03-02T01:00:00Z"
    var candidate = Candidate(
      id: id, foundBy: [.huggingface], title: Fact(title, from: .arxiv, fetched: time),
      authors: Fact(authors, from: .arxiv, fetched: time),
      abstract: Fact(abstract, from: .arxiv, fetched: time))
    candidate.upvotes = upvotes.map { Fact($0, from: .huggingface, fetched: time) }
    candidate.primaryCategory = category.map { Fact($0, from: .arxiv, fetched: time) }
    candidate.version = version.map { Fact($0, from: .arxiv, fetched: time) }
    if let stars {
      var repository = Repository(name: "lab/code-\(id)")
      repository.stars = stars
      candidate.repository = Fact(repository, from: .github, fetched: time)
    }
    return candidate
  }

  static func record(_ candidates: [Candidate], date: String = "2026-03-02") -> DayRecord {
    var record = DayRecord(date: date)
    record.candidates = candidates
    return record
  }

  /// A site of these posts, by path, with everything in `settings` as it says.
  static func site(
    _ posts: [String: String] = [:], settings: (inout SiteConfiguration) -> Void = { _ in }
  ) -> Site {
    var configuration = SiteConfiguration()
    settings(&configuration)
    let parser = DocumentParser(settings: configuration.parseSettings)
    let documents = posts.sorted { $0.key < $1.key }
      .map { parser.parse(SourceFile(path: $0.key, text: $0.value)) }
    return SiteAssembly(
      posts: documents, pages: [], configuration: configuration,
      selection: Selection(includesDrafts: true, includesFuture: true, today: day)
    ).site
  }

  static func draft(
    _ candidates: [Candidate], in site: Site = site(), records: [DayRecord] = [],
    removed: Set<String> = []
  ) -> DayDraft {
    DayDraft(
      record(candidates), of: day, in: site, records: records,
      postPath: "content/posts/2026-03-02.md", removed: removed)
  }

  static func parse(_ text: String, in site: Site = site()) -> Document {
    DocumentParser(settings: site.configuration.parseSettings)
      .parse(SourceFile(path: "content/posts/2026-03-02.md", text: text))
  }
}
