internal import ArgumentParser
internal import Diagnostics

struct ThemeEjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eject",
    abstract: "Copy built-in files into templates/, to be changed there.",
    discussion: """
      A file that you have changed is left alone, unless --force is given; one that is as it was \
      ejected is replaced by today's built-in one.

      Examples:
        papersite theme eject partials/footer.html
        papersite theme eject --all
      """)

  @OptionGroup var options: ThemeOptions

  @Argument(help: "Names such as post.html, as `theme list` shows them.")
  var files: [String] = []

  @Flag(help: "Copy every file but those that you have changed.")
  var all = false

  @Flag(help: "Replace files that you have changed, too.")
  var force = false

  func validate() throws {
    guard all != files.isEmpty else { return }
    throw ValidationError(
      all ? "--all takes no further files." : "Name a file that `theme list` shows, or give --all.")
  }

  func run() throws {
    let theme = options.theme
    do throws(Diagnostic) {
      let known = try theme.files()
      var chosen: [ThemeFile] = []
      for name in files { chosen.append(try theme.file(name, in: known)) }
      if all { chosen = known.filter { $0.builtIn != nil && (force || $0.isReplaceable) } }
      let ejected = try theme.eject(chosen, replacingChanged: force)
      Terminal.write(ejected.map { "\(theme.shownSource)templates/\($0)\n" }.joined())
    } catch {
      throw error.failure(shownFrom: theme.shownSource)
    }
  }
}
