import Foundation
import ScriptedServer
import Synchronization
import Testing

@Suite struct ChannelCommandsTests {
  private static func site(_ settings: String = "") throws -> TemporarySite {
    let site = try TemporarySite()
    try site.write(
      "title: 每日论文\nbase_url: https://example.org\ncheck: {demo-address: off}\n" + settings,
      to: "content/site.yml")
    try site.write(Digests.post, to: "content/posts/2026-02-26.md")
    try site.write(
      "---\ntitle: Yesterday\npublished: 2026-02-25\n---\n\nText.\n",
      to: "content/posts/2026-02-25.md")
    return site
  }

  // MARK: - Export

  @Test func exportsTheNewestDigestOrThatOfADay() throws {
    let site = try Self.site()
    let newest = try site.run("export", "wechat")
    #expect(newest.status == 0)
    #expect(newest.errors.hasPrefix("wechat: title "))
    #expect(newest.errors.hasSuffix("2 papers: 2 whole\n"))
    #expect(newest.output.hasPrefix("<section style="))
    #expect(newest.output.contains("昨天<span"))
    #expect(newest.output.contains("昨天：https://example.org/posts/2026-02-25/"))
    let older = try site.run("export", "markdown", "--date", "2026-02-25")
    #expect(
      older.output == "# Yesterday\n\nText.\n\n[阅读全文](https://example.org/posts/2026-02-25/)\n")
  }

  @Test func writesAFileAndTheListOfItsImages() throws {
    let site = try Self.site()
    try site.write("GIF89a\u{1}\0\u{1}\0", to: "content/posts/images/a.gif")
    try site.write(
      "---\npublished: 2026-02-27\ntitle: With image\n---\n\n![A plot](images/a.gif)\n",
      to: "content/posts/2026-02-27.md")
    let result = try site.run("export", "wechat", "-o", "out/wechat.html")
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(result.errors.contains("1 image to upload by hand: out/wechat.images.json\n"))
    #expect(site.read("out/wechat.html")?.contains("<img src=\"https://example.org/") == true)
    #expect(site.read("out/wechat.images.json")?.contains("\"file\": \"01-a.gif\"") == true)
  }

  @Test(arguments: [
    (["export", "wechatt"], 64, "Write `wechat` if that is meant"),
    (
      ["export", "wechat", "--format", "ris"], 64,
      "--format chooses papers, and goes with no channel."
    ),
    (["export", "--date", "2026-02-26"], 64, "--date goes with a channel"),
    (["export", "zhihu", "--date", "2026-02-20"], 1, "no post is published on 2026-02-20"),
    (["push", "--to", "wecon"], 64, "Write `wecom` if that is meant"),
    (["push", "--to", ","], 64, "--to takes names of channels."),
    (["export", "--min-rating", "9"], 64, "a number of stars from 0 to 5"),
    (["mail"], 64, "Pass --to FILE, or --send."),
    (["mail", "--since", "7", "--to", "-"], 64, "--since takes a day"),
    (["refresh", "--since", "30"], 64, "--since takes a day"),
    (
      ["mail", "--send"], 1,
      "content/site.yml:1:1: error: E-mail: `mail` of site.yml has no `server`"
    ),
    (["mail", "--to", "a.txt/a"], 1, "cannot be written"),
    (["mail", "--to", "content/posts/2026-02-26.md"], 1, "is among the site's sources"),
    (["export", "wechat", "-o", "templates/a.html"], 1, "is among the site's sources"),
    (["export", "-o", "content"], 1, "`content` is a folder"),
    (["export", "-o", ""], 1, "the file has no name"),
  ])
  func saysWhatIsWrong(_ arguments: [String], _ status: Int32, _ message: String) throws {
    let site = try Self.site()
    try site.write("x", to: "a.txt")
    let before = site.tree("content/posts")
    let result = try site.run(arguments)
    #expect(result.status == status)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(site.tree("content/posts") == before)
  }

  @Test(arguments: [
    ("from: nobody", "`mail.from` takes an address for mail, not `nobody`"),
    ("to: [x y]", "`mail.to` takes an address for mail, not `x y`"),
    ("list_id: '<a b>'", "`mail.list_id` takes a name of letters, digits, dots and hyphens"),
    ("unsubscribe: /leave", "`mail.unsubscribe` takes an https or mailto address, not `/leave`"),
    ("server: localhost", "`mail.server` takes an smtps or smtp address, not `localhost`"),
  ])
  func settingsOfMailsAreChecked(_ line: String, _ message: String) throws {
    let errors = try Self.site("mail: {\(line)}\n").run("check").errors
    #expect(errors.contains("content/site.yml:4:"))
    #expect(errors.contains(message), "\(errors)")
  }

  @Test func unknownChannelsAndLimitsOfTheSettingsAreErrors() throws {
    let site = try Self.site("channels:\n  wecon: true\n  slack: {bytes: 3}\n  mail: {bytes: 0}\n")
    let errors = try site.run("check").errors
    #expect(
      errors.contains("content/site.yml:5:3: error: there is no channel `wecon` [unknown-channel]"))
    #expect(
      errors.contains("content/site.yml:6:11: error: `slack` has no limit `bytes` [unknown-limit]"))
    #expect(errors.contains("`channels.mail.bytes` takes a whole number, 1 or more"))
  }

  /// A limit that is too low for each, and what is said.
  @Test(arguments: [
    ("wechat-limits", "characters: 900", "WeChat: leaves out 1 of 2 papers"),
    ("mail-limits", "bytes: 2500", "nothing fits (bytes "),
    (
      "wecom-limits", "bytes: 250",
      "WeCom: leaves out 1 of 2 papers and shows 1 of 2 papers by title alone"
    ),
    ("dingtalk-limits", "bytes: 320", "leaves out 2 of 2 papers"),
    ("feishu-limits", "bytes: 650", "leaves out 1 of 2 papers"),
    ("telegram-limits", "text: 90", "leaves out 1 of 2 papers"),
    ("discord-limits", "title: 17", "the title has 18 UTF-16 units, and only 17 fit"),
    ("slack-limits", "blocks: 4", "leaves out 1 of 2 papers"),
    ("zhihu-limits", "title: 5", "characters, and only 5 fit"),
    ("juejin-limits", "text: 1", "nothing fits (text "),
    ("xiaohongshu-limits", "title: 3", "weighted characters, and only 3 fit"),
  ])
  func checkSaysWhatWillNotFit(_ rule: String, _ limit: String, _ message: String) throws {
    let channel = rule.prefix { $0 != "-" }
    let site = try Self.site("channels:\n  \(channel): {\(limit)}\n")
    let errors = try site.run("check").errors
    #expect(errors.contains(message), "\(errors)")
    #expect(errors.contains("[\(rule)]"))
    try site.write(
      "title: a\nchannels: {\(channel): {\(limit)}}\ncheck: {\(rule): off}\n",
      to: "content/site.yml")
    #expect(!(try site.run("check").errors.contains(rule)))
    try site.write("title: a\nchannels: {\(channel): true}\n", to: "content/site.yml")
    #expect(!(try site.run("check").errors.contains(rule)))
  }

  @Test func checkSaysWhatWillNotShow() throws {
    let site = try Self.site("channels: {xiaohongshu: true, telegram: true}\n")
    try site.write(
      Digests.post.replacing("今天读**两篇**论文。", with: "公式 $a_1$。\n\n| a | b |\n|---|---|\n| 1 | 2 |"),
      to: "content/posts/2026-02-26.md")
    let errors = try site.run("check").errors
    #expect(errors.contains("Xiaohongshu: tables and formulas will not show [xiaohongshu-limits]"))
    #expect(!errors.contains("Telegram"))
  }

  // MARK: - Push

  @Test func pushesOnceAndGoesOnAfterAFailure() throws {
    let site = try Self.site()
    let server = try ScriptedServer { request in
      switch request.target {
      case "/wecom": .status(200, body: #"{"errcode":0,"errmsg":"ok"}"#)
      case "/feishu" where request.earlier == 0:
        .status(200, body: #"{"code":19024,"msg":"no /feishu"}"#)
      case "/feishu": .status(200, body: #"{"code":0}"#)
      default: .status(200, body: "ok")
      }
    }
    let environment = [
      "PAPERSITE_WECOM_WEBHOOK": server.url + "/wecom",
      "PAPERSITE_FEISHU_WEBHOOK": server.url + "/feishu",
      "PAPERSITE_SLACK_WEBHOOK": server.url + "/slack",
    ]
    let arguments = ["push", "--to", "wecom,feishu,slack,discord"]
    let first = try site.run(arguments, environment: environment)
    #expect(first.status == 1)
    #expect(first.output.contains("wecom: bytes "))
    #expect(first.output.contains("slack: header "))
    #expect(first.errors.contains("error: Feishu: error 19024"))
    #expect(
      first.errors.contains(
        "`PAPERSITE_DISCORD_WEBHOOK` (the address of the channel's webhook) is not set"))
    #expect(!(first.errors + first.output).contains(server.url))
    let ledger = try #require(site.read("content/days/2026-02-26.push.json"))
    #expect(ledger.contains("\"/posts/2026-02-26/\": {\n      \"slack\": \""))
    #expect(!ledger.contains("feishu"))

    let second = try site.run(["push", "--to", "slack,feishu,wecom"], environment: environment)
    #expect(second.status == 0)
    #expect(second.output.contains("wecom: pushed before.\n"))
    #expect(
      server.requests.sorted() == ["POST /feishu", "POST /feishu", "POST /slack", "POST /wecom"])

    try site.write(Digests.post.replacing("两篇", with: "三篇"), to: "content/posts/2026-02-26.md")
    let third = try site.run(["push", "--to", "wecom"], environment: environment)
    #expect(
      third.output == "wecom: pushed before; the post has changed since (--again sends it).\n")
    #expect(try site.run("build", "--output", "public").status == 0)
  }

  @Test func aDryRunSendsNothing() throws {
    let site = try Self.site()
    let result = try site.run("push", "--to", "wecom", "--dry-run")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("# 每日论文 - 2026年02月26日\n"))
    #expect(!site.exists("content/days"))
  }

  /// The second one waits, and finds in the ledger what the first has sent.
  @Test func twoRunsAtOnceSendNothingTwice() throws {
    let site = try Self.site()
    let server = try ScriptedServer { _ in
      Thread.sleep(forTimeInterval: 0.4)
      return .status(200, body: "ok")
    }
    let environment = ["PAPERSITE_SLACK_WEBHOOK": server.url + "/slack"]
    let outputs = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      #expect(throws: Never.self) {
        let result = try site.run(["push", "--to", "slack"], environment: environment)
        #expect(result.status == 0)
        outputs.withLock { $0.append(result.output) }
      }
    }
    #expect(server.requests == ["POST /slack"])
    #expect(outputs.withLock { $0.filter { $0 == "slack: pushed before.\n" } }.count == 1)
  }

  @Test func aFailureLeavesNoLedger() throws {
    let server = try ScriptedMailServer { $0.hasPrefix("END") ? "554 spam" : nil }
    let site = try Self.site(Self.settings(server.url))
    let environment = ["PAPERSITE_MAIL_PASSWORD": "hush"]
    #expect(try site.run(["mail", "--send"], environment: environment).status == 1)
    #expect(try site.run(["push", "--to", "slack"]).status == 1)
    #expect(!site.exists("content/days/2026-02-26.push.json"))
  }

  @Test func aLedgerThatCannotBeReadStopsThePush() throws {
    let site = try Self.site()
    try site.write("{", to: "content/days/2026-02-26.push.json")
    let result = try site.run("push", "--to", "wecom")
    #expect(result.status == 1)
    #expect(result.errors.contains("`content/days/2026-02-26.push.json` is no ledger of papersite"))
  }

  // MARK: - Mail

  private static func settings(_ server: String) -> String {
    """
    mail:
      from: papers@example.org
      to: [daily@example.org]
      unsubscribe: [https://example.org/leave]
      server: \(server)
      user: papers

    """
  }

  @Test func sendsTheMailThatItWrites() throws {
    let server = try ScriptedMailServer()
    let site = try Self.site(Self.settings(server.url))
    let result = try site.run(
      ["mail", "--to", "a.eml", "--send"], environment: ["PAPERSITE_MAIL_PASSWORD": "hush"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output == "Sent to daily@example.org.\n")
    #expect(server.mails == [site.read("a.eml")])
    #expect(server.commands.contains { $0.hasPrefix("MAIL FROM:<papers@example.org>") })
    #expect(server.commands.contains("RCPT TO:<daily@example.org>"))
    #expect(server.commands.contains { $0.hasPrefix("AUTH PLAIN") })
    #expect(try site.run("mail", "--to", "-").output == site.read("a.eml"))
    let again = try site.run(["mail", "--send"], environment: ["PAPERSITE_MAIL_PASSWORD": "hush"])
    #expect(again.output == "mail: sent before (--again sends it).\n")
    #expect(server.mails.count == 1)
  }

  @Test(arguments: [
    (
      "CREDENTIALS", "535 5.7.8 bad AGh1c2g= hush",
      "the server refused the login: `535 5.7.8` [not-sent]"
    ),
    ("RCPT", "550 no such list", "the server refused the mail: `550 no such list`"),
    ("END", "554 spam", "the server refused the mail: `554 spam`"),
  ])
  func tellsWhatTheMailServerSays(_ command: String, _ answer: String, _ message: String) throws {
    let server = try ScriptedMailServer { $0.hasPrefix(command) ? answer : nil }
    let site = try Self.site(Self.settings(server.url))
    let result = try site.run(["mail", "--send"], environment: ["PAPERSITE_MAIL_PASSWORD": "hush"])
    #expect(result.status == 1)
    #expect(result.errors.contains("error: E-mail: " + message), "\(result.errors)")
  }

  @Test func wantsThePasswordFromTheEnvironment() throws {
    let site = try Self.site(Self.settings("smtp://127.0.0.1:1"))
    let unset = try site.run(["mail", "--send"])
    #expect(unset.errors.contains("`PAPERSITE_MAIL_PASSWORD` is not set"))
    let down = try site.run(["mail", "--send"], environment: ["PAPERSITE_MAIL_PASSWORD": "hush"])
    #expect(down.status == 1)
    #expect(down.errors.contains("error: E-mail: no connection could be made"))
  }

  @Test func roundsUpTheBestOfSomeDays() throws {
    let site = try Self.site()
    try site.write(
      """
      ---
      title: Earlier
      published: 2026-02-21
      ---

      ### 1. Earlier paper
      **作者**: A
      **方向**: Reasoning
      **评级**: ⭐⭐⭐

      **核心创新**: 早。

      """, to: "content/posts/2026-02-21.md")
    let text = try site.run(
      "export", "markdown", "--date", "2026-02-21")
    #expect(text.output.contains("Earlier paper"))
    let week = try Self.plainPart(site.run("mail", "--since", "7d", "--to", "-").output)
    #expect(week.contains("2026-02-20 至 2026-02-26 论文精选"))
    #expect(week.contains("【Reasoning】\n\n1. A Study of Something"))
    #expect(week.contains("2. Earlier paper"))
    let days = try Self.plainPart(site.run("mail", "--since", "2026-02-25", "--to", "-").output)
    #expect(!days.contains("Earlier paper"))
  }

  private static func plainPart(_ mail: String) throws -> String {
    let parts = mail.components(separatedBy: "base64\r\n\r\n")
    try #require(parts.count == 3)
    let lines = parts[1].components(separatedBy: "\r\n--")[0].replacing("\r\n", with: "")
    let data = try #require(Data(base64Encoded: lines))
    return String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}
