/// What a server answered.
package struct HTTPResponse: Sendable, Equatable {
  /// A redirect that was followed.
  package struct Redirect: Sendable, Equatable {
    /// Such as 301.
    package let status: Int
    package let target: HTTPURL

    package init(status: Int, target: HTTPURL) {
      self.status = status
      self.target = target
    }

    /// Whether the old address is given up for good (RFC 9110, sections 15.4.2 and 15.4.9).
    package var isPermanent: Bool { status == 301 || status == 308 }
  }

  package let status: Int
  package let headers: HTTPHeaders
  /// As far as it was asked for, decompressed.
  package let body: [UInt8]
  /// The redirects that led here, in order.
  package var redirects: [Redirect] = []

  package init(status: Int, headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// Where the answer to a request for `url` sends on to; nil where it does not, or to an address
  /// that is not one of HTTP.
  func redirect(from url: HTTPURL) -> Redirect? {
    guard [301, 302, 303, 307, 308].contains(status), let location = headers["Location"],
      let target = url.resolving(location)
    else { return nil }
    return Redirect(status: status, target: target)
  }
}

/// Header fields, whose names have no letter case.
package struct HTTPHeaders: Sendable, Equatable {
  private let fields: [String: String]

  package init(_ fields: [String: String] = [:]) {
    self.fields = Dictionary(
      fields.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { "\($0), \($1)" })
  }

  package subscript(_ name: String) -> String? { fields[name.lowercased()] }
}
