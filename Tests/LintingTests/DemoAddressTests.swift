import Diagnostics
import Testing

@Suite struct DemoAddressTests {
  private static func found(_ settings: String) -> [String] {
    Linted(
      ["content/posts/a.md": "---\ntitle: A\npublished: 2026-02-26\n---\n"], settings: settings
    ).diagnostics()
      .filter { ["demo-address", "local-address"].contains($0.rule) }
      .map { "\($0.severity) \($0.rule) \($0.location?.position?.line ?? 0)" }
  }

  @Test(arguments: [
    "https://example.com", "https://blog.example.org/papers", "https://fuwari.vercel.app",
    "https://your-domain.com", "https://you.github.io/papers",
    "https://example.edu", "https://my-site.com",
  ])
  func aDemoIsAnError(_ address: String) {
    #expect(Self.found("title: A\nbase_url: \(address)\n") == ["error demo-address 2"])
  }

  @Test(arguments: [
    "http://localhost:4000", "http://127.0.0.1:8080", "http://[::1]:80", "https://papers.test",
    "http://192.168.1.5", "http://10.0.0.1:80", "http://172.31.0.1", "http://169.254.1.1",
    "http://[fd00::1]", "https://wiki.internal",
  ])
  func onesOwnMachineIsAWarning(_ address: String) {
    #expect(Self.found("title: A\nbase_url: \(address)\n") == ["warning local-address 2"])
  }

  @Test(arguments: [
    "", "base_url: https://papers.dev", "base_url: https://myexample.com",
    "base_url: https://example.com.cn", "base_url: http://172.32.0.1",
    "base_url: http://8.8.8.8", "base_url: https://10.papers.dev",
    "base_url: https://example.org\ncheck: {demo-address: off}",
  ])
  func leavesOthersAlone(_ settings: String) {
    #expect(Self.found(settings) == [])
  }

  @Test func canBeAWarning() {
    #expect(
      Self.found("base_url: https://example.org\ncheck: {demo-address: warning}")
        == ["warning demo-address 1"])
  }
}
