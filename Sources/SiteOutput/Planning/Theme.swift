package import Diagnostics
package import SiteModel
package import SourceReading
package import Templating

/// The templates and assets that a site is made with: the built-in ones, each of which a file of
/// the same name in the site's `templates/` replaces.
package struct Theme: Sendable {
  /// A file under `templates/assets/`.
  struct Asset: Sendable {
    /// Such as `style.css`.
    let name: String
    let read: @Sendable () throws(Diagnostic) -> [UInt8]
  }

  package let library: TemplateLibrary
  /// The site's own templates by name, with the paths of their files.
  private let ownTemplates: [String: String]
  /// By name.
  private(set) var assets: [Asset]
  let assetVersions: AssetVersions

  /// The file of the site's own template called `name`; nil where it is a built-in one.
  func ownTemplate(_ name: String) -> String? { ownTemplates[name] }

  /// Whether there is KaTeX among the assets.
  var hasKaTeX: Bool { assets.contains { $0.name == KaTeX.assetFolder + KaTeX.script } }

  /// Takes up KaTeX, if `site` has formulas and the theme does not have its own. Returns a warning
  /// where it is needed and not to be had.
  mutating func addKaTeX(for site: Site, of folder: SiteFolder) -> [Diagnostic] {
    guard !hasKaTeX, let source = KaTeX.firstUse(in: site) else { return [] }
    let library = folder.library(at: site.configuration.katexFolder ?? KaTeX.standardFolder)
    let found = KaTeX.assets(in: library)
    guard !found.isEmpty else { return [KaTeX.missing(at: library.path, for: source)] }
    assets = (assets + found).sorted { $0.name < $1.name }
    return []
  }

  /// Compiles all templates. Templates with errors are left out of the library.
  ///
  /// - Parameters:
  ///   - own: the site's own templates.
  ///   - ownAssets: what is in its `templates/assets/`.
  ///   - versionsAssets: whether addresses of assets name what these hold.
  package static func load(
    _ own: [RawFile], _ ownAssets: [ListedFile], folder: SiteFolder,
    configuration: SiteConfiguration, versionsAssets: Bool = false
  ) -> (theme: Theme, diagnostics: [Diagnostic]) {
    var templates = Dictionary(uniqueKeysWithValues: BuiltInTheme.templates.map { ($0.name, $0) })
    var ownTemplates: [String: String] = [:]
    var assets: [String: Asset] = [:]
    for file in BuiltInTheme.files where file.name.hasPrefix(BuiltInTheme.assetFolder) {
      let name = String(file.name.dropFirst(BuiltInTheme.assetFolder.count))
      assets[name] = Asset(name: name) { () throws(Diagnostic) in file.bytes }
    }
    var diagnostics: [Diagnostic] = []
    for file in own {
      do throws(Diagnostic) {
        let name = String(file.path.dropFirst(folderName.count))
        templates[name] = TemplateSource(
          name: name, file: try SourceFile(path: file.path, rawBytes: file.bytes))
        ownTemplates[name] = file.path
      } catch {
        diagnostics.append(error)
      }
    }
    for file in ownAssets {
      let name = String(file.path.dropFirst(folderName.count + BuiltInTheme.assetFolder.count))
      assets[name] = Asset(name: name) { () throws(Diagnostic) in try folder.bytes(of: file) }
    }
    let sortedAssets = assets.values.sorted { $0.name < $1.name }
    let versions = versionsAssets ? AssetVersions(sortedAssets) : .none
    let (library, found) = TemplateLibrary.load(
      templates.values.sorted { $0.name < $1.name },
      globals: RenderedSite.globals, filters: SiteFilters.all(for: configuration, versions))
    return (
      Theme(
        library: library, ownTemplates: ownTemplates, assets: sortedAssets,
        assetVersions: versions),
      diagnostics + found
    )
  }

  private static let folderName = "templates/"
}
