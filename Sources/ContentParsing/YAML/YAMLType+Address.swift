internal import Diagnostics

extension YAMLType<String> {
  /// The address of a link: a path, or http, https, mailto or tel.
  package static let link = address(for: .link)
  /// The address of a picture: the path of a file that is one, or http or https.
  package static let picture = address(for: .resource).map {
    address, node, label, reading -> String? in
    guard address.contains(":") || address.hasPrefix("//") || isNameOfPicture(address) else {
      reading.report(
        .error, "wrong-picture", "`\(label)` takes a picture, not `\(address)`",
        fix: "Write a path such as `/assets/picture.webp`, or an https address", at: node.range)
      return nil
    }
    return address
  }

  private static func isNameOfPicture(_ path: String) -> Bool {
    let name = path.prefix { $0 != "?" && $0 != "#" }.lowercased()
    return ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"].contains {
      name.hasSuffix("." + $0)
    }
  }

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
