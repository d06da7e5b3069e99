internal import Fetching
internal import Text

/// An incoming webhook of Slack (https://api.slack.com/messaging/webhooks).
///
/// Blocks: a header of at most 150, then sections of at most 3,000, all in all 50.
struct Slack: GroupChannel {
  let name = "slack"
  let title = "Slack"
  let unshown: Set<Content> = [.images]
  let limits = [
    ChannelLimit("header", 150, .utf16), ChannelLimit("section", 3000, .utf16),
    ChannelLimit("blocks", 50, .parts),
  ]
  let credentials = [CredentialName(Self.variable, "the address of the incoming webhook")]

  private static let variable = "PAPERSITE_SLACK_WEBHOOK"

  func compose(_ digest: ChannelDigest, _ style: ChannelStyle) -> Composition {
    var writer = MessageWriter(digest, SlackText(), style.words)
    writer.showsTitle = false
    let header = limit("header", style)
    let (section, blocks) = (limit("section", style), limit("blocks", style))
    let title = header.unit.prefix(of: digest.title, limit: header.value)
    return fitting(digest) { selection in
      let sections = (writer.parts(selection) + [writer.ending(selection)]).filter { !$0.isEmpty }
      return Composition(
        content: Self.body(sections, title: title), title: title,
        measures: [
          Measure(header, of: title),
          Measure(section, size: sections.map(section.unit.size).max() ?? 0),
          Measure(blocks, size: sections.count + 1),
        ],
        selection: selection)
    }
  }

  /// The text beside the blocks is what notifications show.
  private static func body(_ sections: [String], title: String) -> String {
    let blocks = sections.map {
      "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\(JSONText.quoted($0))}}"
    }
    let header =
      "{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\(JSONText.quoted(title))}}"
    return "{\"text\":\(JSONText.quoted(SlackText().text(title))),\"unfurl_links\":false,"
      + "\"blocks\":[\(([header] + blocks).joined(separator: ","))]}"
  }

  func request(
    _ composition: Composition, _ credentials: Credentials, now: Double
  ) throws(CredentialProblem) -> HTTPRequest {
    WebhookAnswer.post(composition.content, to: try credentials.address(Self.variable))
  }

  /// The answer is a word, not JSON.
  func verdict(on response: HTTPResponse) -> Verdict {
    let word = WebhookAnswer.excerpt(response)
    if response.status == 200, word == "ok" { return .delivered }
    switch (response.status, word) {
    case (_, "invalid_payload"), (_, "invalid_blocks"), (_, "no_text"),
      (_, "invalid_blocks_format"):
      return .refused(
        "error `\(word)`", fix: "Lower `channels: {slack: {section: …, blocks: …}}` in site.yml")
    case (_, "no_service"), (_, "no_team"), (_, "invalid_token"), (_, "channel_not_found"),
      (_, "channel_is_archived"), (_, "action_prohibited"), (_, "user_not_found"):
      return .refused(
        "error `\(word)`", fix: "Set \(Self.variable) to a webhook that the channel has now")
    default: return WebhookAnswer.unexpected(response)
    }
  }
}

/// Slack's own marks (https://api.slack.com/reference/surfaces/formatting).
private struct SlackText: Markup {
  private static let escaping = Escaping([("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")])

  func text(_ text: String) -> String { escaped(withoutMarks(text)) }
  func strong(_ inner: String) -> String { marked(inner, "*") }
  func emphasis(_ inner: String) -> String { marked(inner, "_") }
  func strikethrough(_ inner: String) -> String { marked(inner, "~") }
  func link(_ label: String, to address: String) -> String {
    "<\(escaped(address).replacing("|", with: "%7C"))|\(label.replacing("\n", with: " "))>"
  }
  func code(_ code: String) -> String { "`\(escaped(code.replacing("`", with: "'")))`" }
  func codeBlock(_ code: String, language: String?) -> String { "```\(escaped(code))```" }
  var innerSeparator: String { "\n" }

  private func escaped(_ text: String) -> String {
    var buffer = ByteBuffer()
    buffer.append(text: text, escaping: Self.escaping)
    return buffer.string
  }

  /// What looks like each mark and is none: Slack knows no escapes.
  private static let lookalikes: [Character: Character] = [
    "*": "\u{2217}", "_": "\u{2CD}", "~": "\u{223C}", "`": "\u{2CB}",
  ]

  /// `text` with other characters for its marks, but for those inside words, which Slack shows as
  /// they are.
  private func withoutMarks(_ text: String) -> String {
    var shown = ""
    var isInWord = false
    var rest = text[...]
    while let character = rest.popFirst() {
      let isInside = isInWord && rest.first?.isWordCharacter ?? false
      shown.append(isInside ? character : Self.lookalikes[character] ?? character)
      isInWord = character.isWordCharacter
    }
    return shown
  }

  /// Marks count only beside white space or punctuation of ASCII, which Chinese text does not
  /// have: a space without width stands in for it.
  private func marked(_ inner: String, _ mark: String) -> String {
    inner.isEmpty ? "" : "\u{200B}\(mark)\(inner)\(mark)\u{200B}"
  }
}

extension Character {
  fileprivate var isWordCharacter: Bool { isLetter || isNumber }
}
