internal import Diagnostics
internal import SiteModel

/// `base_url` in `site.yml` is that of an example, of a demo, or of one's own machine, so that
/// canonical links, feeds and the sitemap lead readers and search engines away from the site.
///
/// A site without a `base_url`, which is being tried out, and one built with `--base-url` are left
/// alone.
struct DemoAddress: SiteRule {
  let name = "demo-address"

  func findings(in corpus: LintCorpus) -> [Finding] {
    let configuration = corpus.configuration
    guard let location = configuration.baseURLLocation,
      Self.isDemo(configuration.baseURL.host)
    else { return [] }
    return [
      Finding(
        "`base_url` is \(configuration.baseURL), where nobody can read this site",
        fix: "Write the address that the site will have, or take the line out until it has one",
        at: location)
    ]
  }

  /// Names that lead nowhere (RFC 2606, RFC 6761), those of this machine, and those that stand in
  /// themes and their guides.
  private static func isDemo(_ host: Substring) -> Bool {
    let reserved = [
      "example.com", "example.org", "example.net", "example", "test", "invalid", "localhost",
    ]
    let named = [
      "127.0.0.1", "0.0.0.0", "[::1]", "fuwari.vercel.app", "your-domain.com", "yourdomain.com",
      "yourname.github.io", "username.github.io", "your-username.github.io",
    ]
    return named.contains(String(host))
      || reserved.contains { host == $0 || host.hasSuffix("." + $0) }
  }
}
