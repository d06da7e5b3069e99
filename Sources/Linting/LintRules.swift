/// All rules, in the order in which `papersite check --rules` lists them.
package enum LintRules {
  package static var all: [any LintRule] { applied.map { $0 } }

  static let applied: [any AppliedRule] = [
    WrongCount(),
    SummaryRows(),
    SummaryOrder(),
    SummaryRating(),
    EntryNumbers(),
    UnreadEntry(),

    MalformedArxivID(),
    ArxivAfterPost(),
    ArxivLinkMismatch(),
    SeveralArxivPapers(),
    RepeatedPaper(),
    CoveredBefore(),
    ChangedRating(),
    ContradictoryTitles(),

    RecordTitle(),
    RecordAuthors(),
    RecordID(),
    MissingRecord(),
    MovedStars(),
    Ungrounded(),
    MissingAuthors(),
    MissingLinks(),
    MissingTopics(),
    MissingRating(),
    EmptyField(),
    UnreadableField(),
    CutAuthorList(),
    MixedRatingScales(),

    DateMismatch(),
    SameDate(),
    FutureDate(),

    OpenBold(),
    OpenCode(),
    LiteralMarkup(),
    HugoShortcode(),
    SkippedHeading(),
    RepeatedMainHeading(),
    EmptySection(),
    PlaceholderText(),
    PrivateWord(),

    UnknownKey(),
    MisspeltKey(),
    FullWidthColon(),
    UnquotedColon(),
    CommaText(),
    DateForm(),
    MissingTitle(),
    TagSpelling(),
    LongDescription(),
    DemoAddress(),
    LocalAddress(),

    BrokenLink(),
    BrokenFragment(),
    BrokenExternalLink(),
    MovedExternalLink(),
    LostCells(),
    RefusedHTML(),
    RefusedAddress(),

    WechatLimits(),
    MailLimits(),
    WecomLimits(),
    DingtalkLimits(),
    FeishuLimits(),
    TelegramLimits(),
    DiscordLimits(),
    SlackLimits(),
    ZhihuLimits(),
    JuejinLimits(),
    XiaohongshuLimits(),
    BrokenRecord(),
    StrayContent(),
  ]
}

extension LintRules {
  /// What each rule is about: the documentation comment of its type, by the rule's name.
  package static var descriptions: [String: String] { RuleDocumentation.texts }
}
