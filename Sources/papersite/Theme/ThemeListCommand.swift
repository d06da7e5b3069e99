internal import ArgumentParser
internal import Diagnostics

struct ThemeListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the theme's files, and which are the site's own.")

  @OptionGroup var options: ThemeOptions

  func run() throws {
    do throws(Diagnostic) {
      Terminal.write(ThemeTable.text(try options.theme.files()))
    } catch {
      throw error.failure(shownFrom: options.theme.shownSource)
    }
  }
}

/// A line a file: what it is, and its name.
enum ThemeTable {
  static func text(_ files: [ThemeFile]) -> String {
    files.map { file in
      let state = file.state.rawValue
      return state + String(repeating: " ", count: width - state.count) + file.name + "\n"
    }.joined()
  }

  private static let width = (ThemeFile.State.allCases.map(\.rawValue.count).max() ?? 0) + 2
}
