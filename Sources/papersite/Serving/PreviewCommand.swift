internal import ArgumentParser
internal import Diagnostics
internal import Preview
internal import SiteModel
internal import SiteOutput
internal import SourceReading

struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show the site that `build` wrote, as it will be published.",
    discussion: """
      The files are served as they are, without anything added. Build again, and reload the page.

      Examples:
        papersite build && papersite preview --open
        papersite preview --source blog --output blog/public
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var server: ServerOptions

  func run() throws {
    let folders = SiteFolders(source: source.source, output: output.output)
    let report = Report(
      format: .human, isStrict: false, sourcePrefix: folders.shownSource, consequence: nil)
    try report.finish(folders.missingFolder)
    let (settings, diagnostics) = SiteBuild.settings(of: SiteFolder(root: folders.source).read())
    try report.finish(diagnostics)
    let baseURL = source.baseURL ?? settings.baseURL
    let built: BuiltSite
    do throws(Diagnostic) {
      built = try BuiltSite(root: folders.output(settings.output), basePath: baseURL.path)
    } catch {
      return try report.finish([error])
    }
    let socket = try server.listen()
    server.announce(
      socket, basePath: built.basePath,
      what: "Serving the \(built.count) files of \(folders.shownOutput(settings.output))")
    let router = BuiltRouter(built, hosts: AllowedHosts(host: socket.host))
    let http = HTTPServer(on: socket) { router.response(to: $0) }
    Service.run { try await http.run() }
  }
}
