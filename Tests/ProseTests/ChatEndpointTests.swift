import Fetching
import Prose
import ScriptedServer
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct ChatEndpointTests {
  private static let request = ChatRequest(
    instructions: "Say “a”\n", input: "{\"title\":\"论文\"}",
    form: AnswerForm(name: "x", schema: "{\"type\":\"object\"}"), temperature: 1, seed: 7)

  private static func reply(
    content: String = "\"ok\"", finish: String = "stop", refusal: String = "null"
  ) -> ScriptedServer.Answer {
    .status(
      200,
      body: """
        {"id": "1", "choices": [{"index": 0, "finish_reason": "\(finish)", "message": {"role": \
        "assistant", "content": \(content), "refusal": \(refusal)}}], "usage": {"prompt_tokens": 12, \
        "completion_tokens": 3, "total_tokens": 15}}
        """)
  }

  private static func ask(_ server: ScriptedServer) async -> Result<ChatAnswer, ModelFailure> {
    guard
      let endpoint = ChatEndpoint(
        base: server.url + "/v1/", model: "m-1", key: "sk-secret", client: NetworkClient())
    else { return .failure(.unreadable) }
    do throws(ModelFailure) {
      return .success(try await endpoint.answer(request))
    } catch {
      return .failure(error)
    }
  }

  @Test func speaksTheForm() async throws {
    let server = try ScriptedServer { _ in Self.reply() }
    let answer = try await Self.ask(server).get()
    #expect(answer == ChatAnswer(text: "ok", usage: TokenUsage(input: 12, output: 3)))
    #expect(server.requests == ["POST /v1/chat/completions"])
    #expect(server.headers("/v1/chat/completions")["authorization"] == "Bearer sk-secret")
    #expect(
      server.body("/v1/chat/completions") == """
        {"model":"m-1","messages":[{"role":"system","content":"Say “a”\\n"},{"role":"user",\
        "content":"{\\"title\\":\\"论文\\"}"}],"temperature":1.0,"seed":7,"max_tokens":2000,"stream":false,\
        "response_format":{"type":"json_schema","json_schema":{"name":"x","strict":true,\
        "schema":{"type":"object"}}}}
        """)
  }

  @Test(
    "what a fault gives",
    arguments: [
      (.status(401, body: "{}"), .refusedKey), (.status(403), .refusedKey),
      (.status(404), .unknownModel), (.status(429), .limited(wait: nil)),
      (.status(429, headers: ["Retry-After": "7"]), .limited(wait: .seconds(7))),
      (.status(307, headers: ["Location": "https://elsewhere.example/v1"]), .moved(307)),
      (.status(500, body: "oops"), .status(500, "")),
      (
        .status(400, body: #"{"error": {"message": "bad key sk-secret\nnow"}}"#),
        .status(400, "bad key … now")
      ),
      (.status(200, body: "<html>"), .unreadable),
      (.status(200, body: "{\"choices\": []}"), .unreadable),
      (reply(finish: "length"), .cutOff), (reply(finish: "content_filter"), .refused),
      (reply(content: "null", refusal: "\"no\""), .refused),
      (.raw(""), .unreachable("the connection was broken off")),
      (
        .raw("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"choices\""),
        .unreachable("the connection was broken off")
      ),
      (.endless, .unreachable("the answer is longer than 1000000 bytes")),
    ] as [(ScriptedServer.Answer, ModelFailure)])
  func faults(_ answer: ScriptedServer.Answer, _ failure: ModelFailure) async throws {
    let server = try ScriptedServer { _ in answer }
    #expect(await Self.ask(server) == .failure(failure))
    #expect(!failure.reason.contains("secret"))
  }

  @Test func aModelThatHangs() async throws {
    let server = try ScriptedServer { _ in .silence }
    let endpoint = try #require(
      ChatEndpoint(
        base: server.url, model: "m", key: nil, client: NetworkClient(),
        timeout: .milliseconds(200)))
    await #expect(throws: ModelFailure.unreachable("no answer in time")) {
      try await endpoint.answer(Self.request)
    }
  }

  @Test(
    "answers in forms that nobody asked for",
    arguments: [
      ("two pieces", #"{"choices":[{"message":{"content":[{"text":"o"},{"text":"k"}]}}]}"#),
      (
        "a tool's arguments",
        #"{"choices":[{"message":{"content":null,"tool_calls":[{"function":{"arguments":"ok"}}]}}]}"#
      ),
      (
        "a stream",
        #"""
        : hello
        data: {"choices":[{"delta":{"role":"assistant","content":""}}]}

        data: {"choices":[{"delta":{"content":"o"}}]}

        data: {"choices":[{"delta":{"content":"k"},"finish_reason":"stop"}]}

        data: [DONE]

        """#
      ),
      (
        "wrong types",
        #"{"choices":[{"message":{"content":"ok","refusal":7},"finish_reason":{}}],"usage":"x"}"#
      ),
      (
        "thoughts beside it",
        #"{"choices":[{"message":{"content":"ok","reasoning_content":"{\"a\":1}"}}]}"#
      ),
    ])
  func odd(_ name: String, _ body: String) async throws {
    let server = try ScriptedServer { _ in .status(200, body: body) }
    #expect(try await Self.ask(server).get().text == "ok")
  }

  @Test(arguments: [
    ("{\"prompt_tokens\": -5, \"completion_tokens\": 1e300}", 0, 1_000_000_000),
    ("{\"prompt_tokens\": \"12\"}", 62, 0), ("null", 62, 0),
  ])
  func countsWhatIsNotCounted(_ usage: String, _ input: Int, _ output: Int) async throws {
    let server = try ScriptedServer { _ in
      .status(200, body: "{\"choices\":[{\"message\":{\"content\":\"ok\"}}],\"usage\":\(usage)}")
    }
    #expect(try await Self.ask(server).get().usage == TokenUsage(input: input, output: output))
  }

  @Test(arguments: [
    "", "/", "///", "/v1", "/v1/", "/v1/chat/completions", "/v1/chat/completions/", "/a/b",
  ])
  func addresses(_ path: String) async throws {
    let server = try ScriptedServer { _ in Self.reply() }
    let endpoint = try #require(
      ChatEndpoint(
        base: server.url + path, model: "org/m:7b", key: nil, client: NetworkClient()))
    _ = try await endpoint.answer(Self.request)
    let prefix = path.contains("v1") ? "/v1" : path == "/a/b" ? path : ""
    #expect(server.requests == ["POST \(prefix)/chat/completions"])
    #expect(server.body("\(prefix)/chat/completions").contains(#""model":"org/m:7b""#))
  }

  /// Neither the key nor what is asked goes to where an address has moved.
  @Test(arguments: [301, 302, 307, 308])
  func redirects(_ status: Int) async throws {
    let other = try ScriptedServer { _ in Self.reply() }
    let server = try ScriptedServer { _ in
      .status(status, headers: ["Location": other.url + "/v1/chat/completions"])
    }
    #expect(await Self.ask(server) == .failure(.moved(status)))
    #expect(other.requests == [])
  }

  @Test(
    "what repeats the key does not tell it",
    arguments: [
      "Incorrect API key provided: sk-secret.", "key sk-se***cret is bad", "key ****cret is bad",
      "a\u{1B}[31m sk-secret",
    ])
  func keepsTheKey(_ message: String) async throws {
    let text = message.replacing("\u{1B}", with: "\\u001b")
    for body in ["{\"error\":{\"message\":\"\(text)\"}}", "{\"error\":\"\(text)\"}"] {
      let server = try ScriptedServer { _ in .status(400, body: body) }
      guard case .failure(let failure) = await Self.ask(server) else {
        Issue.record("no failure")
        continue
      }
      #expect(!failure.reason.contains("cret") && !failure.reason.contains("sk-se"))
      #expect(!failure.reason.contains("\u{1B}"))
      #expect(failure.reason.contains("…"))
    }
  }

  @Test(arguments: [#""My key is sk-secret.""#, #""{\"idea\": \"\\u0073k-secret\"}""#])
  func anAnswerWithTheKeyIsNotTaken(_ content: String) async throws {
    let server = try ScriptedServer { _ in Self.reply(content: content) }
    #expect(await Self.ask(server) == .failure(.repeatsKey))
  }

  @Test(
    arguments: [
      (reply(content: #""{\"harbour\": 4}""#), .held), (reply(content: #""Hello!""#), .ignored),
      (reply(content: #""{\"greeting\": \"Hello\"}""#), .ignored),
    ] as [(ScriptedServer.Answer, SchemaSupport)])
  func asksWhetherSchemasAreObeyed(
    _ answer: ScriptedServer.Answer, _ support: SchemaSupport
  ) async throws {
    let server = try ScriptedServer { _ in answer }
    let endpoint = try #require(
      ChatEndpoint(base: server.url, model: "m", key: nil, client: NetworkClient()))
    #expect(try await SchemaSupport.asked(of: endpoint) == support)
    #expect(server.headers("/chat/completions")["authorization"] == nil)
  }

  /// Some endpoints answer 400 to a schema: then the form is told in words.
  @Test func asksWithoutSchemaWhereItIsRefused() async throws {
    let server = try ScriptedServer { request in
      request.body.contains("response_format")
        ? .status(400, body: "{}") : Self.reply(content: #""{}""#)
    }
    let endpoint = try #require(
      ChatEndpoint(base: server.url, model: "m", key: nil, client: NetworkClient()))
    #expect(try await SchemaSupport.asked(of: endpoint) == .refused)
    _ = try await WordedModel(endpoint, asksForSchema: false).answer(Self.request)
    #expect(
      server.body("/chat/completions").contains(#"JSON Schema has it:\n{\"type\":\"object\"}"#))
  }

  @Test func anEndpointThatIsBusyIsAskedAgainWithinTheBudget() async throws {
    let server = try ScriptedServer { request in
      request.earlier < 2 ? .status(429, headers: ["Retry-After": "7"]) : Self.reply()
    }
    let endpoint = try #require(
      ChatEndpoint(base: server.url, model: "m", key: nil, client: NetworkClient()))
    let waits = Mutex<[Duration]>([])
    let clock = FetchClock(now: { 0 }, sleep: { wait in waits.withLock { $0.append(wait) } })
    func patient(_ requests: Int) -> PatientModel {
      PatientModel(
        BudgetedModel(endpoint, limits: BudgetLimits(requests: requests, tokens: 100_000)),
        clock: clock)
    }
    await #expect(throws: ModelFailure.overBudget) { try await patient(1).answer(Self.request) }
    #expect(server.requests.count == 1)
    _ = try await patient(2).answer(Self.request)
    #expect(server.requests.count == 3)
    #expect(waits.withLock { $0 } == [.seconds(7), .seconds(7)])
  }
}
