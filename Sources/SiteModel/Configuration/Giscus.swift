internal import ContentParsing
internal import Diagnostics

/// Comments kept in the discussions of a GitHub repository, by giscus (https://giscus.app). The
/// settings are those that its page gives out.
package struct Giscus: Hashable, Sendable {
  /// Such as `owner/name`.
  package var repository = ""
  package var repositoryID = ""
  package var category = ""
  package var categoryID = ""

  package init() {}
}

extension SiteConfiguration {
  static let commentKeys = YAMLKeyTable<Giscus?>(
    [
      YAMLKey(
        "giscus", giscusKeys.type(Giscus()), "The settings that https://giscus.app gives out."
      ) { $0 = $1 }
    ], required: ["giscus"], listing: listing)

  private static let giscusKeys = YAMLKeyTable<Giscus>(
    [
      YAMLKey("repo", .repository, "The repository, such as owner/name.") { $0.repository = $1 },
      YAMLKey("repo_id", .text, "Its `data-repo-id`.") { $0.repositoryID = $1 },
      YAMLKey("category", .text, "The discussion category.") { $0.category = $1 },
      YAMLKey("category_id", .text, "Its `data-category-id`.") { $0.categoryID = $1 },
    ], required: ["repo", "repo_id", "category", "category_id"], listing: listing)
}

extension YAMLType<String> {
  /// A repository of GitHub.
  static let repository = text.map(
    schema: .text(matching: "[A-Za-z0-9-]+/[A-Za-z0-9._-]+")
  ) { text, node, label, reading -> String? in
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isNameByte) }
    guard parts.count == 2, isName else {
      reading.report(
        .error, "wrong-repository", "`\(label)` takes a repository of GitHub, not `\(text)`",
        fix: "Write it like `\(label.split(separator: ".").last ?? ""): owner/name`",
        at: node.range)
      return nil
    }
    return text
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "-._".utf8.contains(byte)
  }
}
