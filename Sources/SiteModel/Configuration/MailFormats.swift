internal import ContentParsing
internal import Diagnostics

/// What a text of the settings for mail has to look like: it stands in the mail's headers.
struct MailFormat: Sendable {
  /// For the JSON Schema.
  let pattern: String
  /// Such as `an address for mail`.
  let takes: String
  let example: String
  let isRight: @Sendable (String) -> Bool

  /// Such as `papers@example.org`.
  static let mailAddress = MailFormat(
    pattern: "[^@ ]+@[^@ ]+", takes: "an address for mail", example: "papers@example.org",
    isRight: isAddress)

  /// `smtps://host`, or `smtp://host` where the server turns to TLS or is this machine.
  static let mailServer = MailFormat(
    pattern: "smtps?://[^/ ]+", takes: "an smtps or smtp address",
    example: "smtps://smtp.example.org"
  ) { text in
    rest(of: text, behind: ["smtps://", "smtp://"]).map {
      !$0.isEmpty && isPrintable($0) && !$0.contains { "/@?#".contains($0) }
    } ?? false
  }

  /// Such as `daily.example.org` (RFC 2919).
  static let listID = MailFormat(
    pattern: "[A-Za-z0-9._-]+", takes: "a name of letters, digits, dots and hyphens",
    example: "daily.example.org"
  ) { text in
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || "0123456789._-".utf8.contains(byte)
      }
  }

  /// What mail programs call or write to (RFC 2369, RFC 8058).
  static let unsubscribe = MailFormat(
    pattern: "(https?://|mailto:).+", takes: "an https or mailto address",
    example: "https://example.org/unsubscribe"
  ) { text in
    rest(of: text, behind: ["https://", "http://", "mailto:"]).map {
      !$0.isEmpty && isPrintable($0) && !$0.contains { "<>,".contains($0) }
    } ?? false
  }

  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && text.unicodeScalars.allSatisfy { $0.value > 0x20 && !"<>,;\"".unicodeScalars.contains($0) }
  }

  private static func rest(of text: String, behind starts: [String]) -> Substring? {
    starts.first { text.hasPrefix($0) }.map { text.dropFirst($0.count) }
  }

  private static func isPrintable(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}

extension MailFormat {
  /// Whether `text` has this format; reports where it has not.
  fileprivate func takes(
    _ text: String, _ node: YAMLNode, _ label: String, _ reading: inout YAMLReading
  ) -> Bool {
    if isRight(text) { return true }
    reading.report(
      .error, "wrong-value", "`\(label)` takes \(takes), not `\(text)`",
      fix: "Write it like `\(label): \(example)`", at: node.range)
    return false
  }
}

extension YAMLType<String> {
  static func text(as format: MailFormat) -> YAMLType<String> {
    YAMLType<String>.text.map(schema: .text(matching: format.pattern)) {
      text, node, label, reading -> String? in
      format.takes(text, node, label, &reading) ? text : nil
    }
  }
}

extension YAMLType<[String]> {
  static func texts(as format: MailFormat) -> YAMLType<[String]> {
    YAMLType<[String]>.texts().map { texts, node, label, reading -> [String]? in
      texts.filter { format.takes($0, node, label, &reading) }
    }
  }
}
