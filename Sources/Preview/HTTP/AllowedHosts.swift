internal import Text

/// Which names the server answers to. A page on the web can make a name of its own lead to this
/// machine (DNS rebinding) and then read what is served here; it cannot do so with an IP address
/// or with `localhost`.
package struct AllowedHosts: Sendable {
  private let extra: String

  /// - Parameter host: what the server was told to listen on.
  package init(host: String) {
    extra = host.lowercased()
  }

  /// Whether a `Host` header, with or without a port, is this server's.
  package func contains(_ header: String) -> Bool {
    let (name, isValid) = Self.name(of: header.lowercased())
    guard isValid, !name.isEmpty else { return false }
    return name == "localhost" || name.hasSuffix(".localhost") || name == extra
      || Self.isAddress(name)
  }

  /// Whether a request comes from a page of this server's own, or from no page at all.
  package func isSameOrigin(_ request: HTTPRequest) -> Bool {
    if let site = request["sec-fetch-site"], site != "same-origin", site != "none" { return false }
    guard let origin = request["origin"] else { return true }
    return request["host"].map { origin.lowercased() == "http://" + $0.lowercased() } ?? false
  }

  /// The host without its port and the brackets of an IPv6 address.
  private static func name(of header: String) -> (name: String, isValid: Bool) {
    if header.hasPrefix("[") {
      let parts = header.dropFirst().split(separator: "]", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].contains(":") else { return ("", false) }
      return (String(parts[0]), isPort(parts[1]))
    }
    let name = header.prefix { $0 != ":" }
    return (String(name), isPort(header.dropFirst(name.count)))
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.isEmpty || text.first == ":" && UInt16(text.dropFirst()) != nil
  }

  private static func isAddress(_ name: String) -> Bool {
    if name.contains(":") {
      return name.utf8.allSatisfy { "0123456789abcdef:.".utf8.contains($0) }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
