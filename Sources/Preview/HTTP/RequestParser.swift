/// Reads request heads (RFC 9112) out of the bytes of a connection, as they come.
///
/// Strict where leniency has led servers astray: no folded lines, no space before a colon, one
/// `Host`, no control characters. A line may end with LF alone.
struct RequestParser {
  /// Why a request is not taken, as the status to answer with.
  struct Refusal: Error, Equatable {
    let status: HTTPStatus
  }

  private let limits: ServerLimits
  private var buffer: [UInt8] = []
  /// How much of the buffer has been searched for the head's end.
  private var searched = 0

  init(limits: ServerLimits) {
    self.limits = limits
  }

  /// Whether part of a request has come.
  var hasBegun: Bool { !buffer.isEmpty }

  mutating func append(_ bytes: [UInt8]) {
    buffer += bytes
  }

  /// The next request, if its head has come as a whole. Bytes behind it are kept for the one after.
  mutating func next() throws(Refusal) -> HTTPRequest? {
    dropLeadingLineBreaks()
    guard let end = headEnd() else {
      guard buffer.count <= limits.headBytes else { throw tooLong }
      return nil
    }
    guard end <= limits.headBytes else { throw tooLong }
    let head = buffer[..<end]
    defer {
      buffer.removeSubrange(..<end)
      searched = 0
    }
    return try RequestHead(limits: limits).parse(head)
  }

  /// An endless first line is an address that is too long.
  private var tooLong: Refusal {
    Refusal(status: buffer.contains(lineFeed) ? .headersTooLarge : .targetTooLong)
  }

  /// Some clients send one after a body (RFC 9112, 2.2).
  private mutating func dropLeadingLineBreaks() {
    let count = buffer.prefix { $0 == lineFeed || $0 == carriageReturn }.count
    guard count > 0 else { return }
    buffer.removeFirst(count)
    searched = 0
  }

  /// The position behind the empty line that ends the head.
  private mutating func headEnd() -> Int? {
    var position = max(0, searched - 2)
    while let feed = buffer[position...].firstIndex(of: lineFeed) {
      var next = feed + 1
      if next < buffer.count, buffer[next] == carriageReturn { next += 1 }
      if next < buffer.count, buffer[next] == lineFeed { return next + 1 }
      position = feed + 1
    }
    searched = buffer.count
    return nil
  }
}

/// The grammar of a request's head.
private struct RequestHead {
  typealias Refusal = RequestParser.Refusal
  let limits: ServerLimits

  func parse(_ head: ArraySlice<UInt8>) throws(Refusal) -> HTTPRequest {
    let lines = head.split(separator: lineFeed, omittingEmptySubsequences: false)
      .map { $0.last == carriageReturn ? $0.dropLast() : $0 }
    guard lines.allSatisfy({ $0.allSatisfy(isAllowed) }) else { throw bad }
    let (method, target, minor) = try requestLine(lines[0])
    let headers = try headers(lines.dropFirst().filter { !$0.isEmpty })
    let hosts = headers.count { $0.name == "host" }
    guard hosts == 1 || hosts == 0 && minor == 0 else { throw bad }
    return HTTPRequest(method: method, target: target, minorVersion: minor, headers: headers)
  }

  private func requestLine(
    _ line: ArraySlice<UInt8>
  ) throws(Refusal) -> (method: String, target: String, minor: Int) {
    let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(isTokenByte) else { throw bad }
    guard parts[1].count <= limits.targetBytes else { throw Refusal(status: .targetTooLong) }
    guard !parts[1].isEmpty, parts[1].allSatisfy({ $0 > 0x20 }) else { throw bad }
    return (text(parts[0]), text(parts[1]), try minorVersion(text(parts[2])))
  }

  private func minorVersion(_ version: String) throws(Refusal) -> Int {
    switch version {
    case "HTTP/1.1": return 1
    case "HTTP/1.0": return 0
    case _ where version.hasPrefix("HTTP/"): throw Refusal(status: .versionNotSupported)
    default: throw bad
    }
  }

  private func headers(_ lines: [ArraySlice<UInt8>]) throws(Refusal) -> [HTTPRequest.Header] {
    guard lines.count <= limits.headers else { throw Refusal(status: .headersTooLarge) }
    return try lines.map { (line) throws(Refusal) in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy(isTokenByte)
      else { throw bad }
      let value = text(line[(colon + 1)...])
      return HTTPRequest.Header(
        name: text(line[..<colon]).lowercased(), value: String(Substring(value).trimmingSpaces))
    }
  }

  private var bad: Refusal { Refusal(status: .badRequest) }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private func isAllowed(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7F || byte == 0x09 }

  /// A byte of a method's or header's name (RFC 9110, 5.6.2).
  private func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}

private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
