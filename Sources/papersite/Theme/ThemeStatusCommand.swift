internal import ArgumentParser
internal import Diagnostics

struct ThemeStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say which of the site's own theme files an upgrade has left behind.",
    discussion: """
      The exit status is 1 where a built-in file has changed since it was ejected.
      """)

  @OptionGroup var options: ThemeOptions

  func run() throws {
    var files: [ThemeFile] = []
    do throws(Diagnostic) {
      files = try options.theme.files().filter { $0.state != .builtIn }
    } catch {
      throw error.failure(shownFrom: options.theme.shownSource)
    }
    Terminal.write(files.isEmpty ? "All files are the built-in ones.\n" : ThemeTable.text(files))
    let advice = files.compactMap(Self.advice)
    guard !advice.isEmpty else { return }
    Terminal.write("\n" + advice.joined())
    throw ExitCode.failure
  }

  private static func advice(_ file: ThemeFile) -> String? {
    switch file.state {
    case .outdated:
      "\(file.name): the built-in file is newer, and yours is as it was ejected. "
        + "Take the new one: papersite theme eject \(file.name)\n"
    case .outdatedChanged:
      "\(file.name): the built-in file is newer, and you have changed yours. "
        + "See how they differ: papersite theme diff \(file.name)\n"
    case .builtIn, .copy, .changed, .own, .added: nil
    }
  }
}
