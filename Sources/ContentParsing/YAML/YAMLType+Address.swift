internal import Diagnostics

extension YAMLType<String> {
  /// The address of a link: a path, or http, https, mailto or tel.
  package static let link = address(for: .link)
  /// The address of a picture: a path, or http or https.
  package static let picture = address(for: .resource)

  private static func address(for use: URLPolicy.Use) -> YAMLType<String> {
    text.map { address, node, label, reading -> String? in
      guard URLPolicy.isSafe(address.utf8, for: use) else {
        reading.report(
          .error, "wrong-url",
          "`\(label)` takes an address that may be published, not `\(address)`",
          fix: "Write a path, or an https address", at: node.range)
        return nil
      }
      return address
    }
  }
}
