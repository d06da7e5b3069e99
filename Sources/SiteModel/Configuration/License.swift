internal import ContentParsing
internal import Diagnostics
internal import Text

/// The terms under which the posts of a site may be used.
package struct License: Hashable, Sendable {
  package var name = ""
  /// Where the terms can be read.
  package var url: String?

  package init() {}

  init(_ name: String, _ url: String) {
    self.name = name
    self.url = url
  }
}

extension License {
  /// Creative Commons' licenses (https://creativecommons.org/licenses/) and those of software that
  /// blogs use too, as SPDX names them (https://spdx.org/licenses/).
  static let known: [License] =
    ["by", "by-sa", "by-nc", "by-nc-sa", "by-nd", "by-nc-nd"].map { terms in
      License(
        "CC \(terms.uppercased()) 4.0", "https://creativecommons.org/licenses/\(terms)/4.0/")
    } + [
      License("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
      License("Apache 2.0", "https://www.apache.org/licenses/LICENSE-2.0"),
      License("MIT", "https://opensource.org/license/mit"),
    ]

  /// The known license of that name, whatever its letter case, spaces and hyphens:
  /// `CC-BY-SA-4.0`, `cc by-sa 4.0`.
  init?(known name: String) {
    guard let license = Self.known.first(where: { Self.key($0.name) == Self.key(name) }) else {
      return nil
    }
    self = license
  }

  private static func key(_ name: String) -> String {
    name.lowercased().filter { $0 != " " && $0 != "-" }
  }
}

extension YAMLType<License> {
  /// A known name, or a mapping with `name` and `url`.
  static let license = YAMLType(
    schema: .object(["anyOf": .list([YAMLType<String>.text.schema, mapping.schema])])
  ) { node, label, reading in
    guard case .scalar = node.content else { return mapping.read(node, label, &reading) }
    guard let name = YAMLType<String>.text.read(node, label, &reading) else { return nil }
    guard let license = License(known: name) else {
      let nearest = NearestName.of(name, in: License.known.map(\.name))
      let own = "give its `name` and `url` under `\(label)`"
      reading.report(
        .error, "unknown-license", "the license `\(name)` is not known",
        fix: nearest.map { "Write `\(label): \($0)` if that is meant, else \(own)" }
          ?? "Write one such as `\(label): CC BY 4.0`, or \(own)",
        at: node.range)
      return nil
    }
    return license
  }

  private static let mapping = YAMLKeyTable<License>(
    [
      YAMLKey("name", .text, "What it is called.") { $0.name = $1 },
      YAMLKey("url", .link, "Where its terms can be read.") { $0.url = $1 },
    ], required: ["name"], listing: SiteConfiguration.listing
  ).type(License())
}
