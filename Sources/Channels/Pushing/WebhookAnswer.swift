internal import Fetching
internal import Foundation

/// Reads the answers of bots.
enum WebhookAnswer {
  /// The JSON of `response` as `type`; nil where it is something else.
  static func decoded<Value: Decodable>(_ response: HTTPResponse, as type: Value.Type) -> Value? {
    try? JSONDecoder().decode(type, from: Data(response.body))
  }

  /// A request with JSON.
  static func post(_ json: String, to url: HTTPURL) -> HTTPRequest {
    HTTPRequest(
      url, method: .post, headers: ["Content-Type": "application/json; charset=utf-8"],
      content: Array(json.utf8), body: .whole(limit: 100_000), timeout: .seconds(20))
  }

  /// What is to be said of an answer that the channel's own documents do not know.
  static func unexpected(_ response: HTTPResponse) -> Verdict {
    let status = response.status
    if (500...599).contains(status), status != 503 {
      return .refused(
        "it answered with status \(status), so the message may have arrived or not",
        fix: "Look into the group; a further run sends it again")
    }
    if status == 429 || status == 503 {
      let wait = response.headers["Retry-After"].flatMap { Double($0) }
      return .busy("it answered with status \(status)", after: wait.map { .seconds($0) })
    }
    if status == 404 || status == 401 || status == 403 {
      return .refused(
        "it answered with status \(status)", fix: "Make a new bot, and set its address or token")
    }
    let text = excerpt(response)
    let what = (200...299).contains(status) ? "something that is not its JSON" : "status \(status)"
    return .refused(
      "it answered with \(what)" + (text.isEmpty ? "" : ": `\(text)`"),
      fix: "Check that the address is that of the bot, and no proxy answers in its place")
  }

  /// The beginning of the body on one line, with control characters escaped; without line ends
  /// behind it.
  static func excerpt(_ response: HTTPResponse) -> String {
    let text = String(decoding: response.body.prefix(400), as: UTF8.self).trimmingEnd
    return LimitUnit.characters.prefix(of: escaped(text), limit: 100)
  }

  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        "\\u{" + String(scalar.value, radix: 16) + "}"
      default: String(Character(scalar))
      }
    }.joined()
  }
}
