internal import ArgumentParser
internal import Diagnostics
internal import Linting

struct ThemeDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show how the site's own theme files differ from the built-in ones.",
    discussion: "Lines with - are built in, those with + are the site's.")

  @OptionGroup var options: ThemeOptions

  @Argument(help: "Names such as post.html; without any, all that differ.")
  var files: [String] = []

  func run() throws {
    let theme = options.theme
    do throws(Diagnostic) {
      let known = try theme.files()
      var chosen: [ThemeFile] = []
      for name in files { chosen.append(try theme.file(name, in: known)) }
      for file in files.isEmpty ? known : chosen {
        guard let own = file.own, let builtIn = file.builtIn, own != builtIn else { continue }
        let names = (old: "built-in/\(file.name)", new: "templates/\(file.name)")
        Terminal.write(UnifiedDiff(from: builtIn, to: own, names: names).text)
      }
    } catch {
      throw error.failure(shownFrom: theme.shownSource)
    }
  }
}
