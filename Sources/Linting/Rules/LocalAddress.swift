internal import SiteModel

/// `base_url` in `site.yml` is that of one's own machine or of a test network, so that canonical
/// links, feeds and the sitemap lead nobody to the site once it is published.
///
/// A site without a `base_url`, which is being tried out, and one built with `--base-url` are left
/// alone.
struct LocalAddress: SiteRule {
  let name = "local-address"

  func findings(in corpus: LintCorpus) -> [Finding] {
    DemoAddress.findings(corpus.configuration) { host in
      host.isOneOf(["localhost", "test", "local", "internal", "lan"]) || Self.isLocalNumber(host)
    }
  }

  /// Whether it is an address of one's own machine or network (RFC 1122, 1918, 3927, 4193, 4291).
  private static func isLocalNumber(_ host: Substring) -> Bool {
    guard host.first != "[" else {
      return host == "[::1]" || host == "[::]"
        || ["[fc", "[fd", "[fe8", "[fe9", "[fea", "[feb"].contains(where: host.hasPrefix)
    }
    let parts = host.split(separator: ".").map { UInt8($0) }
    guard parts.count == 4, let first = parts[0], let second = parts[1] else { return false }
    switch (first, second) {
    case (0, _), (10, _), (127, _), (169, 254), (172, 16...31), (192, 168): return true
    default: return false
    }
  }
}
