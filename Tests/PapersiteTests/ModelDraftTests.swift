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

  private func draft(
    _ site: TemporarySite, key: String
  ) throws -> CommandResult {
    try site.run(
      ["draft", "--date", "2026-03-03", "--model", "scripted"], environment: ["SCRIPTED_KEY": key])
  }

  /// Of the same day, with a second paper, so that there are trends to write about.
  private static func addPaper(to site: TemporarySite) throws {
    let record = "content/days/2026-03-03.json"
    let text = try #require(site.read(record))
    let first = try #require(text.firstRange(of: "{\"id\"")?.lowerBound)
    let end = try #require(text.lastIndex(of: "]"))
    let paper = String(text[first..<end])
    let second = paper.replacing("2603.00001", with: "2603.00002")
      .replacing("Sparse Harbour", with: "Dense Quay").replacing("43%", with: "17%")
    try site.write(text[..<end] + ", " + second + text[end...], to: record)
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
    let place = try #require(
      result.errors.firstMatch(
        of:
          /posts\/2026-03-03\.md:(\d+):\d+: warning: the abstract of 2603.00001 does not say `57%`/)
    )
    let line = try #require(Int(place.1))
    let lines = try #require(site.read(Self.post)).components(separatedBy: "\n")
    #expect(lines[line - 1] == "> 摘要: It cuts memory by 43%.")
    let post = try #require(site.read(Self.post))
    #expect(post.contains("- LongBench 为 61.4。\n\n> 摘要: It cuts memory by 43%.\n"))
    #expect(!post.contains("57%"))
    let record = try #require(site.read("content/days/2026-03-03.json"))
    #expect(record.contains("\"57%\""))
  }

  /// What a model writes is text, whatever it is, and stays in its place.
  @Test(arguments: [
    "---\\ntitle: 恶意\\n---\\n正文。", "</p><script>alert(1)</script>论文的方法很好。",
    "<img src=x onerror=alert(1)>论文的方法很好。", "### 9. 伪造的论文\\n**作者**: 某人\\n正文。",
    "[点击](javascript:alert(1))论文的方法很好。", "论文的方法很好 {{ config }} {% raw %}。",
    "论文的方法\\u0000很好。\\u202e", "```html\\n论文的方法很好。\\n```", "| 论文 | 方法很好 |", "<!-- 论文的方法很好 -->",
  ])
  func hostileAnswers(_ text: String) throws {
    let answer = "{\"preview\": \"\(text)\", \"idea\": \"甲\(text)\", \"results\": [\"乙\(text)\"]}"
    let server = try ScriptedServer { _ in Self.reply(answer) }
    let site = try Self.site(server)
    #expect(try draft(site).status == 0)
    let check = try site.run("check", "--drafts")
    #expect(check.status == 0, "\(check.errors)")
    #expect(try site.run("build", "--drafts", "--future").status == 0)
    let page = try #require(site.read("public/posts/2026-03-03/index.html"))
    #expect(!page.contains("alert(1)</script>") && !page.contains("<img src=\"x\""))
    #expect(!page.contains("href=\"javascript"))
    #expect(page.contains("<h3") && !page.contains("伪造的论文</h3>"))
    #expect(page.ranges(of: "class=\"paper\"").count <= 1)
    #expect(site.read(Self.post)?.contains("title: \"每日论文 - 2026年03月03日\"") == true)
  }

  @Test func `a day is made end to end, and again offline to the same bytes`() throws {
    let services = try LocalPaperServices()
    let server = try ScriptedServer { request in
      if request.body.contains("\"vote\"") { return Self.reply("{\"stars\": 2}") }
      let isTrends = request.body.contains("\"name\":\"trends\"")
      return Self.reply(
        isTrends
          ? #"{"trends": ["两篇论文都说了自己是什么。"]}"#
          : #"{"preview": "值得一读。", "idea": "论文说明了它是什么。", "results": ["摘要没有给出结果。"]}"#)
    }
    let site = try TemporarySite()
    let settings = """
      draft: {minimum_score: 0}
      model: {base_url: \(server.url)/v1, name: scripted, votes: 3}

      """
    try site.write(settings, to: "content/site.yml")
    let day = ["day", "--date", "2026-03-03", "--now", "1772539200"] + services.options
    let first = try site.run(day)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("scripted wrote about 3 of 3 papers: 17 requests"))
    let check = try site.run("check", "--drafts", "--ground", "--strict")
    #expect(check.status == 0, "\(check.errors)")
    #expect(try site.run("build", "--drafts", "--future").status == 0)
    let tree = site.tree(".").filter { !$0.key.hasPrefix(".papersite") }

    try site.remove("content/posts/2026-03-03.md")
    try site.remove("content/days/2026-03-03.draft.md")
    let asked = (services.requests.count, server.requests.count)
    #expect(try site.run(day).status == 0)
    #expect(try site.run("build", "--drafts", "--future").status == 0)
    #expect((services.requests.count, server.requests.count) == asked)
    #expect(site.tree(".").filter { !$0.key.hasPrefix(".papersite") } == tree)
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
    #expect(try draft(site).errors.contains("content/site.yml:1:1: error: there is no endpoint"))
    #expect(server.requests == [])
  }

  @Test func `trends stand before what is counted, held to all papers together`() throws {
    let notes = #"{"trends": ["两篇都省显存：Sparse Harbour 降低 43%，Dense Quay 降低 17%。", "省下 99%。"]}"#
    let server = try ScriptedServer { request in
      let isTrends = request.body.contains("\"trends\"")
      let isQuay = request.body.contains("Dense Quay")
      return Self.reply(
        isTrends ? notes : isQuay ? Self.good.replacing("43%", with: "17%") : Self.good)
    }
    let site = try Self.site(server)
    try Self.addPaper(to: site)
    let result = try draft(site)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.errors.contains("the trends: no abstract says `99%`; notes with it are left out"))
    let post = try #require(site.read(Self.post))
    #expect(post.contains("1. 两篇都省显存：Sparse Harbour 降低 43%，Dense Quay 降低 17%。\n2. "))
    #expect(!post.contains("99%"))
    let record = try #require(site.read("content/days/2026-03-03.json"))
    let faults = try JSONValidator(try site.run("schema", "day").output).faults(in: record)
    #expect(faults == [])
    let tree = site.tree("content")
    let requests = server.requests.count
    #expect(try draft(site).status == 0)
    #expect(site.tree("content") == tree)
    #expect(server.requests.count == requests)
  }

  @Test(
    "a full text beside the record is a source too",
    arguments: [
      ("2603.00001.txt", "In Table 3, memory falls by 57%."),
      ("2603.00001.md", "## Results\n\nMemory falls by **57%**."),
      ("2603.00001.html", "<p>Memory falls by <b>57</b>&nbsp;%<script>9</script>"),
    ])
  func fullTexts(_ name: String, _ text: String) throws {
    let server = try ScriptedServer { _ in Self.reply(Self.good.replacing("43%", with: "57%")) }
    let site = try Self.site(server)
    try site.write(text, to: "content/days/full/\(name)")
    #expect(try draft(site).status == 0)
    #expect(site.read(Self.post)?.contains("- 显存降低 57%。") == true)
    #expect(try site.run("check", "--drafts", "--ground").errors.contains("ungrounded") == false)
    #expect(try site.run("build", "--drafts", "--future").status == 0)
    #expect(!site.tree("public").keys.contains { $0.hasPrefix("full/") || $0.contains("/full/") })
    try site.remove("content/days/full")
    #expect(
      try site.run("check", "--drafts", "--ground").errors.contains(
        "the number `57%` does not stand in the abstract of 2603.00001"))
  }

  @Test func `a full text that is none is said`() throws {
    let server = try ScriptedServer { _ in Self.reply(Self.good) }
    let site = try Self.site(server)
    try site.write("%PDF-1.7 57%", to: "content/days/full/2603.00001.txt")
    for result in [try draft(site), try site.run("check", "--drafts", "--ground")] {
      #expect(result.status == 0)
      #expect(result.errors.contains("2603.00001.txt` holds no text, so it is no source"))
    }
  }

  @Test func `an endpoint without schemas is asked in words, also offline`() throws {
    let server = try ScriptedServer { request in
      request.body.contains("response_format") ? .status(400, body: "{}") : Self.reply(Self.good)
    }
    let site = try Self.site(server)
    let first = try draft(site)
    #expect(first.errors.contains("does not hold scripted to a schema"))
    #expect(site.read(Self.post)?.contains("- 显存降低 43%。") == true)
    let tree = site.tree("content")
    try site.write(
      try #require(site.read("content/site.yml")).replacing(server.url, with: "http://127.0.0.1:9"),
      to: "content/site.yml")
    #expect(try draft(site).status == 0)
    var offline = site.tree("content")
    offline["content/site.yml"] = tree["content/site.yml"]
    offline["site.yml"] = tree["site.yml"]
    #expect(offline == tree)
  }

  @Test(
    "a key is sent as it is meant, or not at all",
    arguments: [
      ("sk-very-secret\n", "Bearer sk-very-secret"),
      (" sk-very-secret\r\n", "Bearer sk-very-secret"),
      ("sk-very-secret\nX-Other: 1", nil), ("sk very-secret", nil), ("\n", nil),
    ] as [(String, String?)])
  func keys(_ key: String, _ header: String?) throws {
    let server = try ScriptedServer { _ in Self.reply(Self.good) }
    let site = try Self.site(server)
    let result = try draft(site, key: key)
    #expect(result.status == (header == nil ? 1 : 0))
    #expect(server.headers(Self.path)["authorization"] == header)
    #expect(server.headers(Self.path)["x-other"] == nil)
    #expect(!(result.errors + result.output).contains("very-secret"))
  }

  @Test func `a limit of money needs prices`() throws {
    let server = try ScriptedServer { _ in Self.reply(Self.good) }
    let site = try Self.site(server, ", maximum_cost: 0.1")
    #expect(try draft(site).errors.contains("`model.maximum_cost` is set, but no prices are"))
    #expect(server.requests == [])
  }

  @Test(arguments: [1, 2, 3])
  func `no more is asked than the budget has`(_ requests: Int) throws {
    let server = try ScriptedServer { _ in .status(429, headers: ["Retry-After": "0"]) }
    let site = try Self.site(server, ", maximum_requests: \(requests)")
    let result = try draft(site)
    #expect(result.status == 0)
    #expect(server.requests.count == requests)
    #expect(site.read(Self.post)?.contains("> 摘要: We introduce") == true)
  }

  /// Two drafts at once share the kept answers; each leaves whole files.
  @Test func `two drafts at once give the same`() async throws {
    let server = try ScriptedServer { _ in Self.reply(Self.good) }
    let site = try Self.site(server)
    async let first = Task.detached { try draft(site) }.value
    async let second = Task.detached { try draft(site) }.value
    let results = try await [first, second]
    #expect(results.contains { $0.status == 0 })
    #expect(site.read(Self.post)?.contains("- 显存降低 43%。") == true)
    #expect(try site.run("check", "--drafts", "--ground").status == 0)
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
