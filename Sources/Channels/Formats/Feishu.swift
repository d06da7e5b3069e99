internal import Fetching
internal import Foundation
internal import MarkdownWriting
internal import Text

/// A bot of a Feishu or Lark group
/// (https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot).
///
/// A card with Markdown in a request of at most 20 KB; signed where the bot has a secret.
struct Feishu: GroupChannel {
  let name = "feishu"
  let title = "Feishu"
  let unshown: Set<Content> = [.images]
  let limits = [ChannelLimit("bytes", 20_000, .bytes)]
  let credentials = [
    CredentialName(Self.address, "the address of the group's bot"),
    CredentialName(Self.secret, "what it signs with", isRequired: false),
  ]

  private static let address = "PAPERSITE_FEISHU_WEBHOOK"
  private static let secret = "PAPERSITE_FEISHU_SECRET"

  func compose(_ digest: ChannelDigest, _ style: ChannelStyle) -> Composition {
    var writer = MessageWriter(digest, FeishuMarkdown(), style.words)
    writer.showsTitle = false
    let limit = limit("bytes", style)
    return fitting(digest) { selection in
      let card = Self.card(
        writer.parts(selection) + [writer.ending(selection)], title: digest.title)
      let longest = Self.body(card, signature: Self.signature("", 1_700_000_000))
      return Composition(
        content: card, measures: [Measure(limit, of: longest)], selection: selection)
    }
  }

  /// Each part is an element of its own.
  private static func card(_ parts: [String], title: String) -> String {
    let elements = parts.filter { !$0.isEmpty }.map {
      "{\"tag\":\"markdown\",\"content\":\(JSONText.quoted($0))}"
    }.joined(separator: ",")
    return "{\"config\":{\"wide_screen_mode\":true},\"header\":{\"template\":\"red\",\"title\":"
      + "{\"tag\":\"plain_text\",\"content\":\(JSONText.quoted(title))}},\"elements\":[\(elements)]}"
  }

  private static func body(_ card: String, signature: String?) -> String {
    "{\(signature.map { $0 + "," } ?? "")\"msg_type\":\"interactive\",\"card\":\(card)}"
  }

  /// Seconds, and the HMAC-SHA256 of nothing under them and the secret.
  static func signature(_ secret: String, _ now: Double) -> String {
    let code = SHA256.authenticationCode([], key: Array("\(Int(now))\n\(secret)".utf8))
    return "\"timestamp\":\"\(Int(now))\",\"sign\":\"\(Data(code).base64EncodedString())\""
  }

  func request(
    _ composition: Composition, _ credentials: Credentials, now: Double
  ) throws(CredentialProblem) -> HTTPRequest {
    let signature = credentials[Self.secret].map { Self.signature($0, now) }
    return WebhookAnswer.post(
      Self.body(composition.content, signature: signature),
      to: try credentials.address(Self.address))
  }

  private struct Answer: Decodable {
    let code: Int?
    let msg: String?
    /// In the answers of older bots.
    let StatusCode: Int?
  }

  func verdict(on response: HTTPResponse) -> Verdict {
    guard let answer = WebhookAnswer.decoded(response, as: Answer.self),
      let code = answer.code ?? answer.StatusCode
    else { return WebhookAnswer.unexpected(response) }
    let words = "error \(code), `\(WebhookAnswer.escaped(answer.msg ?? ""))`"
    switch code {
    case 0 where response.status == 200: return .delivered
    case 0: return WebhookAnswer.unexpected(response)
    case 11232, 99_991_400: return .busy(words, after: nil)
    case 9499:
      return .refused(words, fix: "Lower `channels: {feishu: {bytes: …}}` in site.yml")
    case 19021:
      return .refused(words, fix: "Set \(Self.secret) to the bot's own; check this machine's clock")
    case 19022:
      return .refused(words, fix: "Add this machine's address to those that the bot takes")
    case 19024: return .refused(words, fix: "Give the bot a keyword that every digest has")
    case 19001: return .refused(words, fix: "Set \(Self.address) to the bot's own address")
    default: return .refused(words, fix: "Look the number up in Feishu's list of error codes")
    }
  }
}

/// The Markdown of cards, in which marks are escaped as character references.
private struct FeishuMarkdown: MarkdownMarkup {
  func text(_ text: String) -> String {
    text.map { character in
      guard "*_~`[]<>#".contains(character), let code = character.asciiValue else {
        return String(character)
      }
      return "&#\(code);"
    }.joined()
  }
  var emphasisMark: String { "*" }
  var strikethroughMark: String { "~~" }
  var emphasisGuard: EmphasisMarks.Guard { .reference }
  /// Cards have no headings.
  func heading(_ inner: String, level: Int) -> String { strong(inner) }
  func quote(_ inner: String) -> String { inner }
  func item(_ inner: String, _ marker: ListMarker) -> String {
    let indent = String(repeating: "    ", count: marker.depth)
    return indent + (marker.number.map { "\($0). " } ?? "- ") + inner
  }
  func code(_ code: String) -> String { "`\(code.replacing("`", with: "'"))`" }
  func codeBlock(_ code: String, language: String?) -> String { "```\n\(code)\n```" }
  var innerSeparator: String { "\n" }
}
