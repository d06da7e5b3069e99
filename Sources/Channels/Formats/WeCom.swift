internal import Fetching
internal import Text

/// A bot of a WeCom group (https://developer.work.weixin.qq.com/document/path/91770).
///
/// Markdown of at most 4,096 bytes; at most 20 messages a minute.
struct WeCom: GroupChannel {
  let name = "wecom"
  let title = "WeCom"
  let unshown: Set<Content> = [.images]
  let limits = [ChannelLimit("bytes", 4096, .bytes)]
  let credentials = [
    CredentialName(Self.variable, "the address of the group's bot")
  ]

  private static let variable = "PAPERSITE_WECOM_WEBHOOK"

  func compose(_ digest: ChannelDigest, _ style: ChannelStyle) -> Composition {
    let writer = MessageWriter(digest, WeComMarkdown(), style.words)
    let limit = limit("bytes", style)
    return fitting(digest) { selection in
      let text = writer.message(selection)
      return Composition(
        content: text, measures: [Measure(limit, of: text)], selection: selection)
    }
  }

  func request(
    _ composition: Composition, _ credentials: Credentials, now: Double
  ) throws(CredentialProblem) -> HTTPRequest {
    let content = JSONText.quoted(composition.content)
    return WebhookAnswer.post(
      "{\"msgtype\":\"markdown\",\"markdown\":{\"content\":\(content)}}",
      to: try credentials.address(Self.variable))
  }

  func verdict(on response: HTTPResponse) -> Verdict {
    guard let answer = NumberedAnswer(response) else { return WebhookAnswer.unexpected(response) }
    let words = answer.words
    switch answer.number {
    case 0: return .delivered
    case -1: return .busy(words, after: nil)
    // More than 20 a minute.
    case 45009, 45033: return .busy(words, after: .seconds(60))
    case 93000, 93017:
      return .refused(
        words, fix: "Set \(Self.variable) to the address that the group's bot has now")
    case 40058, 45002, 44004:
      return .refused(words, fix: "Lower `channels: {wecom: {bytes: …}}` in site.yml")
    default: return .refused(words, fix: "Look the number up in WeCom's list of error codes")
    }
  }
}

/// Headings, bold, links, inline code and quotations; nothing can be escaped.
private struct WeComMarkdown: MarkdownMarkup {
  func text(_ text: String) -> String { text.withFullWidthMarks }
  /// Code in a label has not come through `text`.
  func link(_ label: String, to address: String) -> String {
    "[\(label.withFullWidthBrackets)](\(address.escapingParentheses))"
  }
  func item(_ inner: String, _ marker: ListMarker) -> String {
    marker.number.map { "\($0). " + inner } ?? "- " + inner
  }
  func code(_ code: String) -> String { "`\(code.replacing("`", with: "'"))`" }
  func codeBlock(_ code: String, language: String?) -> String { code.prefixingLines(with: "> ") }
  var innerSeparator: String { "\n" }
}
