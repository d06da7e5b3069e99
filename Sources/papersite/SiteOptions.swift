internal import ArgumentParser
internal import SiteOutput

/// The options of every command that writes a site.
struct SiteOptions: ParsableArguments {
  @OptionGroup var source: SourceOptions

  @Option(
    help: ArgumentHelp(
      "Where the site is written. (default: \"output\" of site.yml, else public)",
      valueName: "dir"),
    completion: .directory)
  var output: String?

  var folders: SiteFolders { SiteFolders(source: source.source, output: output) }

  func buildOptions(trace: BuildTrace? = nil) throws -> BuildOptions {
    try source.buildOptions(trace: trace)
  }
}
