internal import SiteModel

extension PublishedSite {
  /// The menu of `site.yml`, else one made of what there is: papers, topics, trends, archive, taxonomies and the listed
  /// pages.
  var menu: [SiteConfiguration.NamedLink] {
    if let menu = site.configuration.menu { return menu }
    return papersMenu + [NamedLink(words["archive"], Archive.path)]
      + site.taxonomies.map { NamedLink(words.plural(of: $0.kind), $0.path) }
      + site.pages.filter(\.isListed).map { NamedLink($0.title, $0.path) }
  }

  private var papersMenu: [NamedLink] {
    (hasPaperPages ? [NamedLink(words["all_papers"], LedgerPaper.root)] : [])
      + (hasTopicPages ? [NamedLink(words["topics"], PaperGroup.topicsRoot)] : [])
      + (hasTrendsPage ? [NamedLink(words["trends"], .trends)] : [])
  }

  private typealias NamedLink = SiteConfiguration.NamedLink
}

extension SiteConfiguration.NamedLink {
  fileprivate init(_ title: String, _ path: SitePath) {
    self.init()
    self.title = title
    url = path.encoded
  }
}
