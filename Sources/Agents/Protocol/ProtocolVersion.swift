/// The versions of the Model Context Protocol that are spoken, the oldest first.
enum ProtocolVersion: String, CaseIterable, Comparable {
  case november2024 = "2024-11-05"
  case march2025 = "2025-03-26"
  case june2025 = "2025-06-18"
  case november2025 = "2025-11-25"
  /// Each request says its version; there is no handshake.
  case july2026 = "2026-07-28"

  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// The newest that begins with `initialize`.
  static let newestWithHandshake = november2025

  /// What is spoken with a client that asks for `version`: that one, else the newest.
  static func negotiated(_ version: String) -> ProtocolVersion {
    guard let known = ProtocolVersion(rawValue: version), known <= newestWithHandshake else {
      return newestWithHandshake
    }
    return known
  }

  /// Nil for a request that does not name its version.
  static func named(in params: JSONValue) throws(RPCError) -> ProtocolVersion? {
    guard let written = params["_meta"]?["io.modelcontextprotocol/protocolVersion"] else {
      return nil
    }
    guard let text = written.text else { throw .invalidParams("a protocol version is a string") }
    guard let version = ProtocolVersion(rawValue: text) else { throw .unsupportedVersion(text) }
    return version
  }

  /// Whether results say that they are complete, and how long they may be kept.
  var hasResultTypes: Bool { self >= .july2026 }
}
