internal import ArgumentParser
internal import ContentParsing
internal import Diagnostics
internal import FileSystem
internal import SiteModel

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a site: its settings, a first post and an about page.",
    discussion: """
      The folder is made; one that is there has to be empty, but for a .git.

      Examples:
        papersite init my-papers
        papersite init .
      """)

  @Argument(help: ArgumentHelp("The new site's folder.", valueName: "dir"), completion: .directory)
  var folder: String

  func validate() throws {
    if folder.isEmpty { throw ValidationError("The folder has no name.") }
  }

  func run() throws {
    let root = FilePath.absolute(folder)
    do throws(Diagnostic) {
      try checkIsEmpty(root)
      for file in SiteSkeleton(day: today).files { try file.write(into: root) }
    } catch {
      throw error.failure(shownFrom: shownFolder)
    }
    Terminal.write(nextSteps)
  }

  /// In the time zone of the new site's settings.
  private var today: CalendarDay {
    SystemClock.today(offsetMinutes: SiteSkeleton.settings.timeZoneOffsetMinutes)
  }

  private func checkIsEmpty(_ root: String) throws(Diagnostic) {
    // A link that leads nowhere is something.
    if isMissing(root) { return }
    do throws(SystemError) {
      let entries = try FolderListing.entries(of: root)
      if entries.allSatisfy({ $0.name.elementsEqual(".git".utf8) }) { return }
    } catch {
      throw unusable(root, error)
    }
    throw Diagnostic(
      .error, "folder-not-empty", "`\(folder)` is not empty", fix: "Name a new folder")
  }

  private func isMissing(_ path: String) -> Bool {
    do throws(SystemError) {
      _ = try FileStatus(of: path)
      return false
    } catch {
      return error.isMissing
    }
  }

  private func unusable(_ root: String, _ error: SystemError) -> Diagnostic {
    let reason =
      switch (try? FileStatus(of: root))?.kind {
      case .link where error.isMissing: "it is a link that leads nowhere"
      case .some where error.isNotAFolder: "it is not a folder"
      default: error.reason
      }
    return Diagnostic(
      .error, "unreadable-folder", "`\(folder)` cannot be used: \(reason)",
      fix: error.isDenied
        ? "Name a folder that the user that runs papersite may read and write" : "Name a new folder"
    )
  }

  /// As it stands before a file's name; empty for the current folder.
  private var shownFolder: String { SiteFolders(source: folder, output: nil).shownSource }

  private var nextSteps: String {
    """
    A new site is in \(folder). Next:
    \(steps.map { "  \($0)\n" }.joined())
    Its settings are in content/site.yml: at least base_url is yours to set.

    """
  }

  /// Commands that work from here on.
  private var steps: [String] {
    let own = OwnCommand()
    // A shell does not take `x/..` for here where there is no `x`.
    let isFound = (try? FileStatus(of: folder)) != nil
    let path = isFound ? folder : FilePath.absolute(folder)
    let place = OwnCommand.shellWord(path.hasPrefix("-") ? "./" + path : path)
    if own.isBoundToFolder {
      return ["build", "new \"…\""].map { "\(own.words) \($0) --source \(place)" }
    }
    let isHere = FilePath.absolute(folder) == FilePath.absolute(".")
    return (isHere ? [] : ["cd \(place)"]) + ["\(own.words) build", "\(own.words) new \"…\""]
  }
}
