internal import ArgumentParser

struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "See and change the files of the theme.",
    discussion: """
      A file in the site's templates/ takes the place of the built-in one of its name. `eject` copies \
      built-in files there to be changed, and notes in templates/.ejected what they were, so that \
      `status` can tell after an upgrade which built-in files have changed since.

      Examples:
        papersite theme list
        papersite theme eject post.html
        papersite theme status
        papersite theme diff post.html
      """,
    subcommands: [
      ThemeListCommand.self, ThemeStatusCommand.self, ThemeEjectCommand.self, ThemeDiffCommand.self,
    ])
}

/// Where the site is.
struct ThemeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"), completion: .directory)
  var source = "."

  var theme: SiteTheme { SiteTheme(folders: SiteFolders(source: source, output: nil)) }
}
