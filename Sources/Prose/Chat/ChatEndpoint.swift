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
  private let timeout: Duration

  /// Nil where `base` is no address of HTTP.
  ///
  /// - Parameters:
  ///   - base: such as `http://localhost:11434/v1`, with or without slashes at its end.
  ///   - key: sent to that address alone, and shown nowhere. Nil where the endpoint needs none.
  package init?(
    base: String, model: String, key: String?, client: any HTTPClient,
    timeout: Duration = .seconds(120)
  ) {
    var base = base[...]
    while base.hasSuffix("/") { base = base.dropLast() }
    if base.hasSuffix(Self.path) { base = base.dropLast(Self.path.count) }
    guard let url = HTTPURL(base + Self.path) else { return nil }
    self.url = url
    name = model
    self.key = key
    self.client = client
    self.timeout = timeout
  }

  private static let path = "/chat/completions"

  package func answer(_ request: ChatRequest) async throws(ModelFailure) -> ChatAnswer {
    let response: HTTPResponse
    do throws(HTTPFailure) {
      response = try await client.send(httpRequest(request))
    } catch {
      throw .unreachable(error.reason)
    }
    guard response.status == 200 else { throw failure(of: response) }
    guard let reply = ChatReply(response.body) else { throw .unreadable }
    if reply.isRefused { throw .refused }
    if reply.isCutOff { throw .cutOff }
    if holdsKey(reply.text) { throw .repeatsKey }
    // An endpoint that does not count costs something all the same.
    let usage = reply.usage ?? request.usage(answer: reply.text)
    return ChatAnswer(text: reply.text, usage: usage)
  }

  private func httpRequest(_ request: ChatRequest) -> HTTPRequest {
    var headers = ["Content-Type": "application/json", "Accept": "application/json"]
    if let key { headers["Authorization"] = "Bearer \(key)" }
    return HTTPRequest(
      url, method: .post, headers: headers, content: Array(body(request).utf8),
      body: .whole(limit: 1_000_000), timeout: timeout)
  }

  private func body(_ request: ChatRequest) -> String {
    func message(_ role: String, _ text: String) -> String {
      "{\"role\":\"\(role)\",\"content\":\(JSONText.quoted(text))}"
    }
    let format = """
      ,"response_format":{"type":"json_schema","json_schema":{"name":\
      \(JSONText.quoted(request.form.name)),"strict":true,"schema":\(request.form.schema)}}
      """
    return """
      {"model":\(JSONText.quoted(name)),"messages":[\(message("system", request.instructions)),\
      \(message("user", request.input))],"temperature":\(request.temperature),\
      "seed":\(request.seed),"max_tokens":\(ChatRequest.maximumAnswer),"stream":false\
      \(request.asksForSchema ? format : "")}
      """
  }

  // MARK: - Failures

  private func failure(of response: HTTPResponse) -> ModelFailure {
    switch response.status {
    case 401, 403: .refusedKey
    case 404, 405: .unknownModel
    case 429: .limited(wait: RateLimit.delay(response, now: Date().timeIntervalSince1970))
    case 300...399: .moved(response.status)
    default: .status(response.status, note(of: response))
    }
  }

  /// Also where its characters are written as `\u0073`.
  private func holdsKey(_ text: String) -> Bool {
    guard let key, !key.isEmpty else { return false }
    let plain = text.replacing(#/\\u00([0-7][0-9A-Fa-f])/#) { match in
      UInt8(match.1, radix: 16).map { String(Unicode.Scalar($0)) } ?? ""
    }
    return text.contains(key) || plain.contains(key)
  }

  /// What the endpoint says, in one short line and without the key, which some repeat.
  private func note(of response: HTTPResponse) -> String {
    guard let failure = try? JSONDecoder().decode(Failure.self, from: Data(response.body)) else {
      return ""
    }
    let line = failure.text.unicodeScalars.map {
      $0.value < 0x20 || 0x7F...0x9F ~= $0.value ? " " : Character($0)
    }
    return String(withoutKey(String(line)).prefix(200))
  }

  /// Without the key, and without pieces of it such as the last characters.
  private func withoutKey(_ text: String) -> String {
    guard let key, !key.isEmpty else { return text }
    let words = text.replacing(key, with: "…").split(
      separator: " ", omittingEmptySubsequences: false)
    return words.map { word in
      let core = word.drop { !$0.isLetter && !$0.isNumber }
      let piece = core.prefix { $0 != "*" && $0 != "…" }
      let tail = core.reversed().prefix { $0.isLetter || $0.isNumber }.reversed()
      let isPiece = [String(piece), String(tail)].contains { $0.count >= 4 && key.contains($0) }
      return isPiece ? "…" : String(word)
    }.joined(separator: " ")
  }

  private struct Failure: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      struct Message: Decodable { let message: String }
      enum Field: CodingKey { case error, message, detail }
      let fields = try decoder.container(keyedBy: Field.self)
      if let message = try? fields.decode(Message.self, forKey: .error) {
        text = message.message
      } else if let message = try? fields.decode(String.self, forKey: .error) {
        text = message
      } else if let message = try? fields.decode(String.self, forKey: .message) {
        text = message
      } else {
        text = try fields.decode(String.self, forKey: .detail)
      }
    }
  }
}
