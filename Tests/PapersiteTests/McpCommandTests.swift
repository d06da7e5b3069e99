import Foundation
import Testing

/// `papersite mcp`, spoken to in lines.
@Suite struct McpCommandTests {
  /// The answers to some lines, each as JSON.
  private func answers(
    to lines: [String], of site: TemporarySite
  ) throws -> [[String: Any]] {
    let result = try site.run("mcp", input: lines.joined(separator: "\n"))
    #expect(result.status == 0)
    return try result.output.split(separator: "\n").map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(value as? [String: Any])
    }
  }

  private func request(_ method: String, _ params: String = "{}", id: String = "1") -> String {
    "{\"jsonrpc\":\"2.0\",\"id\":\(id),\"method\":\"\(method)\",\"params\":\(params)}"
  }

  private func call(_ tool: String, _ arguments: String = "{}") -> String {
    request("tools/call", "{\"name\":\"\(tool)\",\"arguments\":\(arguments)}")
  }

  private func result(of line: String, _ site: TemporarySite) throws -> [String: Any] {
    try #require(try answers(to: [line], of: site).first?["result"] as? [String: Any])
  }

  private func text(of result: [String: Any]) -> String {
    (result["content"] as? [[String: Any]])?.first?["text"] as? String ?? ""
  }

  @Test(arguments: [
    ("2024-11-05", "2024-11-05"), ("2025-03-26", "2025-03-26"), ("2025-06-18", "2025-06-18"),
    ("2025-11-25", "2025-11-25"), ("1999-01-01", "2025-11-25"), ("2026-07-28", "2025-11-25"),
  ])
  func versionsAreNegotiated(_ asked: String, _ given: String) throws {
    let result = try result(
      of: request("initialize", "{\"protocolVersion\":\"\(asked)\",\"capabilities\":{}}"),
      PaperDigests.site())
    #expect(result["protocolVersion"] as? String == given)
    #expect((result["serverInfo"] as? [String: Any])?["name"] as? String == "papersite")
    #expect((result["instructions"] as? String)?.contains("3 papers in 2 posts") == true)
  }

  @Test func requestsOfTheStatelessVersionSayWhatTheyAre() throws {
    let site = try PaperDigests.site()
    let meta = { (version: String) in
      "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"\(version)\"}}"
    }
    let answers = try answers(
      to: [
        request("server/discover", meta("2026-07-28")),
        request("tools/list", meta("2026-07-28"), id: "2"),
        request("tools/list", meta("2030-01-01"), id: "3"),
      ], of: site)
    for answer in answers.prefix(2) {
      let result = try #require(answer["result"] as? [String: Any])
      #expect(result["resultType"] as? String == "complete")
      #expect(result["ttlMs"] as? Int == 0)
    }
    #expect((answers[2]["error"] as? [String: Any])?["code"] as? Int == -32022)
  }

  @Test(arguments: [
    ("{", -32700, "null"), ("nothing", -32700, "null"), ("[]", -32600, "null"),
    ("1", -32600, "null"),
    ("{\"id\":7,\"method\":\"ping\"}", -32600, "7"),
    ("{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}", -32600, "null"),
    ("{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}", -32600, "null"),
    ("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":3}", -32600, "7"),
    ("{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"ping\",\"params\":[]}", -32602, "x"),
    ("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"prompts/list\"}", -32601, "7"),
    ("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\"}", -32602, "7"),
    (
      "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"rm\"}}",
      -32602, "7"
    ),
    ("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"initialize\"}", -32602, "7"),
    ("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"resources/read\"}", -32602, "7"),
    (
      "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"resources/read\",\"params\":{\"uri\":\"file:///etc\"}}",
      -32002, "7"
    ),
    (
      "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"resources/list\",\"params\":{\"cursor\":\"x\"}}",
      -32602, "7"
    ),
  ])
  func faultsHaveTheirCodes(_ line: String, _ code: Int, _ id: String) throws {
    let site = try PaperDigests.site()
    let answers = try answers(to: [line, request("ping", id: "99")], of: site)
    #expect(answers.count == 2)
    let error = try #require(answers[0]["error"] as? [String: Any])
    #expect(error["code"] as? Int == code)
    #expect((error["message"] as? String)?.isEmpty == false)
    #expect(answers[0]["id"].map { "\($0)" }?.replacing("<null>", with: "null") == id)
    #expect((answers[1]["result"] as? [String: Any])?.isEmpty == true)
  }

  @Test func aBatchIsAnsweredInOneLine() throws {
    let batch = [
      request("ping", id: "1"), "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
      "{\"id\":2}", request("nothing", id: "3"),
    ]
    let result = try PaperDigests.site().run(
      "mcp", input: "[\(batch.joined(separator: ","))]\n\(request("ping", id: "4"))\n")
    let lines = result.output.split(separator: "\n")
    try #require(lines.count == 2)
    let answers =
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [[String: Any]] ?? []
    #expect(answers.map { $0["id"] as? Int } == [1, 2, 3])
    #expect(
      answers.map { ($0["error"] as? [String: Any])?["code"] as? Int } == [nil, -32600, -32601])
  }

  /// A model must not take it for a site without papers.
  @Test func aSiteThatCannotBeReadIsAFailureOfTheTool() throws {
    let site = try TemporarySite()
    try site.write("---\ntitle: [\n---\n", to: "content/posts/2026-02-26.md")
    let result = try result(of: call("list_days"), site)
    #expect(result["isError"] as? Bool == true)
    #expect(
      text(of: result).contains("content/posts/2026-02-26.md:2:8: error: the list that opens"))
  }

  @Test func notificationsAndAnswersAreNotAnswered() throws {
    let answers = try answers(
      to: [
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}", "",
        "{\"jsonrpc\":\"2.0\",\"method\":\"whatever\",\"params\":[1]}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":5}}",
        "{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":{}}", request("ping", id: "\"last\""),
      ], of: PaperDigests.site())
    #expect(answers.map { $0["id"] as? String } == ["last"])
  }

  @Test func longLinesAreRefusedAndTheNextIsRead() throws {
    let long = request("ping", "{\"a\":\"\(String(repeating: "x", count: 3_000_000))\"}")
    let answers = try answers(to: [long, request("ping", id: "2")], of: PaperDigests.site())
    #expect((answers[0]["error"] as? [String: Any])?["code"] as? Int == -32700)
    #expect(answers[1]["id"] as? Int == 2)
  }

  @Test(arguments: [
    ("{\"query\":\"2602.21204\"}", ["arXiv:2602.21204"]),
    ("{\"query\":\"2602.21204v3\"}", ["arXiv:2602.21204"]),
    ("{\"query\":\"第二次读\"}", ["arXiv:2602.21204"]),
    ("{\"query\":\"编号 论文\"}", ["title:没有编号的论文"]),
    ("{\"query\":\"推理的优化\"}", ["arXiv:2602.21204"]),
    ("{\"query\":\"HOPPER\"}", ["arXiv:math/0309136"]),
    ("{\"query\":\"scal agent\"}", ["arXiv:2602.21204", "title:没有编号的论文"]),
    ("{\"query\":\"cali\"}", []), ("{\"query\":\"k-NN\"}", ["arXiv:2602.21204"]),
    ("{\"query\":\"\\\"old result\\\"\"}", ["arXiv:math/0309136"]),
    ("{\"query\":\"\\\"result old\\\"\"}", []),
    ("{\"topic\":\"agentic rl\"}", ["arXiv:2602.21204", "title:没有编号的论文"]),
    ("{\"author\":\"ada lovelace\",\"min_rating\":3}", ["arXiv:2602.21204"]),
    ("{\"until\":\"2026-01-31\"}", ["arXiv:2602.21204"]),
    ("{\"query\":\"lovelace\",\"limit\":1}", ["arXiv:2602.21204"]),
    (
      "{\"query\":\"，\"}",
      ["arXiv:2602.21204", "arXiv:math/0309136", "title:没有编号的论文"]
    ),
  ])
  func searchFinds(_ arguments: String, _ keys: [String]) throws {
    let result = try result(of: call("search_papers", arguments), PaperDigests.site())
    let data = try #require(result["structuredContent"] as? [String: Any])
    let papers = try #require(data["papers"] as? [[String: Any]])
    #expect(papers.compactMap { $0["key"] as? String } == keys)
  }

  @Test func textWithoutALabelHasNone() throws {
    let site = try TemporarySite()
    try site.write(
      "---\ntitle: A\n---\n\n### 1. B\n**作者**: C D\n\n提出一种方法。\n",
      to: "content/posts/2026-02-26.md")
    let text = text(of: try result(of: call("search_papers"), site))
    #expect(text.hasSuffix("\n   提出一种方法"))
  }

  @Test(arguments: [
    "2602.21204", "arXiv:2602.21204v3", "https://arxiv.org/abs/2602.21204",
    "https://arxiv.org/pdf/2602.21204v1.pdf", "https://example.org/blog/papers/2602.21204/",
    "https://example.org/blog/papers/2602.21204/index.md",
    "scaling {llm} agents with $k$-nn <search> & \\\"quotes\\\"",
  ])
  func aPaperIsFoundByAnyOfItsNames(_ id: String) throws {
    let result = try result(of: call("get_paper", "{\"id\":\"\(id)\"}"), PaperDigests.site())
    let text = text(of: result)
    #expect(text.contains("第一次读。") && text.contains("第二次读"))
  }

  @Test(arguments: [
    ("get_paper", "{\"id\":\"Scaling\"}", "Near it: `arXiv:2602.21204`"),
    ("get_paper", "{}", "`id` is missing"), ("get_paper", "{\"id\":3}", "has to be a string"),
    ("get_paper", "{\"id\":\"\"}", "No paper is named ``"),
    ("get_day", "{\"date\":\"2026-02-01\"}", "next to it: 2026-02-26 and 2026-01-20."),
    ("get_day", "{\"date\":\"2026-02-30\"}", "a day written YYYY-MM-DD"),
    ("list_days", "{\"limit\":0}", "an integer from 1 to 200"),
    ("search_papers", "{\"topc\":\"x\"}", "Did you mean `topic`?"),
    ("search_papers", "{\"topic\":\"x\"}", "There is no topic `x`."),
    ("cite", "{\"ids\":[]}", "a list of 1 to 50 strings"),
    ("cite", "{\"ids\":[\"1\"]}", "No paper is named `1`."),
    ("cite", "{\"ids\":[\"2602.21204\"],\"format\":\"apa\"}", "one of bibtex, ris, csl-json"),
  ])
  func whatCannotBeHadIsSaid(_ tool: String, _ arguments: String, _ message: String) throws {
    let result = try result(of: call(tool, arguments), PaperDigests.site())
    #expect(result["isError"] as? Bool == true)
    #expect(text(of: result).contains(message), "\(text(of: result))")
  }

  /// Each tool's answer is of the shape that it declares.
  @Test(arguments: [
    ("search_papers", "{}"), ("get_paper", "{\"id\":\"2602.21204\"}"), ("list_days", "{}"),
    ("get_day", "{}"), ("get_day", "{\"date\":\"2026-01-20\"}"), ("trends", "{}"),
    ("cite", "{\"ids\":[\"2602.21204\",\"math/0309136\"],\"format\":\"ris\"}"),
  ])
  func answersHaveTheirShape(_ tool: String, _ arguments: String) throws {
    let site = try PaperDigests.site()
    let listed = try result(of: request("tools/list"), site)["tools"] as? [[String: Any]]
    let schema = try #require(listed?.first { $0["name"] as? String == tool }?["outputSchema"])
    let result = try result(of: call(tool, arguments), site)
    #expect(result["isError"] as? Bool == false && !text(of: result).isEmpty)
    let validator = try JSONValidator(try Self.json(schema))
    let data = try #require(result["structuredContent"])
    #expect(try validator.faults(in: try Self.json(data)) == [])
  }

  private static func json(_ value: Any) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: value), as: UTF8.self)
  }

  @Test func resourcesAreDaysAndReadAsMarkdown() throws {
    let site = try PaperDigests.site()
    let listed = try result(of: request("resources/list"), site)["resources"] as? [[String: Any]]
    let addresses = listed?.compactMap { $0["uri"] as? String } ?? []
    #expect(addresses == ["papersite://days/2026-02-26", "papersite://days/2026-01-20"])
    for (uri, part) in [
      (addresses[1], "第一次读。"), ("papersite://papers/2602.21204", "第二次读"),
      ("papersite://topics/agentic-rl", "没有编号的论文"),
      ("papersite://topics/%E6%8E%A8%E7%90%86%E4%BC%98%E5%8C%96", "Scaling"),
    ] {
      let read = try result(of: request("resources/read", "{\"uri\":\"\(uri)\"}"), site)
      let content = try #require((read["contents"] as? [[String: Any]])?.first)
      #expect(content["mimeType"] as? String == "text/markdown")
      #expect((content["text"] as? String)?.contains(part) == true, "\(uri)")
    }
  }

  @Test func messagesAboutTheSiteGoToStandardError() throws {
    let site = try PaperDigests.site()
    try site.write("---\ntitle: [\n---\n", to: "content/posts/2026-02-27.md")
    let result = try site.run("mcp", input: call("list_days"))
    #expect(result.status == 0)
    #expect(result.errors.contains("content/posts/2026-02-27.md:"))
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(result.output.contains("2026-02-26") && !result.output.contains("2026-02-27"))
  }

  @Test func anEmptyDigestSaysSo() throws {
    let site = try TemporarySite()
    try site.write("---\ntitle: A\n---\nb\n", to: "content/posts/2026-02-20.md")
    #expect(text(of: try result(of: call("trends"), site)).contains("no papers yet"))
    #expect(text(of: try result(of: call("search_papers"), site)) == "0 papers found.")
    #expect(text(of: try result(of: call("get_day"), site)).contains("# A"))
  }
}

/// The protocol's own client. It needs Python with `mcp`; `PAPERSITE_PYTHON` names an interpreter
/// other than `python3`.
@Suite(.enabled(if: McpClient.isInstalled, "Python's mcp is missing"))
struct McpClientTests {
  @Test func readsWhatWeWrite() throws {
    let site = try PaperDigests.site()
    let said = try McpClient.run(McpClient.script, site.folder.path)
    #expect(
      said.split(separator: "\n") == [
        "papersite", "search_papers get_paper list_days get_day trends cite",
        "['arXiv:2602.21204']", "['arXiv:math/0309136']", "True", "papersite://days/2026-02-26",
        "text/markdown", "2",
      ])
  }
}

enum McpClient {
  static var isInstalled: Bool { (try? run("import mcp", "")) == "" }

  /// What Python prints, errors included.
  static func run(_ script: String, _ folder: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      ProcessInfo.processInfo.environment["PAPERSITE_PYTHON"] ?? "python3", "-c", script,
      try CommandResult.executable.path, folder,
    ]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// With its second version, the client asks without a handshake too.
  static let script = """
    import asyncio, sys
    from mcp import ClientSession, StdioServerParameters
    from mcp.client.stdio import stdio_client
    server = StdioServerParameters(command=sys.argv[1], args=["mcp", "--source", sys.argv[2]])
    def data(answer): return getattr(answer, "structured_content", None) or answer.structuredContent
    async def main():
        async with stdio_client(server) as (read, write), ClientSession(read, write) as client:
            hello = await client.initialize()
            print(getattr(hello, "server_info", None) and hello.server_info.name or "papersite")
            await client.send_ping()
            print(*[tool.name for tool in (await client.list_tools()).tools])
            found = await client.call_tool("search_papers", {"query": "第二次读"})
            print([paper["key"] for paper in data(found)["papers"]])
            cited = await client.call_tool("cite", {"ids": ["math/0309136"]})
            print(data(cited)["keys"])
            wrong = await client.call_tool("get_day", {"date": "x"})
            print(getattr(wrong, "is_error", None) or wrong.isError)
            days = (await client.list_resources()).resources
            print(days[0].uri)
            read = await client.read_resource(days[0].uri)
            print(getattr(read.contents[0], "mime_type", None) or read.contents[0].mimeType)
        try:
            from mcp import Client
        except ImportError:
            return print(2)
        async with Client(stdio_client(server)) as client:
            print(data(await client.call_tool("list_days", {}))["total"])
    asyncio.run(main())
    """
}
