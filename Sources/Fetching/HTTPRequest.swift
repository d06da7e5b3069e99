/// What is asked of a server.
package struct HTTPRequest: Sendable, Equatable {
  package enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    /// Sends `content`. It is not made again where the server may have got it already.
    case post = "POST"
  }

  /// How much of an answer's body is taken. It is counted while it arrives, decompressed.
  package enum Body: Sendable, Equatable {
    /// All of it; one of more bytes is a failure.
    case whole(limit: Int)
    /// The first bytes; the rest is not waited for.
    case beginning(Int)
  }

  package var url: HTTPURL
  package var method: Method
  /// Each name once. `PoliteClient` adds the `User-Agent`.
  package var headers: [String: String]
  package var body: Body
  /// What is sent along by `post`; its type is for `headers` to say.
  package var content: [UInt8]
  /// How long the whole answer may take, without pauses and retries.
  package var timeout: Duration
  /// How many redirects `PoliteClient` follows. With 0 a redirect is an answer like any other.
  package var redirectLimit: Int

  package init(
    _ url: HTTPURL, method: Method = .get, headers: [String: String] = [:],
    content: [UInt8] = [],
    body: Body = .whole(limit: 10_000_000), timeout: Duration = .seconds(30), redirectLimit: Int = 0
  ) {
    self.url = url
    self.method = method
    self.headers = headers
    self.content = content
    self.body = body
    self.timeout = timeout
    self.redirectLimit = redirectLimit
  }
}
