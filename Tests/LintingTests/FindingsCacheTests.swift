import Diagnostics
import SiteModel
import Synchronization
import Testing

@testable import Linting

@Suite struct FindingsCacheTests {
  /// Keeps everything by path, and counts what it had to ask for.
  private final class Cache: FindingsCache {
    private let findings = Mutex<[String: [Diagnostic]]>([:])
    private let asked = Mutex<[String]>([])

    var askedFor: [String] { asked.withLock { $0.sorted() } }

    func findings(
      in path: String, with record: DayFile?, find: () -> [Diagnostic]
    ) -> [Diagnostic] {
      if let known = findings.withLock({ $0[path] }) { return known }
      asked.withLock { $0.append(path) }
      let found = find()
      findings.withLock { $0[path] = found }
      return found
    }

    func findings(ofRules rules: [String], find: () -> [Diagnostic]) -> [Diagnostic] {
      findings(in: rules.joined(separator: " "), with: nil, find: find)
    }

    func forget(_ path: String) { findings.withLock { $0[path] = nil } }
  }

  private static let site = Linted([
    "content/posts/2026-02-26.md": Digest.post(
      preview: "今天的10篇论文。", entries: [Digest.entry(1, "One", authors: "Ada Lovelace,")]),
    "content/posts/2026-02-27.md": Digest.post(
      published: "2026-02-27", entries: [Digest.entry(1, "One")]),
    "content/pages/about.md": "---\ntitle: About\n---\n## A\n\n#### B\n\nTODO\n",
  ])

  @Test func knownFindingsAreThoseOfTheRules() throws {
    let cache = Cache()
    let plain = Self.site.diagnostics()
    #expect(!plain.isEmpty)
    #expect(Self.site.diagnostics(known: cache) == plain)
    #expect(cache.askedFor == Self.site.files.keys.sorted() + [Self.rulesOfFacts])
    #expect(Self.site.diagnostics(known: cache) == plain)
    #expect(cache.askedFor.count == 4)
  }

  /// Those that compare what entries say, in the order of the list of rules. The others that compare
  /// posts look at texts, the day or the settings, and are applied each time.
  private static let rulesOfFacts = "repeated-paper contradictory-titles cut-author-list"

  @Test func whatComparesFactsIsKeptApart() {
    let cache = Cache()
    _ = Self.site.diagnostics(known: cache)
    var edited = Self.site
    edited.files["content/posts/2026-02-27.md"] = Digest.post(
      published: "2026-02-27", entries: [Digest.entry(1, "Something Else Entirely")])
    cache.forget("content/posts/2026-02-27.md")
    cache.forget(Self.rulesOfFacts)
    #expect(edited.diagnostics(known: cache) == edited.diagnostics())
    #expect(edited.diagnostics("contradictory-titles").count == 1)
  }
}
