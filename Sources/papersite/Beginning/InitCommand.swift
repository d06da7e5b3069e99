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
    do throws(SystemError) {
      let entries = try FolderListing.entries(of: root)
      if entries.allSatisfy({ $0.name.elementsEqual(".git".utf8) }) { return }
    } catch {
      // A link that leads nowhere is something.
      if error.isMissing, (try? FileStatus(of: root)) == nil { return }
      throw Diagnostic(
        .error, "unreadable-folder", "`\(folder)` cannot be used: \(error.reason)",
        fix: "Name a new folder")
    }
    throw Diagnostic(
      .error, "folder-not-empty", "`\(folder)` is not empty", fix: "Name a new folder")
  }

  /// As it stands before a file's name; empty for the current folder.
  private var shownFolder: String { SiteFolders(source: folder, output: nil).shownSource }

  private var nextSteps: String {
    let isHere = FilePath.absolute(folder) == FilePath.absolute(".")
    return """
      A new site is in \(folder). Next:
      \(isHere ? "" : "  cd \(Self.shellWord(folder.hasPrefix("-") ? "./" + folder : folder))\n")  papersite build
        papersite new "…"

      Its settings are in content/site.yml: at least base_url is yours to set.

      """
  }

  private static func shellWord(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
        || "0123456789/._-".utf8.contains(byte)
    }
    return isPlain ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
  }
}
