internal import SiteModel

/// What lies in the theme's `assets/`, copied to `/assets/`.
struct ThemeAssets: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    site.theme.assets.map { asset in
      PlannedFile(
        SitePath("/assets/" + asset.name), from: "the asset `\(asset.name)` of the theme",
        render: asset.read)
    }
  }
}
