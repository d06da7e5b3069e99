internal import SiteOutput
internal import Text

/// What built-in files were when they were ejected: a line a file, with its fingerprint and its name.
struct EjectedFiles {
  /// 16 hexadecimal digits.
  typealias Fingerprint = String

  /// Relative to the site's folder. A hidden file, which builds do not look at.
  static let path = "templates/.ejected"

  private(set) var fingerprints: [String: Fingerprint] = [:]

  /// Lines that are not of the form are left out: their files count as the site's own.
  init(_ text: String) {
    for line in text.split(separator: "\n") where line.first != "#" {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[0].count == 16 else { continue }
      fingerprints[String(parts[1])] = String(parts[0])
    }
  }

  mutating func note(_ name: String, _ bytes: [UInt8]) {
    fingerprints[name] = Self.fingerprint(of: bytes)
  }

  var text: String {
    fingerprints.sorted { $0.key < $1.key }.reduce(
      "# Which built-in files those of this folder were made from. `papersite theme` reads it.\n"
    ) { $0 + "\($1.value) \($1.key)\n" }
  }

  static func fingerprint(of bytes: [UInt8]) -> Fingerprint {
    let digits = String(ContentHash(of: bytes).value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
