internal import ArgumentParser
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
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let error = MistypedCommand.error(in: arguments) { exit(withError: error) }
    main(arguments)
  }
}
