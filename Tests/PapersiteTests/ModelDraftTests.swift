import Foundation
import ScriptedServer
import Testing

/// `papersite draft --model` with a scripted endpoint on this machine.
@Suite(.timeLimit(.minutes(2))) struct ModelDraftTests {
  private static let post = "content/posts/2026-03-03.md"
  private static let path = "/v1/chat/completions"
  private static let good = """
    {"preview": "长上下文也能省显存。", "idea": "- Sparse Harbour 是一种用于长上下文的路由层。", \
    "results": ["显存降低 43%。", "LongBench 为 61.4。"]}
    """

  private static func site(_ server: ScriptedServer, _ settings: String = "") throws
    -> TemporarySite
  {
    let site = try TemporarySite()
    try site.write(
      """
      draft: {minimum_score: 0}
      model: {base_url: \(server.url)/v1, key_variable: SCRIPTED_KEY\(settings)}

      """, to: "content/site.yml")
    func fact(_ value: String) -> String {
      "{\"value\": \(value), \"source\": \"arxiv\", \"fetched\": \"2026-03-03T01:00:00Z\"}"
    }
    try site.write(
      """
      {"version": 1, "date": "2026-03-03", "sources": [], "unread": [], "candidates": [
        {"id": "2603.00001", "foundBy": ["arxiv"], "title": \(fact("\"Sparse Harbour\"")),
         "authors": \(fact("[\"Ada Example\"]")),
         "abstract": \(fact("\"We introduce Sparse Harbour, a routing layer. It cuts memory by 43%. On LongBench it reaches 61.4.\""))}]}
      """, to: "content/days/2026-03-03.json")
    return site
  }

  private static func reply(_ text: String) -> ScriptedServer.Answer {
    let content = (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) }
    return .status(
      200,
      body: """
        {"choices": [{"finish_reason": "stop", "message": {"content": \(content ?? "")}}], \
        "usage": {"prompt_tokens": 100, "completion_tokens": 20}}
        """)
  }

  private func draft(_ site: TemporarySite, _ further: String...) throws -> CommandResult {
    try site.run(
      ["draft", "--date", "2026-03-03", "--model", "scripted"] + further,
      environment: ["SCRIPTED_KEY": "sk-very-secret"])
  }

  @Test func `prose stands in the draft, and again without the endpoint`() throws {
    let server = try ScriptedServer { _ in Self.reply(Self.good) }
    let site = try Self.site(server)
    let first = try draft(site)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("scripted wrote about 1 of 1 papers: 3 requests, 360 tokens."))
    let post = try #require(site.read(Self.post))
    #expect(post.contains("**核心创新**:\n\n\\- Sparse Harbour 是一种用于长上下文的路由层。\n"))
    #expect(post.contains("**实验结果**:\n\n- 显存降低 43%。\n- LongBench 为 61.4。\n"))
    #expect(server.headers(Self.path)["authorization"] == "Bearer sk-very-secret")

    let requests = server.requests.count
    let tree = site.tree("content")
    let second = try draft(site)
    #expect(second.status == 0)
    #expect(site.tree("content") == tree)
    #expect(server.requests.count == requests)
    let check = try site.run("check", "--drafts", "--ground")
    #expect(check.status == 0)
    #expect(!check.errors.contains("ungrounded"), "\(check.errors)")
    for (name, data) in site.tree(".") {
      #expect(!String(decoding: data, as: UTF8.self).contains("very-secret"), "\(name)")
    }
    for text in [first.output, first.errors] { #expect(!text.contains("very-secret")) }
  }

  @Test func `what the abstract does not say is replaced and told`() throws {
    let server = try ScriptedServer { _ in
      Self.reply(Self.good.replacing("43%", with: "57%"))
    }
    let site = try Self.site(server)
    let result = try draft(site)
    #expect(result.status == 0)
    #expect(result.errors.contains("2603.00001: the abstract does not say `57%`"))
    let post = try #require(site.read(Self.post))
    #expect(post.contains("- LongBench 为 61.4。\n\n> 摘要: It cuts memory by 43%.\n"))
    #expect(!post.contains("57%"))
    let record = try #require(site.read("content/days/2026-03-03.json"))
    #expect(record.contains("\"57%\""))
  }

  @Test(
    "a model that cannot be used leaves the draft without it",
    arguments: [
      (.status(401), "the endpoint does not take the key"), (.status(500), "HTTP 500"),
      (.raw(""), "the connection was broken off"), (.status(200, body: "x"), "chat endpoint"),
    ] as [(ScriptedServer.Answer, String)])
  func failures(_ answer: ScriptedServer.Answer, _ reason: String) throws {
    let server = try ScriptedServer { _ in answer }
    let site = try Self.site(server)
    let result = try draft(site)
    #expect(result.status == 0)
    #expect(result.errors.contains(reason))
    #expect(!(result.errors + result.output).contains("very-secret"))
    #expect(site.read(Self.post)?.contains("> 摘要: We introduce Sparse Harbour") == true)
  }

  @Test func `a key or endpoint that is missing is said before anything is asked`() throws {
    let server = try ScriptedServer { _ in Self.reply(Self.good) }
    let site = try Self.site(server)
    let result = try site.run("draft", "--date", "2026-03-03", "--model", "scripted")
    #expect(result.status == 1)
    #expect(result.errors.contains("the environment variable SCRIPTED_KEY is not set"))
    #expect(!site.exists(Self.post))
    try site.write("draft: {minimum_score: 0}\n", to: "content/site.yml")
    #expect(try draft(site).errors.contains("there is no endpoint"))
    #expect(server.requests == [])
  }

  @Test func `votes rate a paper and are shown on its page`() throws {
    let server = try ScriptedServer { request in
      Self.reply(request.body.contains("\"vote\"") ? "{\"stars\": 3}" : Self.good)
    }
    let site = try Self.site(server, ", votes: 4")
    #expect(try draft(site).status == 0)
    #expect(site.read(Self.post)?.contains("**评级**: ⭐⭐⭐ 必读") == true)
    #expect(try site.run("build", "--drafts", "--future").status == 0)
    let page = try #require(site.read("public/papers/2603.00001/index.html"))
    #expect(page.contains("模型 scripted 投票 4 次：3★ × 4"))
  }
}
