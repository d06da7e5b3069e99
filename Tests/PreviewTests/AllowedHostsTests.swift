internal import Testing

@testable import Preview

struct AllowedHostsTests {
  @Test(
    arguments: [
      "localhost", "LOCALHOST:4000", "papers.localhost:1", "127.0.0.1", "127.0.0.1:4000",
      "[::1]:4000", "[fe80::1]", "192.168.1.5:8080", "mac.local", "mac.local:4000",
    ])
  func takes(_ host: String) {
    #expect(AllowedHosts(host: "mac.local").contains(host))
  }

  @Test(
    arguments: [
      "", "evil.example", "evil.example:4000", "localhost.evil.example", "127.0.0.1.evil.example",
      "127.0.0.1:4000:1", "localhost:", "localhost:x", "localhost:99999", "::1", "[::1",
      "[evil.example]", "1.2.3", "1.2.3.256", "1.2.3.4.5", "xlocalhost", "localhost@evil.example",
      "evil.example#localhost",
    ])
  func refuses(_ host: String) {
    #expect(!AllowedHosts(host: "127.0.0.1").contains(host))
  }

  @Test(
    arguments: [
      ([:], true), (["origin": "http://localhost:4000"], true),
      (["sec-fetch-site": "same-origin"], true), (["sec-fetch-site": "none"], true),
      (["origin": "https://evil.example"], false), (["origin": "null"], false),
      (["origin": "http://localhost:3000"], false), (["sec-fetch-site": "cross-site"], false),
      (["sec-fetch-site": "same-site"], false),
    ] as [([String: String], Bool)])
  func tellsWhoAsks(_ headers: [String: String], _ isOwn: Bool) {
    let all = headers.merging(["host": "localhost:4000"]) { $1 }
      .map { HTTPRequest.Header(name: $0.key, value: $0.value) }
    let request = HTTPRequest(target: "/", headers: all)
    #expect(AllowedHosts(host: "127.0.0.1").isSameOrigin(request) == isOwn)
  }
}
