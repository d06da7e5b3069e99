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
  /// By name.
  private(set) var assets: [Asset]

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
  package static func load(
    _ sources: SiteSources, folder: SiteFolder, configuration: SiteConfiguration
  ) -> (theme: Theme, diagnostics: [Diagnostic]) {
    var templates: [String: SourceFile] = [:]
    var assets: [String: Asset] = [:]
    for file in BuiltInTheme.files {
      if file.name.hasPrefix(assetFolder) {
        let name = String(file.name.dropFirst(assetFolder.count))
        assets[name] = Asset(name: name) { () throws(Diagnostic) in file.bytes }
      } else {
        templates[file.name] = SourceFile(
          path: "built-in theme/\(file.name)", bytes: file.bytes)
      }
    }
    var diagnostics: [Diagnostic] = []
    for file in sources.templates {
      do throws(Diagnostic) {
        templates[String(file.path.dropFirst(folderName.count))] = try SourceFile(
          path: file.path, rawBytes: file.bytes)
      } catch {
        diagnostics.append(error)
      }
    }
    for file in sources.assets {
      let name = String(file.path.dropFirst(folderName.count + assetFolder.count))
      assets[name] = Asset(name: name) { () throws(Diagnostic) in try folder.bytes(of: file) }
    }
    let (library, found) = TemplateLibrary.load(
      templates.sorted { $0.key < $1.key }.map { TemplateSource(name: $0.key, file: $0.value) },
      globals: RenderedSite.globals, filters: SiteFilters.all(for: configuration))
    return (
      Theme(library: library, assets: assets.values.sorted { $0.name < $1.name }),
      diagnostics + found
    )
  }

  private static let folderName = "templates/"
  private static let assetFolder = "assets/"
}
