import Diagnostics
import Fetching
import ScriptedServer
import Synchronization
import Testing

@testable import Channels

@Suite struct PushRunTests {
  /// A clock that never waits, and remembers how long it was asked to.
  final class Waits: Sendable {
    private let all = Mutex<[Duration]>([])

    var durations: [Duration] { all.withLock(\.self) }

    var clock: FetchClock {
      FetchClock(now: { 1_772_064_000 }, sleep: { [self] time in all.withLock { $0.append(time) } })
    }
  }

  private static let secret = "0123456789abcdef-secret"

  private static func push(
    _ server: ScriptedServer, _ waits: Waits = Waits(), to channel: any GroupChannel = WeCom()
  ) async -> PushRun.Outcome {
    let environment = [
      "PAPERSITE_WECOM_WEBHOOK": "\(server.url)/send?key=\(secret)",
      "PAPERSITE_DINGTALK_WEBHOOK": "\(server.url)/send?access_token=\(secret)",
      "PAPERSITE_DINGTALK_SECRET": "SECabc",
      "PAPERSITE_FEISHU_WEBHOOK": "\(server.url)/hook/\(secret)",
      "PAPERSITE_FEISHU_SECRET": "secret",
      "PAPERSITE_TELEGRAM_TOKEN": "1:\(secret)", "PAPERSITE_TELEGRAM_CHAT": "@papers",
      "PAPERSITE_TELEGRAM_SERVER": server.url,
      "PAPERSITE_DISCORD_WEBHOOK": "\(server.url)/api/webhooks/1/\(secret)",
      "PAPERSITE_SLACK_WEBHOOK": "\(server.url)/services/\(secret)",
    ]
    let run = PushRun(NetworkClient(), clock: waits.clock, environment: environment)
    return await run.push(channel.compose(Samples.digest(stars: [3]), Samples.chinese), to: channel)
  }

  private static func message(_ outcome: PushRun.Outcome) -> String {
    if case .failed(let problem) = outcome { problem.message } else { "\(outcome)" }
  }

  @Test func asksAsTheChannelWants() async throws {
    let server = try ScriptedServer { request in
      let body =
        switch request.target {
        case let target where target.hasPrefix("/hook/"): #"{"code":0}"#
        case let target where target.hasPrefix("/bot1:"): #"{"ok":true}"#
        case let target where target.hasPrefix("/api/"): #"{"id":"1"}"#
        case let target where target.hasPrefix("/services/"): "ok"
        default: #"{"errcode":0}"#
        }
      return .status(200, body: body)
    }
    for channel in Channels.groups {
      #expect(await Self.push(server, to: channel) == .delivered, "\(channel.name)")
    }
    #expect(server.requests.count == 6)
    #expect(server.requests[0] == "POST /send?key=\(Self.secret)")
    #expect(
      server.requests[1]
        == "POST /send?access_token=\(Self.secret)&" + DingTalk.signature("SECabc", 1_772_064_000))
    #expect(server.requests[3] == "POST /bot1:\(Self.secret)/sendMessage")
    #expect(server.requests[4] == "POST /api/webhooks/1/\(Self.secret)?wait=true")
    let feishu = server.body("/hook/\(Self.secret)")
    #expect(
      feishu.hasPrefix("{\(Feishu.signature("secret", 1_772_064_000)),\"msg_type\":\"interactive\"")
    )
    let wecom = server.body("/send?key=\(Self.secret)")
    #expect(wecom.hasPrefix(##"{"msgtype":"markdown","markdown":{"content":"# 每日论文"##))
  }

  @Test func waitsAsLongAsTheChannelAsksAndTriesAgain() async throws {
    let server = try ScriptedServer { request in
      let code = request.earlier == 0 ? 45009 : request.earlier == 1 ? -1 : 0
      return .status(200, body: "{\"errcode\":\(code),\"errmsg\":\"x\"}")
    }
    let waits = Waits()
    #expect(await Self.push(server, waits) == .delivered)
    #expect(waits.durations == [.seconds(60), .seconds(6)])
  }

  /// However the answer is shortened, no part of a secret stands in what is said of it.
  @Test(arguments: 60...100)
  func aSecretIsTakenOutBeforeAnAnswerIsCut(_ padding: Int) async throws {
    let server = try ScriptedServer { request in
      .status(200, body: String(repeating: "x", count: padding) + request.target)
    }
    let message = Self.message(await Self.push(server))
    #expect(message.contains("xxxx"))
    #expect(!message.contains(Self.secret.prefix(6)))
  }

  @Test func givesUpAfterFourAttempts() async throws {
    let server = try ScriptedServer { _ in .status(503) }
    let waits = Waits()
    let outcome = await Self.push(server, waits)
    #expect(Self.message(outcome) == "WeCom: it answered with status 503")
    #expect(waits.durations == [.seconds(3), .seconds(6), .seconds(12)])
    #expect(server.requests.count == 4)
  }

  @Test func doesNotWaitForTooLong() async throws {
    let server = try ScriptedServer { _ in .status(429, headers: ["Retry-After": "600"]) }
    let waits = Waits()
    guard case .failed(let problem) = await Self.push(server, waits) else {
      Issue.record("it was delivered")
      return
    }
    #expect(problem.fix == "Run the command again in 600 seconds")
    #expect(waits.durations == [])
  }

  @Test func whatMayHaveArrivedIsNotSentAgain() async throws {
    let server = try ScriptedServer { _ in
      .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"errc")
    }
    let outcome = await Self.push(server)
    #expect(Self.message(outcome).contains("the message may have arrived or not"))
    #expect(server.requests.count == 1)
  }

  @Test func secretsStandInNoMessage() async throws {
    let server = try ScriptedServer { request in
      .status(200, body: "{\"errcode\":1,\"errmsg\":\"no \(request.target) \(Self.secret)\"}")
    }
    let message = Self.message(await Self.push(server))
    #expect(!message.contains(Self.secret))
    #expect(message.contains("[secret]"))
    let address = "http://127.0.0.1:1/send?key=SHORTKEY&x=1"
    let known = Credentials(
      [CredentialName("A", "the address")], environment: ["A": address])
    #expect(known.redacted("no SHORTKEY in send") == "no [secret] in send")
  }

  @Test(arguments: [
    ([:], "WeCom: `PAPERSITE_WECOM_WEBHOOK` (the address of the group's bot) is not set"),
    (
      ["PAPERSITE_WECOM_WEBHOOK": "  "],
      "WeCom: `PAPERSITE_WECOM_WEBHOOK` (the address of the group's bot) is not set"
    ),
    (["PAPERSITE_WECOM_WEBHOOK": "hush"], "WeCom: `PAPERSITE_WECOM_WEBHOOK` is no address"),
    (
      ["PAPERSITE_WECOM_WEBHOOK": "http://a.b/hush"],
      "WeCom: `PAPERSITE_WECOM_WEBHOOK` is no https address"
    ),
    (["PAPERSITE_WECOM_WEBHOOK": "http://127.0.0.1:1/hush"], "WeCom: no connection could be made"),
  ])
  func badCredentials(_ environment: [String: String], _ message: String) async {
    let run = PushRun(NetworkClient(), clock: Waits().clock, environment: environment)
    let composition = WeCom().compose(Samples.digest(stars: [3]), Samples.chinese)
    #expect(Self.message(await run.push(composition, to: WeCom())) == message)
  }

  @Test func ledgersAreReadAsTheyAreWritten() {
    var ledger = PushLedger()
    #expect(PushLedger(json: ledger.json) == ledger)
    ledger.add(post: "/b/", channel: "wecom", hash: "1")
    ledger.add(post: "/a/", channel: "slack", hash: "2")
    ledger.add(post: "/a/", channel: "discord", hash: "3")
    #expect(PushLedger(json: ledger.json) == ledger)
    #expect(ledger.hash(post: "/a/", channel: "slack") == "2")
    #expect(ledger.hash(post: "/a/", channel: "wecom") == nil)
    #expect(PushLedger(json: Array("{}".utf8)) == nil)
    #expect(PushLedger(json: Array("{\"version\":2,\"posts\":{}}".utf8)) == nil)
  }
}
