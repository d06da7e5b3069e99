internal import Fetching
internal import Foundation
internal import Text

/// A bot of a DingTalk group
/// (https://open.dingtalk.com/document/robots/custom-robot-access).
///
/// Markdown in a request of at most 20,000 bytes; at most 20 messages a minute, else the bot is
/// blocked for ten.
struct DingTalk: GroupChannel {
  let name = "dingtalk"
  let title = "DingTalk"
  let limits = [ChannelLimit("bytes", 20_000, .bytes)]
  let credentials = [
    CredentialName(Self.address, "the address of the group's bot"),
    CredentialName(Self.secret, "what it signs with, which begins with SEC", isRequired: false),
  ]

  private static let address = "PAPERSITE_DINGTALK_WEBHOOK"
  private static let secret = "PAPERSITE_DINGTALK_SECRET"

  func compose(_ digest: ChannelDigest, _ style: ChannelStyle) -> Composition {
    let writer = MessageWriter(digest, DingTalkMarkdown(), style.words)
    let limit = limit("bytes", style)
    return fitting(digest) { selection in
      let body = Self.body(writer.message(selection), title: digest.title.withFullWidthMarks)
      return Composition(
        content: body, measures: [Measure(limit, of: body)], selection: selection)
    }
  }

  /// The title is shown in the list of talks.
  private static func body(_ text: String, title: String) -> String {
    "{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\(JSONText.quoted(title)),"
      + "\"text\":\(JSONText.quoted(text))}}"
  }

  func request(
    _ composition: Composition, _ credentials: Credentials, now: Double
  ) throws(CredentialProblem) -> HTTPRequest {
    var url = try credentials.address(Self.address)
    if let secret = credentials[Self.secret] {
      let signed = url.text + (url.text.contains("?") ? "&" : "?") + Self.signature(secret, now)
      guard let address = HTTPURL(signed) else {
        throw CredentialProblem(Self.address, "is no address")
      }
      url = address
    }
    return WebhookAnswer.post(composition.content, to: url)
  }

  /// Milliseconds and their HMAC-SHA256 under the secret.
  static func signature(_ secret: String, _ now: Double) -> String {
    let time = Int(now * 1000)
    let code = SHA256.authenticationCode(Array("\(time)\n\(secret)".utf8), key: Array(secret.utf8))
    let sign = URLEncoding.encode(
      Data(code).base64EncodedString(), keeping: URLEncoding.segment)
    return "timestamp=\(time)&sign=\(sign)"
  }

  func verdict(on response: HTTPResponse) -> Verdict {
    guard let answer = NumberedAnswer(response) else { return WebhookAnswer.unexpected(response) }
    let words = answer.words
    switch answer.number {
    case 0: return .delivered
    case -1: return .busy(words, after: nil)
    case 130101, 410100:
      return .refused(words, fix: "It is blocked: run the command again after ten minutes")
    case 310000:
      return .refused(
        words,
        fix: "Set \(Self.secret) where the bot signs; give it a keyword that every digest has")
    case 300001, 300005:
      return .refused(words, fix: "Set \(Self.address) to the address that the group's bot has now")
    default: return .refused(words, fix: "Look the number up in DingTalk's list of error codes")
    }
  }
}

/// Markdown without tables; a line break takes two spaces before it.
private struct DingTalkMarkdown: MarkdownMarkup {
  func text(_ text: String) -> String { text.withFullWidthMarks }
  var emphasisMark: String { "*" }
  func item(_ inner: String, _ marker: ListMarker) -> String {
    marker.number.map { "\($0). " + inner } ?? "- " + inner
  }
  func codeBlock(_ code: String, language: String?) -> String {
    code.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }
      .joined(separator: "  \n")
  }
  func image(_ alternative: String, at address: String) -> String {
    "![\(alternative)](\(address.escapingParentheses))"
  }
  var lineBreak: String { "  \n" }
}
