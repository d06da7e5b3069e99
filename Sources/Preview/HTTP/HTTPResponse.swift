internal import Text

/// An answer to a request.
package struct HTTPResponse: Sendable {
  package enum Body: Sendable {
    case bytes([UInt8])
    /// What a stream of server-sent events carries, as it comes.
    case events(AsyncStream<String>)
  }

  package var status: HTTPStatus
  /// In the order in which they are sent.
  package var headers: [(name: String, value: String)]
  package var body: Body

  package init(
    _ status: HTTPStatus, headers: [(name: String, value: String)] = [], body: [UInt8] = []
  ) {
    self.status = status
    self.headers = headers
    self.body = .bytes(body)
  }

  /// A stream of server-sent events (HTML Standard, 9.2).
  package init(events: AsyncStream<String>) {
    status = .ok
    headers = [
      ("Content-Type", "text/event-stream; charset=utf-8"), ("Cache-Control", "no-store"),
    ]
    body = .events(events)
  }

  /// A short answer in plain words.
  package static func text(_ status: HTTPStatus, _ sentence: String) -> HTTPResponse {
    HTTPResponse(
      status,
      headers: [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")],
      body: Array((sentence + "\n").utf8))
  }

  package static func redirect(_ status: HTTPStatus, to location: String) -> HTTPResponse {
    HTTPResponse(status, headers: [("Location", location), ("Cache-Control", "no-store")])
  }

  /// The first header called `name`, whatever its case.
  package subscript(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// The status line and headers, with the empty line that ends them.
  func head(keepsAlive: Bool) -> [UInt8] {
    var buffer = ByteBuffer(capacity: 512)
    buffer.append(text: "HTTP/1.1 \(status.rawValue) \(status.reason)\r\n")
    for (name, value) in headers { buffer.append(text: "\(name): \(value)\r\n") }
    if case .bytes(let bytes) = body, status != .notModified, self["Content-Length"] == nil {
      buffer.append(text: "Content-Length: \(bytes.count)\r\n")
    }
    buffer.append(text: "X-Content-Type-Options: nosniff\r\n")
    buffer.append(text: "Cross-Origin-Resource-Policy: same-origin\r\n")
    buffer.append(text: "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n")
    return buffer.bytes
  }

  /// The answer to `HEAD`: the same headers, with the length that `GET` would give, and no body.
  var withoutBody: HTTPResponse {
    guard case .bytes(let bytes) = body else { return self }
    var response = self
    if status != .notModified { response.headers.append(("Content-Length", "\(bytes.count)")) }
    response.body = .bytes([])
    return response
  }
}
