/// An answer while it arrives.
struct PartialAnswer {
  let wanted: HTTPRequest.Body
  private var status = 0
  private var headers: [String: String] = [:]
  private var body: [UInt8] = []
  /// Whether the body was cut where enough or too much of it had come.
  private var isCut = false

  init(wanted: HTTPRequest.Body) {
    self.wanted = wanted
  }

  /// A status line begins the answer anew: one such as `100 Continue` may have come before.
  mutating func take(header: UnsafeRawBufferPointer) {
    let line = String(decoding: header, as: UTF8.self)
    if line.hasPrefix("HTTP/") {
      headers = [:]
      status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    } else if let colon = line.firstIndex(of: ":") {
      let value = line[line.index(after: colon)...].trimmingSpace
      let name = line[..<colon].lowercased()
      headers[name] = headers[name].map { "\($0), \(value)" } ?? value
    }
  }

  /// Whether more is wanted.
  mutating func take(body part: UnsafeRawBufferPointer) -> Bool {
    switch wanted {
    case .whole(let limit): isCut = body.count + part.count > limit
    case .beginning(let limit): isCut = body.count + part.count >= limit
    }
    let limit = wanted.limit
    body += part.prefix(limit - body.count)
    return !isCut
  }

  /// The answer, as far as it came before `failure`.
  func outcome(orBecauseOf failure: HTTPFailure?) -> Result<HTTPResponse, HTTPFailure> {
    let answer = HTTPResponse(status: status, headers: HTTPHeaders(headers), body: body)
    switch wanted {
    case .whole(let limit) where isCut: return .failure(.tooLarge(limit: limit))
    case .beginning where isCut: return .success(answer)
    case .whole, .beginning: return failure.map { .failure($0) } ?? .success(answer)
    }
  }
}

extension HTTPRequest.Body {
  fileprivate var limit: Int {
    switch self {
    case .whole(let limit), .beginning(let limit): limit
    }
  }
}

extension Substring {
  /// Without white space at its ends.
  fileprivate var trimmingSpace: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
