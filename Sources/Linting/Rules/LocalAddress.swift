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
      host.isOneOf(["localhost", "test", "local"])
        || ["127.0.0.1", "0.0.0.0", "[::1]"].contains(String(host))
    }
  }
}
