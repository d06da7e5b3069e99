internal import ArgumentParser
internal import Linting
internal import SiteModel
internal import SiteOutput

/// The options of every command that makes the site: where it is, and what of it is taken.
struct SiteOptions: ParsableArguments {
  @OptionGroup var source: SourceOptions

  @Flag(name: [.long, .customShort("D")], help: "Take drafts too.")
  var drafts = false

  @Flag(name: [.long, .customShort("F")], help: "Take posts of days to come too.")
  var future = false

  /// - Parameter folders: of the site.
  func buildOptions(
    for folders: SiteFolders, applying scope: LintScope = .build, trace: BuildTrace? = nil
  ) -> BuildOptions {
    BuildOptions(
      selection: Selection(
        includesDrafts: drafts, includesFuture: future, today: folders.today),
      baseURL: source.baseURL, lintScope: scope, trace: trace)
  }
}
