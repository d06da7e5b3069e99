internal import ArgumentParser
internal import SiteModel
internal import SiteOutput

/// The options of every command that reads a site: where it is, and what of it is taken.
struct SourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"), completion: .directory)
  var source = "."

  @Option(
    help: ArgumentHelp(
      "The address that the site will be read at, instead of site.yml's.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Take drafts too.")
  var drafts = false

  @Flag(help: "Take posts of days to come too.")
  var future = false

  func buildOptions(trace: BuildTrace? = nil) throws -> BuildOptions {
    BuildOptions(
      selection: Selection(
        includesDrafts: drafts, includesFuture: future, today: SystemClock.today),
      baseURL: try baseURL.map(Self.parsed), trace: trace)
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
