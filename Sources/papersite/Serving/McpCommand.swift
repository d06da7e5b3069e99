internal import Agents
internal import ArgumentParser
internal import Diagnostics
internal import Linting
internal import SiteOutput
internal import SourceReading

struct McpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mcp",
    abstract: "Let programs ask for the papers, over the Model Context Protocol.",
    discussion: """
      Speaks the protocol over standard input and output, for a client that starts it: search the \
      papers, read one with all its days, read a day, see trends, cite. It reads the site's \
      content, anew when files have changed, and writes nothing. Messages about the site go to \
      standard error; a post with an error is left out.

      A client is told to start it with its arguments, such as:
        {"mcpServers": {"papers": {"command": "papersite", "args": ["mcp", "--source", "/blog"]}}}
      """)

  @OptionGroup var site: SiteOptions

  /// Longer lines are refused, in bytes.
  private static let lineLimit = 1 << 20

  func run() throws {
    let folders = SiteFolders(source: site.source.source, output: nil)
    let report = Report(
      format: .human, isStrict: false, sourcePrefix: folders.shownSource, consequence: nil)
    try report.finish(folders.missingFolder)
    let current = CurrentLibrary(
      SiteFolder(root: folders.source),
      options: { [site] in site.buildOptions(for: folders, applying: .none) },
      report: { report.show($0.filter { $0.severity == .error }) })
    let server = AgentServer(version: Generator.version) { current.library }
    let session = AgentSession(server) { Terminal.write($0 + "\n") }
    Service.run {
      var input = StandardInput(limit: Self.lineLimit)
      while let line = await input.next() {
        switch line {
        case .whole(let bytes): await session.receive(bytes)
        case .tooLong: await session.refuseLine(longerThan: Self.lineLimit)
        }
      }
      await session.finish()
    }
  }
}
