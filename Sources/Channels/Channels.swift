/// All channels, in the order in which they are listed.
package enum Channels {
  package static let all: [any Channel] = pasted + [Mail()] + groups

  /// Those whose text is pasted by hand.
  package static let pasted: [any Channel] = [
    WeChat(), Zhihu(), Juejin(), Xiaohongshu(), MarkdownFile(),
  ]

  /// The bots of groups.
  package static let groups: [any GroupChannel] = [
    WeCom(), DingTalk(), Feishu(), Telegram(), Discord(), Slack(),
  ]
}
