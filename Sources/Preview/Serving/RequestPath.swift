internal import Text

/// What a request's target asks for: a path of the site, decoded once and checked.
package struct RequestPath: Sendable, Equatable {
  /// Such as `/tags/推理/`. Begins with `/`; no segment is `.` or `..`.
  package let path: String
  /// With its `?`, as the client wrote it; empty where there is none.
  package let query: String

  /// Nil where the target is no path, is not properly encoded UTF-8, or holds what no path of a
  /// site has: control characters, backslashes, dot segments. Browsers resolve dot segments
  /// themselves, so only a client that tries to get somewhere sends one.
  package init?(target: String) {
    guard let rooted = Self.rooted(target) else { return nil }
    let addressed = rooted.prefix { (character: Character) in character != "#" }
    let written = addressed.prefix { (character: Character) in character != "?" }
    guard Self.isEncoded(written), let path = URLEncoding.decode(String(written)),
      Self.isPlain(path)
    else { return nil }
    self.path = path
    query = String(addressed[written.endIndex...])
  }

  /// The value of the query's parameter `name`, decoded.
  package func parameter(_ name: String) -> String? {
    for pair in query.dropFirst().split(separator: "&") where pair.hasPrefix(name + "=") {
      return URLEncoding.decode(String(pair.dropFirst(name.count + 1)))
    }
    return nil
  }

  /// A proxy's client sends the whole address (RFC 9112, 3.2.2).
  private static func rooted(_ target: String) -> Substring? {
    if target.hasPrefix("/") { return target[...] }
    guard target.lowercased().hasPrefix("http://") else { return nil }
    return target.dropFirst("http://".count).drop { $0 != "/" && $0 != "?" }
  }

  private static func isPlain(_ path: String) -> Bool {
    let backslash = UInt8(ascii: "\\")
    let hasOddBytes = path.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == backslash }
    let hasDots = path.split(separator: "/").contains { $0 == "." || $0 == ".." }
    return !hasOddBytes && !hasDots
  }

  /// Whether each `%` begins an encoded byte.
  private static func isEncoded(_ text: Substring) -> Bool {
    let parts = text.split(separator: "%", omittingEmptySubsequences: false).dropFirst()
    return parts.allSatisfy { part in
      let digits = part.prefix(2)
      return digits.count == 2 && digits.allSatisfy { $0.isASCII && $0.isHexDigit }
    }
  }
}
