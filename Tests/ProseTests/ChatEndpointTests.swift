import Fetching
import Prose
import ScriptedServer
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
        "content":"{\\"title\\":\\"论文\\"}"}],"temperature":1.0,"seed":7,"max_tokens":2000,\
        "response_format":{"type":"json_schema","json_schema":{"name":"x","strict":true,\
        "schema":{"type":"object"}}}}
        """)
  }

  @Test(
    "what a fault gives",
    arguments: [
      (.status(401, body: "{}"), .refusedKey), (.status(403), .refusedKey),
      (.status(404), .unknownModel), (.status(429), .limited),
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

  @Test(
    arguments: [
      (reply(content: #""{\"harbour\": 4}""#), true), (reply(content: #""Hello!""#), false),
      (reply(content: #""{\"greeting\": \"Hello\"}""#), false),
    ] as [(ScriptedServer.Answer, Bool)])
  func asksWhetherSchemasAreObeyed(_ answer: ScriptedServer.Answer, _ obeys: Bool) async throws {
    let server = try ScriptedServer { _ in answer }
    let endpoint = try #require(
      ChatEndpoint(base: server.url, model: "m", key: nil, client: NetworkClient()))
    #expect(try await SchemaProbe.obeys(endpoint) == obeys)
    #expect(server.headers("/chat/completions")["authorization"] == nil)
  }
}
