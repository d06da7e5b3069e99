internal import Fetching
internal import ScriptedServer
internal import Synchronization
internal import Testing

@testable import LinkChecking

@Suite struct LinkCacheTests {
  static let hour = 3600.0
  static let day = 86_400.0

  static func url() throws -> HTTPURL { try #require(HTTPURL("https://a.org/文")) }

  @Test(
    arguments: [
      (.works, 6 * day, true), (.works, 8 * day, false),
      (.broken("it answers 404"), 0.9 * hour, true),
      (.broken("it answers 404"), 1.1 * hour, false), (.unchecked("no answer in time"), 0, false),
      (.works, -hour, false),
    ] as [(LinkOutcome, Double, Bool)])
  func holdsForAWhile(_ outcome: LinkOutcome, _ age: Double, _ isKnown: Bool) throws {
    var cache = LinkCache()
    cache.store(outcome, for: try Self.url(), now: 1_000_000)
    let found = cache.outcome(of: try Self.url(), now: 1_000_000 + age)
    #expect(found == (isKnown ? outcome : nil))
    let text = cache.text(now: 1_000_000 + age)
    #expect(text.contains("https://a.org/%E6%96%87") == isKnown)
  }

  @Test func readsWhatItWrites() throws {
    var cache = LinkCache()
    let target = try #require(HTTPURL("https://b.org/?a=%20"))
    let outcomes: [LinkOutcome] = [.works, .moved(to: target), .broken("it answers 404")]
    for (number, outcome) in outcomes.enumerated() {
      cache.store(
        outcome, for: try #require(HTTPURL("https://a.org/\(number)")), now: 1_000_000)
    }
    let text = cache.text(now: 1_000_001)
    #expect(
      text == """
        papersite links 1
        1000000 broken https://a.org/2 it answers 404
        1000000 moved https://a.org/1 https://b.org/?a=%20
        1000000 works https://a.org/0

        """)
    #expect(LinkCache(text: text) == cache)
  }

  @Test(
    arguments: [
      "", "papersite links 2\n1000000 works https://a.org/%E6%96%87\n", "\u{0}\u{1}",
      "papersite links 1\nworks https://a.org/\n1 works\n1 gone https://a.org/\n1 moved https://a.org/ x",
    ])
  func whatCannotBeReadIsLeftOut(_ text: String) {
    #expect(LinkCache(text: text) == LinkCache())
  }

  @Test func aKnownLinkIsNotAskedFor() async throws {
    let server = try ScriptedServer { _ in .status(200) }
    let url = try #require(HTTPURL(server.url))
    let first = await LinkInspectionTests.inspected([url], LinkCache())
    let second = await LinkInspectionTests.inspected([url], first.cache)
    #expect(server.requests.count == 1)
    #expect(second[url] == .works)
    #expect(
      second.summary
        == "External links: 0 checked, 0 broken, 0 could not be checked, 1 from the cache.")
  }
}
