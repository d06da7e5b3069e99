internal import Fetching
internal import Text

/// A webhook of a Discord channel (https://discord.com/developers/docs/resources/webhook).
///
/// One embed: a title of at most 256 and a description of at most 4,096. Discord does not say what
/// it counts; UTF-16 units are the most that it can be.
struct Discord: GroupChannel {
  let name = "discord"
  let title = "Discord"
  let unshown: Set<Content> = [.images]
  let limits = [
    ChannelLimit("title", 256, .utf16), ChannelLimit("description", 4096, .utf16),
    ChannelLimit("total", 6000, .utf16),
  ]
  let credentials = [CredentialName(Self.variable, "the address of the channel's webhook")]

  private static let variable = "PAPERSITE_DISCORD_WEBHOOK"

  func compose(_ digest: ChannelDigest, _ style: ChannelStyle) -> Composition {
    var writer = MessageWriter(digest, DiscordMarkdown(), style.words)
    writer.showsTitle = false
    let titleLimit = limit("title", style)
    let (description, total) = (limit("description", style), limit("total", style))
    let title = titleLimit.unit.prefix(of: digest.title, limit: titleLimit.value)
    return fitting(digest) { selection in
      let text = writer.message(selection)
      return Composition(
        content: Self.body(text, title: title, digest.address, color: style.colors.accent.number),
        title: title,
        measures: [
          Measure(titleLimit, of: title), Measure(description, of: text),
          Measure(total, of: title + text),
        ],
        selection: selection)
    }
  }

  /// Nobody is called by what stands in a digest.
  private static func body(_ text: String, title: String, _ address: String, color: Int) -> String {
    "{\"allowed_mentions\":{\"parse\":[]},\"embeds\":[{\"title\":\(JSONText.quoted(title)),"
      + "\"url\":\(JSONText.quoted(address)),\"color\":\(color),"
      + "\"description\":\(JSONText.quoted(text))}]}"
  }

  func request(
    _ composition: Composition, _ credentials: Credentials, now: Double
  ) throws(CredentialProblem) -> HTTPRequest {
    let address = try credentials.address(Self.variable)
    // Waits until the message is there, so that the answer is about it.
    let waiting = HTTPURL(address.text + (address.text.contains("?") ? "&" : "?") + "wait=true")
    return WebhookAnswer.post(composition.content, to: waiting ?? address)
  }

  private struct Answer: Decodable {
    let id: String?
    let code: Int?
    let message: String?
    /// In seconds.
    let retry_after: Double?
  }

  func verdict(on response: HTTPResponse) -> Verdict {
    if response.status == 204 { return .delivered }
    guard let answer = WebhookAnswer.decoded(response, as: Answer.self) else {
      return WebhookAnswer.unexpected(response)
    }
    if response.status == 200, answer.id != nil { return .delivered }
    let words = "status \(response.status), `\(WebhookAnswer.escaped(answer.message ?? ""))`"
    switch response.status {
    case 429: return .busy(words, after: answer.retry_after.map { .seconds($0) })
    case 500...599: return .busy(words, after: nil)
    case 401, 403, 404:
      return .refused(words, fix: "Set \(Self.variable) to a webhook that the channel has now")
    case 400:
      return .refused(words, fix: "Lower `channels: {discord: {description: …}}` in site.yml")
    default: return WebhookAnswer.unexpected(response)
    }
  }
}

/// Markdown without tables and images.
private struct DiscordMarkdown: MarkdownMarkup {
  func text(_ text: String) -> String { MarkdownEscaping.discord.escaped(text) }
  var emphasisMark: String { "*" }
  var strikethroughMark: String { "~~" }
  var deepestHeading: Int { 3 }
  func item(_ inner: String, _ marker: ListMarker) -> String {
    let indent = String(repeating: "  ", count: marker.depth)
    return indent + (marker.number.map { "\($0). " } ?? "- ") + inner
  }
  func code(_ code: String) -> String { "`\(code.replacing("`", with: "'"))`" }
  func codeBlock(_ code: String, language: String?) -> String {
    "```\(language ?? "")\n\(code.replacing("```", with: "'''"))\n```"
  }
  var innerSeparator: String { "\n" }
}
