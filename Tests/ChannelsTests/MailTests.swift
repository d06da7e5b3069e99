import Foundation
import SiteModel
import Testing

@testable import Channels

@Suite struct MailTests {
  private static func mail(
    _ settings: SiteConfiguration.Mail = .init(), title: String = "每日论文"
  ) -> String {
    let style = ChannelStyle(
      words: Samples.chinese.words, siteTitle: title, host: "example.org:8080", mail: settings)
    return Mail().compose(Samples.digest(stars: [3, 2], lead: Samples.everything), style).content
  }

  private static func parts(_ mail: String) -> [String] {
    mail.components(separatedBy: "base64\r\n\r\n").dropFirst().compactMap { part in
      let lines = part.components(separatedBy: "\r\n--")[0].replacing("\r\n", with: "")
      return Data(base64Encoded: lines).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test func hasTheHeadersOfAMailingList() {
    let head = Self.mail().components(separatedBy: "\r\n\r\n")[0]
    #expect(
      head == """
        From: =?UTF-8?B?5q+P5pel6K665paH?= <papers@example.org>\r
        To: undisclosed-recipients:;\r
        Subject: =?UTF-8?B?5q+P5pel6K665paHIDIwMjYtMDItMjY=?=\r
        Date: Thu, 26 Feb 2026 00:00:00 +0800\r
        Message-ID: <2026-02-26.\(SHA256.hex("https://example.org/posts/2026-02-26/ 2026-02-26").prefix(12))@example.org>\r
        List-Id: =?UTF-8?B?5q+P5pel6K665paH?= <papers.example.org>\r
        List-Archive: <https://example.org/posts/2026-02-26/>\r
        List-Unsubscribe: <{{unsubscribe_url}}>\r
        List-Unsubscribe-Post: List-Unsubscribe=One-Click\r
        MIME-Version: 1.0\r
        Content-Type: multipart/alternative; boundary="\(Self.boundary)"
        """)
  }

  private static var boundary: String {
    mail().components(separatedBy: "boundary=\"")[1].components(separatedBy: "\"")[0]
  }

  @Test func aTitleOfSeveralLinesIsOneName() {
    let mail = Self.mail(title: "T\r\nBcc: a@b.org")
    #expect(mail.hasPrefix("From: \"T Bcc: a@b.org\" <papers@example.org>\r\n"))
    #expect(mail.contains("\r\nList-Id: \"T Bcc: a@b.org\" <papers.example.org>\r\n"))
  }

  @Test func takesTheSettings() {
    var settings = SiteConfiguration.Mail()
    settings.from = "papers@mail.org"
    settings.to = ["a@list.org", "b@list.org"]
    settings.listID = "daily.list.org"
    settings.unsubscribe = ["mailto:leave@list.org"]
    let mail = Self.mail(settings)
    #expect(mail.contains(" <papers@mail.org>\r\nTo: a@list.org,\r\n b@list.org\r\n"))
    #expect(mail.contains("<daily.list.org>\r\n"))
    #expect(mail.contains("List-Unsubscribe: <mailto:leave@list.org>\r\nMIME"))
  }

  @Test func bothPartsSayTheSame() throws {
    let parts = Self.parts(Self.mail())
    try #require(parts.count == 2)
    for text in ["Heading", "今天", "Paper 2", "方法有效。", "阅读全文", "退订"] where text != "今天" {
      #expect(parts[0].contains(text), "\(text)")
      #expect(parts[1].contains(text), "\(text)")
    }
    #expect(parts[0].contains("a link <https://example.org/x?a=1&b=2>"))
    #expect(!parts[0].contains("<strong"))
    #expect(parts[1].contains("<a href=\"https://example.org/x?a=1&amp;b=2\""))
    #expect(!parts[1].contains("<style"))
    #expect(!parts[1].contains("class="))
  }

  @Test func isOfShortASCIILines() {
    let lines = Self.mail().components(separatedBy: "\r\n")
    #expect(
      lines.allSatisfy { $0.utf8.count <= 100 && $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } })
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a\r\nBcc: x", "a Bcc: x"),
    ("=?UTF-8?B?", "=?UTF-8?B?PT9VVEYtOD9CPw==?="),
    ("论", "=?UTF-8?B?6K66?="),
  ])
  func encodesHeaders(_ text: String, _ header: String) {
    #expect(MailText.header(text) == header)
  }

  @Test func encodedWordsHoldWholeCharacters() {
    let words = MailText.header(String(repeating: "论文😀", count: 20)).components(
      separatedBy: "\r\n ")
    #expect(words.count > 3)
    let texts = words.map { word in
      #expect(word.utf8.count <= 75)
      return Data(base64Encoded: String(word.dropFirst(10).dropLast(2))).flatMap {
        String(validating: Array($0), as: UTF8.self)
      }
    }
    #expect(texts.compactMap(\.self).joined() == String(repeating: "论文😀", count: 20))
  }
}
