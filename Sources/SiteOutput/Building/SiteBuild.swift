internal import ContentParsing
package import Diagnostics
package import SiteModel
package import SourceReading
internal import Text

/// From the files of a site's folder to the files of the published site, in memory:
///
/// 1. the settings are read;
/// 2. posts and pages become documents, on all cores;
/// 3. documents become the site model;
/// 4. the theme's templates are compiled;
/// 5. every output format plans its files.
///
/// Each step gives what it can and adds what is wrong to `diagnostics`. Nothing is rendered yet and
/// nothing is written: `OutputPlan.render` and `OutputWriter` do that.
package struct SiteBuild: Sendable {
  package let site: Site
  package let leftOut: LeftOut
  package let plan: OutputPlan
  /// Sorted. Where one is an error, the plan must not be published.
  package let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - sources: what `folder` holds.
  ///   - folder: gives the bytes of assets and attachments when they are rendered.
  package init(_ sources: SiteSources, of folder: SiteFolder, options: BuildOptions) {
    var diagnostics = sources.diagnostics
    var settings = Self.settings(sources, &diagnostics)
    if let baseURL = options.baseURL { settings.baseURL = baseURL }
    let parser = DocumentParser(settings: settings.parseSettings)
    let posts = Self.documents(sources.posts, parser, &diagnostics)
    let pages = Self.documents(sources.pages, parser, &diagnostics)
    let assembly = SiteAssembly(
      posts: posts, pages: pages, configuration: settings, selection: options.selection)
    var (theme, themeDiagnostics) = Theme.load(sources, folder: folder, configuration: settings)
    themeDiagnostics += theme.addKaTeX(for: assembly.site, of: folder)
    let rendered = RenderedSite(
      assembly.site, theme: theme, attachments: sources.attachments, folder: folder)
    let plan = OutputPlan(rendered)
    diagnostics += assembly.diagnostics + themeDiagnostics + plan.collisions
    diagnostics += LinkCheck(targets: rendered.published.targets).diagnostics(of: assembly.site)
    site = assembly.site
    leftOut = assembly.leftOut
    self.plan = plan
    self.diagnostics = diagnostics.sorted()
  }

  private static func settings(
    _ sources: SiteSources, _ diagnostics: inout [Diagnostic]
  ) -> SiteConfiguration {
    let file = sources.settings.flatMap { decoded($0, &diagnostics) }
    let (configuration, found) = SiteConfiguration.read(file)
    diagnostics += found
    return configuration
  }

  private static func decoded(
    _ file: RawFile, _ diagnostics: inout [Diagnostic]
  ) -> SourceFile? {
    do throws(Diagnostic) {
      return try SourceFile(path: file.path, rawBytes: file.bytes)
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  private static func documents(
    _ files: [RawFile], _ parser: DocumentParser, _ diagnostics: inout [Diagnostic]
  ) -> [Document] {
    let results = files.concurrentMap { file -> Result<Document, Diagnostic> in
      Result { () throws(Diagnostic) in
        parser.parse(try SourceFile(path: file.path, rawBytes: file.bytes))
      }
    }
    var documents: [Document] = []
    for result in results {
      switch result {
      case .success(let document):
        documents.append(document)
        diagnostics += document.diagnostics
      case .failure(let diagnostic): diagnostics.append(diagnostic)
      }
    }
    return documents
  }
}
