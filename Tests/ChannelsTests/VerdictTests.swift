import Fetching
import Testing

@testable import Channels

/// What each channel's documented answers mean.
@Suite struct VerdictTests {
  enum Kind: Equatable, Sendable { case delivered, busy(Duration?), refused(String) }

  struct Case: Sendable, CustomTestStringConvertible {
    let channel: String
    let status: Int
    let body: String
    let kind: Kind

    init(_ channel: String, _ status: Int, _ body: String, _ kind: Kind) {
      (self.channel, self.status, self.body, self.kind) = (channel, status, body, kind)
    }

    var testDescription: String { "\(channel) \(status) \(body)" }
  }

  @Test(arguments: [
    Case("wecom", 200, #"{"errcode":0,"errmsg":"ok"}"#, .delivered),
    Case("wecom", 200, #"{"errcode":-1,"errmsg":"system busy"}"#, .busy(nil)),
    Case("wecom", 200, #"{"errcode":45009,"errmsg":"api freq out of limit"}"#, .busy(.seconds(60))),
    Case("wecom", 200, #"{"errcode":93000,"errmsg":"invalid webhook url"}"#, .refused("93000")),
    Case("wecom", 200, #"{"errcode":40058,"errmsg":"exceed max length"}"#, .refused("40058")),
    Case("wecom", 200, "<html>proxy</html>", .refused("not its JSON: `<html>proxy</html>`")),
    Case("wecom", 200, "", .refused("not its JSON")),
    Case("wecom", 200, "{\"errcode\":", .refused("not its JSON")),
    Case("wecom", 502, "bad gateway", .refused("may have arrived")),
    Case("wecom", 503, "", .busy(nil)),
    Case("wecom", 404, "", .refused("status 404")),
    Case("dingtalk", 200, #"{"errcode":0,"errmsg":"ok"}"#, .delivered),
    Case(
      "dingtalk", 200, #"{"errcode":310000,"errmsg":"sign not match"}"#, .refused("sign not match")),
    Case(
      "dingtalk", 200, #"{"errcode":130101,"errmsg":"send too fast"}"#, .refused("send too fast")),
    Case("dingtalk", 200, #"{"errcode":300001,"errmsg":"token is not exist"}"#, .refused("300001")),
    Case("dingtalk", 200, #"{"errcode":-1,"errmsg":"busy"}"#, .busy(nil)),
    Case("feishu", 200, #"{"code":0,"msg":"success","data":{}}"#, .delivered),
    Case("feishu", 200, #"{"StatusCode":0,"StatusMessage":"success"}"#, .delivered),
    Case("feishu", 400, #"{"code":9499,"msg":"Bad Request","data":{}}"#, .refused("9499")),
    Case("feishu", 200, #"{"code":19021,"msg":"sign match fail"}"#, .refused("sign match fail")),
    Case("feishu", 200, #"{"code":19024,"msg":"Key Words Not Found"}"#, .refused("19024")),
    Case("feishu", 200, #"{"code":11232,"msg":"frequency limited"}"#, .busy(nil)),
    Case("telegram", 200, #"{"ok":true,"result":{"message_id":1}}"#, .delivered),
    Case(
      "telegram", 429,
      #"{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":7}}"#,
      .busy(.seconds(7))),
    Case(
      "telegram", 401, #"{"ok":false,"error_code":401,"description":"Unauthorized"}"#,
      .refused("401")),
    Case(
      "telegram", 400,
      #"{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}"#,
      .refused("chat not found")),
    Case(
      "telegram", 403, #"{"ok":false,"error_code":403,"description":"kicked"}"#, .refused("kicked")),
    Case("telegram", 502, "<html>", .refused("may have arrived")),
    Case("discord", 204, "", .delivered),
    Case("discord", 200, #"{"id":"1"}"#, .delivered),
    Case("discord", 429, #"{"message":"limited","retry_after":1.5}"#, .busy(.milliseconds(1500))),
    Case(
      "discord", 404, #"{"message":"Unknown Webhook","code":10015}"#, .refused("Unknown Webhook")),
    Case(
      "discord", 400, #"{"code":50035,"message":"Invalid Form Body"}"#,
      .refused("Invalid Form Body")),
    Case("slack", 200, "ok", .delivered),
    Case("slack", 200, "okay", .refused("not its JSON")),
    Case("slack", 400, "invalid_blocks", .refused("invalid_blocks")),
    Case("slack", 404, "no_service", .refused("no_service")),
    Case("slack", 410, "channel_is_archived", .refused("channel_is_archived")),
    Case("slack", 500, "rollup_error", .refused("may have arrived")),
    Case("slack", 200, "ok\n", .delivered),
    Case("slack", 400, "a\nb\u{1b}c", .refused("`a\\nb\\u{1b}c`")),
  ])
  func readsAnswers(_ one: Case) throws {
    let channel = try #require(Channels.groups.first { $0.name == one.channel })
    let response = HTTPResponse(status: one.status, body: Array(one.body.utf8))
    switch (channel.verdict(on: response), one.kind) {
    case (.delivered, .delivered): break
    case (.busy(_, let after), .busy(let wanted)): #expect(after == wanted)
    case (.refused(let reason, let fix), .refused(let part)):
      #expect(reason.contains(part), "\(reason)")
      #expect(!fix.isEmpty)
    case (let verdict, _): Issue.record("\(verdict)")
    }
  }

  @Test func heedsRetryAfter() throws {
    let response = HTTPResponse(status: 429, headers: HTTPHeaders(["Retry-After": "30"]))
    #expect(
      Slack().verdict(on: response) == .busy("it answered with status 429", after: .seconds(30)))
  }
}
