/// Why there is no answer.
package enum HTTPFailure: Error, Equatable, Sendable {
  /// No host of that name is known, or no name server could be asked.
  case unknownHost
  /// Nothing listens there, or the way there is cut off.
  case cannotConnect
  /// The server's certificate is not its own, has run out, or is signed by nobody who is trusted.
  case untrusted
  /// The answer took longer than the request allows.
  case timedOut
  /// The connection ended before the answer did.
  case brokenOff
  /// The body is longer than this number of bytes.
  case tooLarge(limit: Int)
  /// More redirects than were asked for, or in a circle.
  case tooManyRedirects
  /// The task was cancelled.
  case cancelled
  /// Anything else, in the system's words.
  case other(String)

  /// What happened, to stand behind a colon, such as `the connection was refused`.
  package var reason: String {
    switch self {
    case .unknownHost: "the host was not found"
    case .cannotConnect: "no connection could be made"
    case .untrusted: "its certificate is not valid"
    case .timedOut: "no answer in time"
    case .brokenOff: "the connection was broken off"
    case .tooLarge(let limit): "the answer is longer than \(limit) bytes"
    case .tooManyRedirects: "it redirects without end"
    case .cancelled: "the request was cancelled"
    case .other(let text): text
    }
  }

  /// Whether the same request may well have an answer a little later.
  var isTransient: Bool {
    switch self {
    case .cannotConnect, .timedOut, .brokenOff: true
    case .unknownHost, .untrusted, .tooLarge, .tooManyRedirects, .cancelled, .other: false
    }
  }
}
