internal import Fetching

/// Asks for one link: by HEAD, and where that does not succeed by a GET of the first bytes, since
/// many servers refuse HEAD in one way or another.
struct LinkVerifier: Sendable {
  /// What is known after one link.
  enum Verdict: Equatable, Sendable {
    case outcome(LinkOutcome)
    /// The host was not reached: the link is broken, or the network is. And why.
    case unreachable(String)
    /// The host wants to be left alone, or took too long. And why.
    case unwilling(String)
  }

  let client: any HTTPClient

  func verdict(on url: HTTPURL) async -> Verdict {
    let head = await verdict(on: HTTPRequest(url, method: .head))
    switch head {
    case .outcome(.works), .outcome(.moved), .unwilling, .unreachable: return head
    case .outcome(.broken), .outcome(.unchecked):
      return await verdict(
        on: HTTPRequest(url, headers: ["Range": "bytes=0-1023"], body: .beginning(1024)))
    }
  }

  private func verdict(on request: HTTPRequest) async -> Verdict {
    var request = request
    request.headers["Accept"] = "text/html, application/pdf;q=0.9, */*;q=0.8"
    request.timeout = Self.timeout
    request.redirectLimit = Self.redirectLimit
    do throws(HTTPFailure) {
      return Self.verdict(on: try await client.send(request))
    } catch {
      return Self.verdict(on: error)
    }
  }

  private static let timeout = Duration.seconds(20)
  /// As browsers have it.
  private static let redirectLimit = 20

  private static func verdict(on response: HTTPResponse) -> Verdict {
    switch response.status {
    // The address works, but has fewer bytes than were asked for.
    case 200..<300, 304, 416:
      return .outcome(newAddress(response.redirects).map(LinkOutcome.moved) ?? .works)
    // Who has no account, or is a program.
    case 401, 403, 407, 451, 999: return .outcome(.unchecked("it answers \(response.status)"))
    case 429, 502, 503, 504: return .unwilling("it answers \(response.status)")
    case 300..<400: return .outcome(.broken("it redirects to no address"))
    default: return .outcome(.broken("it answers \(response.status)"))
    }
  }

  /// The address behind the permanent redirects that come first.
  private static func newAddress(_ redirects: [HTTPResponse.Redirect]) -> HTTPURL? {
    redirects.prefix(while: \.isPermanent).last?.target
  }

  private static func verdict(on failure: HTTPFailure) -> Verdict {
    switch failure {
    case .unknownHost, .cannotConnect: .unreachable(failure.reason)
    case .timedOut: .unwilling(failure.reason)
    case .untrusted, .tooManyRedirects: .outcome(.broken(failure.reason))
    case .brokenOff, .tooLarge, .cancelled, .other: .outcome(.unchecked(failure.reason))
    }
  }
}
