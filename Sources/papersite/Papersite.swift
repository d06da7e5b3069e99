internal import ArgumentParser
internal import FileSystem
internal import SiteOutput

@main
struct Papersite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papersite",
    abstract: "A static site generator for a daily digest of research papers.",
    version: Generator.version,
    subcommands: [
      BuildCommand.self, ServeCommand.self, PreviewCommand.self, CheckCommand.self,
      CollectCommand.self, DraftCommand.self, DayCommand.self, RefreshCommand.self,
      NewCommand.self, InitCommand.self, RenderCommand.self, TemplateCommand.self,
      ThemeCommand.self, ExportCommand.self, MailCommand.self, PushCommand.self,
      SchemaCommand.self, McpCommand.self,
    ])

  static func main() {
    if let problem = SystemLimits.problem {
      Terminal.writeError(problem)
      exit(withError: ExitCode.failure)
    }
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let error = MistypedCommand.error(in: arguments) { exit(withError: error) }
    do {
      var command = try parseAsRoot(arguments)
      try run(&command)
    } catch {
      exit(withError: error)
    }
    guard let failure = Terminal.outputFailure else { return }
    Terminal.writeError("Error: the output could not be written: \(failure.reason).\n")
    exit(withError: ExitCode.failure)
  }

  /// An argument that turns out to be wrong later is told of with the usage of its command.
  private static func run(_ command: inout any ParsableCommand) throws {
    do {
      try command.run()
    } catch let error as ValidationError {
      let usage = usageString(for: type(of: command))
      Terminal.writeError("Error: \(error.message)\nUsage: \(usage)\n")
      throw exitCode(for: error)
    }
  }
}
