/// When a server that has had enough requests takes more: by `Retry-After`, by GitHub's
/// `x-ratelimit-…`, or by the `RateLimit` header (draft-ietf-httpapi-ratelimit-headers) that
/// Hugging Face sends.
package enum RateLimit {
  /// Whether `response` refuses the request for coming too soon, and not for what it asks for.
  package static func isMet(by response: HTTPResponse) -> Bool {
    switch response.status {
    case 429: true
    case 403: response.headers["Retry-After"] != nil || isUsedUp(response.headers)
    default: false
    }
  }

  /// How long to wait from `now`, in seconds since 1970; nil where the server does not say.
  package static func delay(_ response: HTTPResponse, now: Double) -> Duration? {
    let headers = response.headers
    if let asked = headers["Retry-After"].flatMap({ RetryAfter.delay($0, now: now) }) {
      return asked
    }
    if isUsedUp(headers), let reset = headers["X-RateLimit-Reset"].flatMap(Double.init),
      reset.isFinite
    {
      return .seconds(min(max(0, reset - now), longest))
    }
    return headers["RateLimit"].flatMap(seconds).map { .seconds(min($0, longest)) }
  }

  private static let longest = 366.0 * 86_400

  private static func isUsedUp(_ headers: HTTPHeaders) -> Bool {
    headers["X-RateLimit-Remaining"] == "0"
  }

  /// The `t` of `"api";r=0;t=55`.
  private static func seconds(_ field: String) -> Double? {
    let parts = field.split { ";,".contains($0) }.map { part in String(part.drop { $0 == " " }) }
    guard parts.contains("r=0") else { return nil }
    return parts.first { $0.hasPrefix("t=") }.flatMap { UInt32($0.dropFirst(2)) }.map(Double.init)
  }
}
