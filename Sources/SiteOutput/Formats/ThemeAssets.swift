internal import SiteModel

/// What lies in the theme's `assets/`, copied to `/assets/`.
struct ThemeAssets: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    site.theme.assets.map { asset in
      PlannedFile(
        SitePath("/assets/" + asset.name), from: "templates/assets/\(asset.name)",
        render: asset.read)
    }
  }
}
