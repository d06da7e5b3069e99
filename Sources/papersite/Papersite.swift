internal import ArgumentParser

@main
struct Papersite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papersite",
    abstract: "A static site generator for a daily digest of research papers.",
    version: "0.1.0",
    subcommands: [TemplateCommand.self])
}
