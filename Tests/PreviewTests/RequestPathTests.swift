internal import Testing

@testable import Preview

struct RequestPathTests {
  @Test(
    arguments: [
      ("/", "/", ""), ("/a/b?x=1&y=/", "/a/b", "?x=1&y=/"), ("/a#b", "/a", ""),
      ("/tags/%E6%8E%A8%E7%90%86/", "/tags/推理/", ""), ("/tags/推理/", "/tags/推理/", ""),
      ("/100%25/", "/100%/", ""), ("/a%20b", "/a b", ""), ("http://localhost:4000/a", "/a", ""),
      ("/..a/b..", "/..a/b..", ""), ("/%252e%252e/", "/%2e%2e/", ""),
    ])
  func decodesOnce(_ target: String, _ path: String, _ query: String) {
    let request = RequestPath(target: target)
    #expect(request?.path == path)
    #expect(request?.query == query)
  }

  @Test(
    arguments: [
      "", "*", "a", "localhost:4000", "/%", "/%4", "/%zz", "/%FF", "/%C0%AE%C0%AE/", "/a%00b",
      "/a%0D%0Ab", "/%7F", "/..", "/../", "/a/../b", "/a/..", "/.", "/%2e%2e/", "/%2E./", "/.%2e/a",
      "/..%2fa", "/..%5ca", "/a\\..\\b", "/%5c%5chost", "http://h/../a",
    ])
  func refuses(_ target: String) {
    #expect(RequestPath(target: target) == nil)
  }

  @Test func givesParameters() {
    let path = RequestPath(target: "/e?path=%2Fa%2F&version=1f&pathx=2")
    #expect(path?.parameter("path") == "/a/")
    #expect(path?.parameter("version") == "1f")
    #expect(path?.parameter("pat") == nil)
  }
}
