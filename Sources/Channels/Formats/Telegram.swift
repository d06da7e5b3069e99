internal import Fetching
internal import HTMLReading
internal import Text

/// A chat or channel of Telegram (https://core.telegram.org/bots/api#sendmessage).
///
/// At most 4,096 UTF-16 units of text, counted without the marks.
struct Telegram: GroupChannel {
  let name = "telegram"
  let title = "Telegram"
  let fileExtension = "html"
  let unshown: Set<Content> = [.images]
  let limits = [ChannelLimit("text", 4096, .utf16)]
  let credentials = [
    CredentialName(Self.token, "the bot's token"),
    CredentialName(Self.chat, "the chat's number, or the channel's name such as @papers"),
    CredentialName(Self.server, "another server of the Bot API", isRequired: false),
  ]

  private static let token = "PAPERSITE_TELEGRAM_TOKEN"
  private static let chat = "PAPERSITE_TELEGRAM_CHAT"
  private static let server = "PAPERSITE_TELEGRAM_SERVER"

  func compose(_ digest: ChannelDigest, _ style: ChannelStyle) -> Composition {
    let writer = MessageWriter(digest, TelegramHTML(), style.words)
    let limit = limit("text", style)
    return fitting(digest) { selection in
      let text = writer.message(selection)
      return Composition(
        content: text, measures: [Measure(limit, of: Self.shown(text))], selection: selection)
    }
  }

  /// What is left once the entities are parsed.
  static func shown(_ html: String) -> String {
    HTMLTokens.text(of: Array(html.utf8))
  }

  func request(
    _ composition: Composition, _ credentials: Credentials, now: Double
  ) throws(CredentialProblem) -> HTTPRequest {
    let token = credentials[Self.token] ?? ""
    guard token.utf8.allSatisfy({ !"/?#% ".utf8.contains($0) }) else {
      throw CredentialProblem(Self.token, "is no token")
    }
    let server = credentials[Self.server] ?? "https://api.telegram.org"
    guard let url = HTTPURL("\(server)/bot\(token)/sendMessage"), url.isSafe else {
      throw CredentialProblem(Self.server, "is no https address")
    }
    return WebhookAnswer.post(
      "{\"chat_id\":\(JSONText.quoted(credentials[Self.chat] ?? "")),\"parse_mode\":\"HTML\","
        + "\"link_preview_options\":{\"is_disabled\":true},"
        + "\"text\":\(JSONText.quoted(composition.content))}",
      to: url)
  }

  private struct Answer: Decodable {
    struct Parameters: Decodable {
      let retry_after: Double?
    }

    let ok: Bool
    let error_code: Int?
    let description: String?
    let parameters: Parameters?
  }

  func verdict(on response: HTTPResponse) -> Verdict {
    guard let answer = WebhookAnswer.decoded(response, as: Answer.self) else {
      return WebhookAnswer.unexpected(response)
    }
    if answer.ok, response.status == 200 { return .delivered }
    let code = answer.error_code ?? response.status
    let words = "error \(code), `\(WebhookAnswer.escaped(answer.description ?? ""))`"
    switch code {
    case 429:
      return .busy(words, after: answer.parameters?.retry_after.map { .seconds($0) })
    case 500...599: return .busy(words, after: nil)
    case 401, 404: return .refused(words, fix: "Set \(Self.token) to the token that BotFather gave")
    case 403: return .refused(words, fix: "Add the bot to the chat, and let it post there")
    case 400 where words.contains("chat"):
      return .refused(words, fix: "Set \(Self.chat) to a chat that the bot is in")
    default: return .refused(words, fix: "Report it with the post: papersite made a wrong message")
    }
  }
}

/// The few elements that Telegram knows.
private struct TelegramHTML: Markup {
  private static let escaping = Escaping([("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")])

  func text(_ text: String) -> String {
    var buffer = ByteBuffer()
    buffer.append(text: text, escaping: Self.escaping)
    return buffer.string
  }
  func strong(_ inner: String) -> String { inner.isEmpty ? "" : "<b>\(inner)</b>" }
  func emphasis(_ inner: String) -> String { inner.isEmpty ? "" : "<i>\(inner)</i>" }
  func strikethrough(_ inner: String) -> String { inner.isEmpty ? "" : "<s>\(inner)</s>" }
  func link(_ label: String, to address: String) -> String {
    "<a href=\"\(text(address).replacing("\"", with: "%22"))\">\(label)</a>"
  }
  func quote(_ inner: String) -> String { "<blockquote>\(inner)</blockquote>" }
  func code(_ code: String) -> String { "<code>\(text(code))</code>" }
  func codeBlock(_ code: String, language: String?) -> String { "<pre>\(text(code))</pre>" }
  var innerSeparator: String { "\n" }
}
