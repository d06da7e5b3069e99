package import Fetching
internal import Foundation
internal import Text

/// An endpoint of the form that OpenAI's chat completions have, as vLLM, Ollama, llama.cpp's server
/// and most hosted models offer it.
package struct ChatEndpoint: LanguageModel {
  package let name: String
  private let url: HTTPURL
  private let key: String?
  private let client: any HTTPClient

  /// - Parameters:
  ///   - base: such as `http://localhost:11434/v1`.
  ///   - key: sent to that address alone, and shown nowhere. Nil where the endpoint needs none.
  package init?(base: String, model: String, key: String?, client: any HTTPClient) {
    let base = base.hasSuffix("/") ? String(base.dropLast()) : base
    guard let url = HTTPURL(base + "/chat/completions") else { return nil }
    self.url = url
    name = model
    self.key = key
    self.client = client
  }

  package func answer(_ request: ChatRequest) async throws(ModelFailure) -> ChatAnswer {
    let response: HTTPResponse
    do throws(HTTPFailure) {
      response = try await client.send(httpRequest(request))
    } catch {
      throw .unreachable(error.reason)
    }
    guard response.status == 200 else { throw failure(of: response) }
    guard let reply = try? JSONDecoder().decode(Reply.self, from: Data(response.body)),
      let choice = reply.choices.first
    else { throw .unreadable }
    if choice.message.refusal?.isEmpty == false || choice.finish_reason == "content_filter" {
      throw .refused
    }
    if choice.finish_reason == "length" { throw .cutOff }
    let usage = TokenUsage(
      input: reply.usage?.prompt_tokens ?? 0, output: reply.usage?.completion_tokens ?? 0)
    return ChatAnswer(text: choice.message.content ?? "", usage: usage)
  }

  private func httpRequest(_ request: ChatRequest) -> HTTPRequest {
    var headers = ["Content-Type": "application/json", "Accept": "application/json"]
    if let key { headers["Authorization"] = "Bearer \(key)" }
    return HTTPRequest(
      url, method: .post, headers: headers, content: Array(body(request).utf8),
      body: .whole(limit: 1_000_000), timeout: .seconds(120))
  }

  private func body(_ request: ChatRequest) -> String {
    func message(_ role: String, _ text: String) -> String {
      "{\"role\":\"\(role)\",\"content\":\(JSONText.quoted(text))}"
    }
    return """
      {"model":\(JSONText.quoted(name)),"messages":[\(message("system", request.instructions)),\
      \(message("user", request.input))],"temperature":\(request.temperature),\
      "seed":\(request.seed),"max_tokens":\(ChatRequest.maximumAnswer),\
      "response_format":{"type":"json_schema","json_schema":{"name":\
      \(JSONText.quoted(request.form.name)),"strict":true,"schema":\(request.form.schema)}}}
      """
  }

  private func failure(of response: HTTPResponse) -> ModelFailure {
    switch response.status {
    case 401, 403: .refusedKey
    case 404: .unknownModel
    case 429: .limited
    default: .status(response.status, note(of: response))
    }
  }

  /// What the endpoint says, in one short line and without the key, which some repeat.
  private func note(of response: HTTPResponse) -> String {
    guard let failure = try? JSONDecoder().decode(Failure.self, from: Data(response.body)) else {
      return ""
    }
    var text = failure.error.message
    if let key, !key.isEmpty { text = text.replacing(key, with: "…") }
    let line = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) }
    return String(line.prefix(200))
  }

  private struct Reply: Decodable {
    let choices: [Choice]
    let usage: Usage?

    struct Choice: Decodable {
      let message: Message
      let finish_reason: String?
    }

    struct Message: Decodable {
      let content: String?
      let refusal: String?
    }

    struct Usage: Decodable {
      let prompt_tokens: Int?
      let completion_tokens: Int?
    }
  }

  private struct Failure: Decodable {
    let error: Message

    struct Message: Decodable {
      let message: String
    }
  }
}
