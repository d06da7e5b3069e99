internal import SiteModel

extension PublishedSite {
  /// The menu of `site.yml`, else one made of what there is: archive, taxonomies and the listed
  /// pages.
  var menu: [SiteConfiguration.LabelledAddress] {
    if let menu = site.configuration.menu { return menu }
    let taxonomies = site.taxonomies.map { taxonomy in
      SiteConfiguration.LabelledAddress(
        title: words.plural(of: taxonomy.kind), url: taxonomy.path.path)
    }
    let archive = SiteConfiguration.LabelledAddress(
      title: words["archive"], url: Archive.path.path)
    let pages = site.pages.filter(\.isListed).map {
      SiteConfiguration.LabelledAddress(title: $0.title, url: $0.path.encoded)
    }
    return [archive] + taxonomies + pages
  }
}
