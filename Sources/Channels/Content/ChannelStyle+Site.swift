internal import SiteModel
package import SiteOutput

extension ChannelStyle {
  /// The style of `build`'s site for `channel`.
  package init(_ build: SiteBuild, for channel: any Channel) {
    let configuration = build.site.configuration
    let setting = configuration.channels.last { $0.channel == channel.name }
    self.init(
      words: InterfaceWords(language: configuration.language),
      colors: ThemeColors(
        styleSheet: build.text(ofAsset: "assets/style.css"), hue: configuration.hue),
      siteTitle: configuration.title, language: configuration.language,
      host: String(configuration.baseURL.origin.split(separator: "/").last ?? "localhost"),
      mail: configuration.mail,
      limits: Dictionary(
        (setting?.limits ?? []).map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }))
  }
}
