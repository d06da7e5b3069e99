import Diagnostics
import Testing

@Suite struct DemoAddressTests {
  private static func found(_ settings: String) -> [String] {
    Linted(
      ["content/posts/a.md": "---\ntitle: A\npublished: 2026-02-26\n---\n"], settings: settings
    )
    .diagnostics("demo-address").map { "\($0.severity) \($0.location?.position?.line ?? 0)" }
  }

  @Test(arguments: [
    "https://example.com", "https://blog.example.org/papers", "http://localhost:4000",
    "http://127.0.0.1:8080", "http://[::1]:80", "https://papers.test", "https://fuwari.vercel.app",
  ])
  func isFoundInTheSettings(_ address: String) {
    #expect(Self.found("title: A\nbase_url: \(address)\n") == ["warning 2"])
  }

  @Test(arguments: [
    "", "base_url: https://papers.dev", "base_url: https://myexample.com",
    "base_url: https://example.com.cn", "base_url: https://example.org\ncheck: {demo-address: off}",
  ])
  func leavesOthersAlone(_ settings: String) {
    #expect(Self.found(settings) == [])
  }

  @Test func canBeAnError() {
    #expect(
      Self.found("base_url: https://example.org\ncheck: {demo-address: error}") == ["error 1"])
  }
}
