import ContentParsing
import Foundation
import Papers
import SiteModel
import SiteOutput
import SourceReading
import Synchronization
import Testing

@testable import Agents

/// A site's folder that lives as long as one test.
private final class Folder: Sendable {
  let root = FileManager.default.temporaryDirectory.appending(path: "agents-\(UUID())")

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  func write(_ title: String, day: String) throws {
    let file = root.appending(path: "content/posts/\(day).md")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(
      """
      ---
      title: T
      ---
      ### 1. \(title)
      **作者**: A
      **链接**: [arXiv:2602.\(day.suffix(2))000](https://arxiv.org/abs/2602.\(day.suffix(2))000)

      **创新**: 新
      """.utf8
    ).write(to: file)
  }

  func library() throws -> CurrentLibrary {
    let today = try #require(CalendarDay("2026-12-31"))
    return CurrentLibrary(
      SiteFolder(root: root.path),
      options: { BuildOptions(selection: Selection(today: today)) }, report: { _ in })
  }
}

struct CurrentLibraryTests {
  @Test func followsTheFiles() throws {
    let folder = Folder()
    try folder.write("First", day: "2026-02-10")
    let current = try folder.library()
    #expect(current.library.ledger.papers.map(\.facts.title) == ["First"])
    try folder.write("Second", day: "2026-02-11")
    #expect(current.library.ledger.papers.map(\.facts.title) == ["Second", "First"])
    try folder.write("Changed", day: "2026-02-10")
    #expect(current.library.search.find(PaperQuery("changed")).papers == [1])
    try FileManager.default.removeItem(
      at: folder.root.appending(path: "content/posts/2026-02-11.md"))
    #expect(current.library.ledger.papers.map(\.facts.title) == ["Changed"])
  }
}

struct AgentSessionTests {
  private final class Sent: Sendable {
    let lines = Mutex<[String]>([])
  }

  private func ping(_ id: Int) -> [UInt8] {
    Array("{\"jsonrpc\":\"2.0\",\"id\":\(id),\"method\":\"tools/call\",\"params\":".utf8)
      + Array("{\"name\":\"list_days\"}}".utf8)
  }

  /// While one is answered, another that waits is cancelled: it gets no answer.
  @Test func aCancelledRequestGetsNoAnswer() async throws {
    let folder = Folder()
    try folder.write("First", day: "2026-02-10")
    let library = try folder.library().library
    let gate = DispatchSemaphore(value: 0)
    let sent = Sent()
    let server = AgentServer(version: "0") {
      gate.wait()
      return library
    }
    let session = AgentSession(server) { line in sent.lines.withLock { $0.append(line) } }
    for id in 1...3 { await session.receive(ping(id)) }
    await session.receive(
      Array(
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":2}}"
          .utf8))
    for _ in 1...3 { gate.signal() }
    await session.finish()
    let ids = sent.lines.withLock { $0.map { JSONValue(Array($0.utf8))?["id"] } }
    #expect(ids == [.int(1), .int(3)])
  }
}

struct PaperQueryTests {
  @Test(
    arguments: [
      ("Agentic RL", [.word("agentic"), .word("rl")]), ("推理 模型", [.run("推理"), .run("模型")]),
      ("LLM推理", [.word("llm"), .run("推理")]), ("ＧＰＴ-4", [.word("gpt-4")]),
      ("2602.21193.", [.word("2602.21193")]), ("C++ c#", [.word("c++"), .word("c#")]),
      ("a A a", [.word("a")]), ("\"two  words\" x", [.phrase("two words"), .word("x")]),
      ("，。", []), ("", []), ("\"", []),
    ] as [(String, [PaperQuery.Term])])
  func isCutIntoTerms(_ text: String, _ terms: [PaperQuery.Term]) {
    #expect(PaperQuery(text).terms == terms)
  }

  @Test func hasABoundedNumberOfTerms() {
    #expect(PaperQuery((0..<1_000).map { "w\($0)" }.joined(separator: " ")).terms.count == 16)
  }
}
