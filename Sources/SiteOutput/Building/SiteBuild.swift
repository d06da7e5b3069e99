internal import ContentParsing
package import Diagnostics
package import Linting
package import SiteModel
package import SourceReading
internal import Text

/// From the files of a site's folder to the files of the published site, in memory:
///
/// 1. the settings are read;
/// 2. posts and pages become documents, on all cores;
/// 3. documents and the days' records become the site model;
/// 4. the theme's templates are compiled;
/// 5. every output format plans its files;
/// 6. beside 4 and 5, the rules of `Linting` are applied; then what `site.yml` or a comment silences
///    is dropped.
///
/// Each step gives what it can and adds what is wrong to `diagnostics`. Nothing is rendered yet and
/// nothing is written: `OutputPlan.render` and `OutputWriter` do that.
package struct SiteBuild: Sendable {
  package let site: Site
  package let leftOut: [LeftOutDocument]
  package let plan: OutputPlan
  /// Sorted. Where one is an error, the plan must not be published.
  package let diagnostics: [Diagnostic]
  private let documents: DocumentCache
  /// What views and Markdown are made of.
  package let published: PublishedSite
  /// The sources of posts and pages, by path.
  let files: SourceFiles
  /// What was found wrong before any rule was applied.
  private let reported: [Diagnostic]
  /// The theme of the templates alone, and what is wrong with them.
  private let loadedTheme: (theme: Theme, diagnostics: [Diagnostic])
  /// What the folder held. Of a build with a store, posts and pages are not among it: they were let
  /// go.
  package let sources: SiteSources
  private let options: BuildOptions

  /// - Parameters:
  ///   - sources: what `folder` holds.
  ///   - folder: gives the bytes of assets and attachments when they are rendered.
  ///   - last: an earlier build, of which is taken what is the same.
  ///   - store: what earlier runs worked out, and where long texts are kept. A build with one is not
  ///     the `last` of another.
  package init(
    _ sources: consuming SiteSources, of folder: SiteFolder, options: BuildOptions,
    last: SiteBuild? = nil, store: ValueStore? = nil
  ) {
    var sources = sources
    var diagnostics = sources.diagnostics
    var settings = Self.settings(sources, &diagnostics)
    if let baseURL = options.baseURL {
      settings.baseURL = baseURL
      settings.baseURLLocation = nil
    }
    let parser = DocumentParser(settings: settings.parseSettings)
    let trace = options.trace
    let known = last?.documents ?? DocumentCache()
    let parsed = trace.measured(.stage, "parse posts and pages") {
      known.parsing(sources.posts + sources.pages, with: parser, store: store, trace: trace)
    }
    let postCount = sources.posts.count
    if store != nil { sources.letGoOfDocuments() }
    var files = SourceFiles()
    let posts = Self.documents(
      parsed.outcomes.prefix(postCount), &files, &diagnostics)
    let pages = Self.documents(
      parsed.outcomes.dropFirst(postCount), &files, &diagnostics)
    let records = trace.measured(.stage, "check records") {
      RecordReading(
        sources.records, store: store, last: last.map { Array($0.site.days.values) } ?? [])
    }
    diagnostics += records.diagnostics
    for day in records.days { files.add(.held(day.source), at: day.source.path) }
    // The theme is loaded beside that.
    let lastTheme = last.flatMap { $0.theme(for: sources, settings, options) }
    let loading = OnDemand {
      [templates = sources.templates, assets = sources.assets, settings]
      () -> (theme: Theme, diagnostics: [Diagnostic]) in
      lastTheme
        ?? Theme.load(
          templates, assets, folder: folder, configuration: settings,
          versionsAssets: options.tools.versionsAssets)
    }
    loading.begin()
    let assembly = trace.measured(.stage, "assemble the site") {
      SiteAssembly(
        posts: posts, pages: pages, days: records.days, configuration: settings,
        selection: options.selection, last: last?.site)
    }
    // Nearly every edit shows a paper anew.
    if store != nil { assembly.site.beginLedger() }
    // What rules find is worked out beside the plan.
    let linter = Linter(settings, scope: options.lintScope, fullTexts: options.fullTexts)
    let found = OnDemand { [files, sources] in
      linter.diagnostics(
        of: assembly.site, files: files, today: options.selection.today, reported: [],
        known: store.map {
          StoredFindings(
            $0, assembly.site, parsed.cache, sources, options, scope: options.lintScope)
        })
    }
    found.begin()
    let (theme, themeDiagnostics) = trace.measured(.stage, "compile templates") {
      var (theme, diagnostics) = loading.value
      diagnostics += theme.addKaTeX(for: assembly.site, of: folder)
      return (theme, diagnostics)
    }
    let rendered = trace.measured(.stage, "make views") {
      RenderedSite(
        assembly.site, theme: theme, attachments: sources.attachments,
        rootFiles: sources.rootFiles, folder: folder, tools: options.tools, trace: trace)
    }
    let plan = trace.measured(.stage, "plan files") { OutputPlan(rendered, last: last?.plan) }
    diagnostics += assembly.diagnostics + themeDiagnostics
    diagnostics += options.tools.problems.map { key, problem in
      problem.placed(
        at: key,
        of: sources.settings.flatMap { try? SourceFile(path: $0.path, rawBytes: $0.bytes) })
    }
    diagnostics += trace.measured(.stage, "check links") {
      LinkCheck(
        assembly.site, targets: rendered.published.targets, plan: plan, files: files
      ).diagnostics
    }
    // They have been looked for beside that.
    diagnostics += PathCollision.diagnostics(of: plan.collisions, files)
    if options.lintScope == .check {
      diagnostics += AgentLinkCheck(plan, rendered.addresses).diagnostics
    }
    site = assembly.site
    published = rendered.published
    loadedTheme = loading.value
    leftOut = assembly.leftOut
    self.plan = plan
    documents = parsed.cache
    self.files = files
    reported = diagnostics
    self.sources = sources
    self.options = options
    self.diagnostics = trace.measured(.stage, "apply rules") {
      (linter.judged(diagnostics, files: files) + found.value).sorted()
    }
  }

  /// What `diagnostics` would be with the rules of `scope`.
  /// Nil where `isOver` has come to be true meanwhile: nobody needs to know any more.
  ///
  /// - Parameter known: what rules have found in earlier builds of the site; takes in what they find
  ///   now.
  package func diagnostics(
    applying scope: LintScope, known: ValueStore, unless isOver: @Sendable () -> Bool
  ) -> [Diagnostic]? {
    Linter(site.configuration, scope: scope).diagnostics(
      of: site, files: files, today: options.selection.today, reported: reported,
      known: StoredFindings(known, site, documents, sources, options, scope: scope),
      unless: isOver
    )?.sorted()
  }

  /// `reported`, which a later stage found, as `site.yml` and the comments of the files have it.
  package func judged(_ reported: [Diagnostic]) -> [Diagnostic] {
    Linter(site.configuration, scope: .none).judged(reported, files: files)
  }

  /// The text of the post, page or record at `path`; nil where it could not be read.
  package func source(of path: String) -> SourceFile? { files[path] }

  /// Whether `site.yml` turns the rule off.
  package func isOff(rule: String) -> Bool {
    Linter(site.configuration, scope: .none).isOff(rule)
  }

  /// Whether a build of `sources` would be this one. Files that are only copied are not looked at:
  /// they are read when they are asked for.
  package func isMade(of sources: SiteSources, options: BuildOptions) -> Bool {
    self.options.selection == options.selection && self.options.baseURL == options.baseURL
      && self.sources.hasSameTexts(as: sources)
  }

  var trace: BuildTrace? { options.trace }

  /// What the files of the plan depend on.
  var dependencies: SiteDependencies {
    SiteDependencies(
      published, documents,
      basis: ContentHash { store in
        store.write(sources.settings.map(\.hash))
        store.write(options.baseURL.map { $0.origin + $0.path })
        for template in sources.templates {
          store.write(template.path)
          store.write(template.hash)
        }
        store.write(published.assetVersions.hash)
        store.write(options.tools.hash)
      })
  }

  /// Forgets the pictures of files that are no longer in the plan.
  func forgetOldPictures() {
    options.tools.forgetPictures(but: plan.files.lazy.map(\.outputPath))
  }

  /// What makes the files of the search; nil where the site has none.
  var searchIndexing: SearchIndexing? {
    options.tools.pagefind.map { SearchIndexing(published, by: $0) }
  }

  /// What `site.yml` says, and what is wrong with it.
  package static func settings(
    of sources: SiteSources
  ) -> (configuration: SiteConfiguration, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let configuration = settings(sources, &diagnostics)
    return (configuration, diagnostics)
  }

  private static func settings(
    _ sources: SiteSources, _ diagnostics: inout [Diagnostic]
  ) -> SiteConfiguration {
    let file = sources.settings.flatMap { decoded($0, &diagnostics) }
    let (configuration, found) = SiteConfiguration.read(file)
    diagnostics += found
    return configuration
  }

  /// Its theme, if that of `sources` would be the same.
  private func theme(
    for sources: SiteSources, _ settings: SiteConfiguration, _ options: BuildOptions
  ) -> (theme: Theme, diagnostics: [Diagnostic])? {
    guard !options.tools.versionsAssets, site.configuration == settings,
      self.sources.hasSameTheme(as: sources)
    else { return nil }
    return loadedTheme
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
    _ outcomes: ArraySlice<DocumentCache.Outcome>, _ files: inout SourceFiles,
    _ diagnostics: inout [Diagnostic]
  ) -> [Document] {
    var documents: [Document] = []
    for outcome in outcomes {
      switch outcome {
      case .success(let parsed):
        documents.append(parsed.document)
        files.add(parsed.source, at: parsed.document.path)
        diagnostics += parsed.document.diagnostics
      case .failure(let diagnostic): diagnostics.append(diagnostic)
      }
    }
    return documents
  }
}
