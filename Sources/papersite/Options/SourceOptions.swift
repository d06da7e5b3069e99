internal import ArgumentParser
internal import SiteModel

/// Where the site is, and where it is read.
struct SourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"), completion: .directory)
  var source = "."

  @Option(
    help: ArgumentHelp(
      "The address that the site will be read at, instead of site.yml's.", valueName: "url"),
    transform: Self.url)
  var baseURL: BaseURL?

  private static func url(_ text: String) throws -> BaseURL {
    guard let url = BaseURL(text) else {
      throw ValidationError(
        "--base-url takes an absolute http or https address such as https://example.org/blog, "
          + "not '\(text)'.")
    }
    return url
  }
}

/// Where `build` writes.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where the site is written. (default: \"output\" of site.yml, else public)",
      valueName: "dir"),
    completion: .directory)
  var output: String?

  /// An empty name is that of a variable that is not set, and would be the current folder.
  func validate() throws {
    if output == "" { throw ValidationError("--output takes a folder, not ''.") }
  }
}
