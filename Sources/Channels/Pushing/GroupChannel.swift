package import Fetching

/// A bot of a group, which takes a digest as one request.
package protocol GroupChannel: Channel {
  /// What has to be known to post, in the environment only.
  var credentials: [CredentialName] { get }

  /// The request that posts `composition`.
  ///
  /// - Parameter now: seconds since 1970, for signatures.
  func request(
    _ composition: Composition, _ credentials: Credentials, now: Double
  ) throws(CredentialProblem) -> HTTPRequest

  /// What an answer means.
  func verdict(on response: HTTPResponse) -> Verdict
}

/// What a channel's answer means.
package enum Verdict: Equatable, Sendable {
  case delivered
  /// It did not take the message now and may do so later: after that time, if it says so.
  case busy(String, after: Duration?)
  /// It will not take the message, and what to do.
  case refused(String, fix: String)
}

/// A variable of the environment.
package struct CredentialName: Hashable, Sendable {
  /// Such as `PAPERSITE_WECOM_WEBHOOK`.
  package let variable: String
  /// What it holds, such as `the address of the bot`.
  package let summary: String
  package let isRequired: Bool

  init(_ variable: String, _ summary: String, isRequired: Bool = true) {
    self.variable = variable
    self.summary = summary
    self.isRequired = isRequired
  }
}

/// What the environment says of credentials. It never stands in a message: `redacted` takes it out.
package struct Credentials: Sendable {
  private let values: [String: String]

  /// - Parameter environment: of the process; empty values count as unset.
  package init(_ names: [CredentialName], environment: [String: String]) {
    values = Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        let value = environment[name.variable]?.trimmingSpaces ?? ""
        return value.isEmpty ? nil : (name.variable, value)
      })
  }

  package subscript(variable: String) -> String? { values[variable] }

  /// The names of those that are required and not set.
  package static func missing(
    _ names: [CredentialName], environment: [String: String]
  ) -> [CredentialName] {
    let known = Credentials(names, environment: environment)
    return names.filter { $0.isRequired && known[$0.variable] == nil }
  }

  /// `text` without any of the values, nor the parts of an address that let who knows them post.
  package func redacted(_ text: String) -> String {
    values.values.flatMap(Self.secrets).sorted { $0.count > $1.count }
      .reduce(text) { $0.replacing($1, with: "[secret]") }
  }

  /// An answer whose body has none of the values.
  func redacted(_ response: HTTPResponse) -> HTTPResponse {
    let text = String(decoding: response.body, as: UTF8.self)
    let redacted = redacted(text)
    guard redacted != text else { return response }
    return HTTPResponse(
      status: response.status, headers: response.headers, body: Array(redacted.utf8))
  }

  /// The value, and of an address what its query has, and each long part of its path.
  private static func secrets(_ value: String) -> [String] {
    let query = value.split(separator: "?").dropFirst().joined().split(separator: "&")
    return [value]
      + query.compactMap { $0.split(separator: "=").dropFirst().last.map(String.init) }
      .filter { $0.count >= 4 }
      + value.split(whereSeparator: { "/?&=:".contains($0) }).map(String.init)
      .filter { $0.count >= 12 && !$0.contains(".") }
  }

  /// The address that `variable` holds.
  func address(_ variable: String) throws(CredentialProblem) -> HTTPURL {
    let text = self[variable] ?? ""
    guard let url = HTTPURL(text) else { throw CredentialProblem(variable, "is no address") }
    guard url.isSafe else { throw CredentialProblem(variable, "is no https address") }
    return url
  }
}

/// A credential that cannot be what it should be. The value itself is not told.
package struct CredentialProblem: Error, Equatable, Sendable {
  package let variable: String
  /// Such as `is no address`.
  package let reason: String

  init(_ variable: String, _ reason: String) {
    self.variable = variable
    self.reason = reason
  }
}

extension HTTPURL {
  /// Whether nobody on the way can read what is sent.
  var isSafe: Bool {
    text.hasPrefix("https://")
      || ["127.0.0.1", "localhost", "[::1]"].contains { host == $0 || host.hasPrefix($0 + ":") }
  }
}

extension String {
  var trimmingSpaces: String { String(drop(while: \.isWhitespace)).trimmingEnd }
}
