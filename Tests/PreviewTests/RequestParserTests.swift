internal import Testing

@testable import Preview

struct RequestParserTests {
  private func parse(_ text: String, limits: ServerLimits = ServerLimits()) throws -> HTTPRequest? {
    var parser = RequestParser(limits: limits)
    parser.append(Array(text.utf8))
    return try parser.next()
  }

  @Test func readsLineAndHeaders() throws {
    let request = try #require(
      try parse("GET /a/?b=1 HTTP/1.1\r\nHost: localhost:4000\r\nRANGE:  bytes=0-1 \r\n\r\n"))
    #expect(request.method == "GET")
    #expect(request.target == "/a/?b=1")
    #expect(request["host"] == "localhost:4000")
    #expect(request["range"] == "bytes=0-1")
    #expect(request.keepsAlive)
  }

  @Test func takesLinesThatEndWithLineFeedAlone() throws {
    #expect(try parse("GET / HTTP/1.1\nHost: a\n\n")?.target == "/")
  }

  @Test func waitsForTheWholeHead() throws {
    var parser = RequestParser(limits: ServerLimits())
    for byte in "GET / HTTP/1.1\r\nHost: a\r\n\r".utf8 {
      parser.append([byte])
      #expect(try parser.next() == nil)
    }
    parser.append([10])
    #expect(try parser.next()?.target == "/")
  }

  @Test func keepsThePipelinedRequest() throws {
    var parser = RequestParser(limits: ServerLimits())
    parser.append(
      Array("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
    #expect(try parser.next()?.target == "/1")
    #expect(try parser.next()?.target == "/2")
    #expect(try parser.next() == nil)
  }

  @Test(
    arguments: [
      ("GET / HTTP/1.1\r\n\r\n", HTTPStatus.badRequest),
      ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", .badRequest),
      ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", .badRequest),
      ("GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", .badRequest),
      ("GET / HTTP/1.1\r\nHost: a\r\nX: \u{1}\r\n\r\n", .badRequest),
      ("GET /  HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
      ("GET /\r\nHost: a\r\n\r\n", .badRequest),
      ("G(T / HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
      ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", .versionNotSupported),
      ("\u{16}\u{3}\u{1}\u{2}\n\n", .badRequest),
      ("GET /\(String(repeating: "a", count: 9000)) HTTP/1.1\r\nHost: a\r\n\r\n", .targetTooLong),
      ("GET /\(String(repeating: "a", count: 40_000))", .targetTooLong),
      ("GET / HTTP/1.1\r\nX: \(String(repeating: "a", count: 40_000))", .headersTooLarge),
      (
        "GET / HTTP/1.1\r\nHost: a\r\n\(String(repeating: "X: 1\r\n", count: 200))\r\n",
        .headersTooLarge
      ),
    ])
  func refuses(_ head: String, _ status: HTTPStatus) {
    #expect(throws: RequestParser.Refusal(status: status)) { try parse(head) }
  }

  @Test(
    arguments: [
      ("HTTP/1.1", "", true), ("HTTP/1.1", "Connection: close\r\n", false),
      ("HTTP/1.0", "", false), ("HTTP/1.0", "Connection: Keep-Alive\r\n", true),
    ])
  func tellsWhetherTheConnectionStays(_ version: String, _ header: String, _ stays: Bool) throws {
    #expect(try parse("GET / \(version)\r\nHost: a\r\n\(header)\r\n")?.keepsAlive == stays)
  }
}
