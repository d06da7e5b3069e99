internal import ArgumentParser
internal import SiteModel
internal import SiteOutput

/// The options of every command that builds a site.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"), completion: .directory)
  var source = "."

  @Option(
    help: ArgumentHelp(
      "Where the site is written. (default: \"output\" of site.yml, else public)",
      valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The address that the site will be read at, instead of site.yml's.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Take drafts too.")
  var drafts = false

  @Flag(help: "Take posts of days to come too.")
  var future = false

  var folders: SiteFolders { SiteFolders(source: source, output: output) }

  func buildOptions() throws -> BuildOptions {
    BuildOptions(
      selection: Selection(
        includesDrafts: drafts, includesFuture: future, today: SystemClock.today),
      baseURL: try baseURL.map(Self.parsed))
  }

  private static func parsed(_ text: String) throws -> BaseURL {
    guard let url = BaseURL(text) else {
      throw ValidationError(
        "--base-url takes an absolute http or https address such as https://example.org/blog, "
          + "not '\(text)'.")
    }
    return url
  }
}
