/// `owner/name` of a repository on GitHub, out of addresses and prose.
enum RepositoryName {
  /// The first one that `text` links to; nil where there is none.
  static func first(in text: String) -> String? {
    guard
      let match = text.firstMatch(
        of: #/(?i:\bgithub\.com)/([A-Za-z0-9][A-Za-z0-9-]{0,38})/([A-Za-z0-9._-]{1,100})/#),
      !reserved.contains(match.1.lowercased())
    else { return nil }
    var name = match.2
    while let last = name.last, last == "." || last == "-" { name.removeLast() }
    if name.hasSuffix(".git") { name.removeLast(4) }
    return name.isEmpty ? nil : "\(match.1)/\(name)"
  }

  /// Pages of GitHub's own in the place of an owner.
  private static let reserved: Set<String> = [
    "features", "orgs", "sponsors", "topics", "marketplace",
  ]
}
