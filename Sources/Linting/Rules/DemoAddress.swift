internal import Diagnostics
internal import SiteModel

/// `base_url` in `site.yml` is that of an example or of a demo, so that canonical links, feeds and
/// the sitemap lead readers and search engines away from the site.
///
/// A site without a `base_url`, which is being tried out, and one built with `--base-url` are left
/// alone.
struct DemoAddress: SiteRule {
  let name = "demo-address"
  let severity = Diagnostic.Severity.error

  func findings(in corpus: LintCorpus) -> [Finding] {
    Self.findings(corpus.configuration) { host in
      let reserved = [
        "example.com", "example.org", "example.net", "example.edu", "example", "invalid",
      ]
      return host.isOneOf(reserved) || Self.named.contains(String(host))
    }
  }

  /// What stands in themes, their guides, and the settings of a new site.
  private static let named = [
    "fuwari.vercel.app", "your-domain.com", "yourdomain.com", "your-site.com", "yoursite.com",
    "mysite.com", "my-site.com", "my-blog.com", "myblog.com", "you.github.io", "yourname.github.io",
    "username.github.io",
    "your-username.github.io", "your-name.github.io", "your-blog.com",
  ]

  static func findings(
    _ configuration: SiteConfiguration, _ isWrong: (_ host: Substring) -> Bool
  ) -> [Finding] {
    guard let location = configuration.baseURLLocation, isWrong(configuration.baseURL.host)
    else { return [] }
    return [
      Finding(
        "`base_url` is \(configuration.baseURL), where nobody can read this site",
        fix: "Write the address that the site will have, or take the line out until it has one",
        at: location)
    ]
  }
}

extension Substring {
  /// Whether this host is one of `domains` or below one (RFC 2606, RFC 6761).
  func isOneOf(_ domains: [String]) -> Bool {
    domains.contains { self == $0 || hasSuffix("." + $0) }
  }
}
