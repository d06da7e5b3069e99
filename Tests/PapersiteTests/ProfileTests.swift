import Foundation
import Testing

@Suite struct ProfileTests {
  @Test func tellsWhereTheTimeWent() throws {
    let site = try BuildCommandTests.site()
    let result = try site.run("build", "--profile")
    #expect(result.status == 0)
    let tables = result.output.split(separator: "\n\n").dropFirst().map(String.init)
    try #require(tables.count == 3, "\(result.output)")
    #expect(tables[0].hasPrefix("        ms  stage\n"))
    #expect(tables[0].contains("  parse posts and pages\n"))
    #expect(tables[1].hasPrefix("        ms   files  longest ms  template, on all threads\n"))
    let posts = try #require(tables[1].firstMatch(of: #/(?m)^ *(\d+)\.\d{3} +2 .*  post\.html$/#))
    #expect(Int(posts.1) != nil)
    #expect(tables[2].contains("  content/posts/2026-02-26.md"))
  }

  @Test func writesATraceOfCompleteEvents() throws {
    let site = try BuildCommandTests.site()
    try site.run("build", "--profile")
    let text = try #require(site.read(".papersite/trace.json"))
    let trace = try JSONDecoder().decode(Trace.self, from: Data(text.utf8))
    #expect(trace.traceEvents.allSatisfy { $0.ph == "X" && $0.ts >= 0 && $0.dur >= 0 })
    let names = Set(trace.traceEvents.map { "\($0.cat) \($0.name)" })
    #expect(
      names.isSuperset(of: [
        "stage parse posts and pages", "template post.html", "parse content/posts/2026-02-26.md",
      ]), "\(names)")
    // Within a thread events lie inside each other or apart, as viewers draw them.
    for (_, events) in Dictionary(grouping: trace.traceEvents, by: \.tid) {
      #expect(!Self.overlap(events))
    }
  }

  @Test func aBuildWithoutItLeavesNoTrace() throws {
    let site = try BuildCommandTests.site()
    let result = try site.run("build")
    #expect(!result.output.contains("stage"))
    #expect(!site.exists(".papersite/trace.json"))
  }

  private struct Trace: Decodable {
    let traceEvents: [Event]
  }

  private struct Event: Decodable {
    let ph: String
    let pid: Int
    let tid: Int
    let cat: String
    let name: String
    let ts: Double
    let dur: Double
    var end: Double { ts + dur }
  }

  private static func overlap(_ events: [Event]) -> Bool {
    var open: [Event] = []
    for event in events.sorted(by: { ($0.ts, -$0.dur) < ($1.ts, -$1.dur) }) {
      while let last = open.last, last.end <= event.ts + 0.001 { open.removeLast() }
      if let last = open.last, event.end > last.end + 0.001 { return true }
      open.append(event)
    }
    return false
  }
}
