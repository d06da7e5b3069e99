internal import ContentParsing
internal import Diagnostics
internal import FileSystem
internal import SiteModel

extension SiteFolders {
  /// What site.yml says; the defaults stand for what cannot be read, which a build reports.
  var settings: SiteConfiguration { SiteConfiguration.read(settingsFile).configuration }

  /// What is wrong with the folder and with site.yml: to be said before a command that does not
  /// build asks anyone or writes anything.
  var problems: [Diagnostic] {
    let missing = missingFolder
    return missing.isEmpty ? SiteConfiguration.read(settingsFile).diagnostics : missing
  }

  /// Whether the site's folder is there.
  var areThere: Bool { (try? FileStatus(following: source))?.kind == .folder }

  /// An error where the site's folder is not there.
  var missingFolder: [Diagnostic] {
    guard !areThere else { return [] }
    return [
      Diagnostic(
        .error, "no-source", "there is no folder `\(source)`",
        fix: "Run papersite in the site's folder, or name it with `--source`")
    ]
  }

  /// site.yml; nil where it is not there or cannot be read.
  var settingsFile: SourceFile? {
    let name = "content/site.yml"
    let bytes = try? OpenFile(FilePath.joined(source, name)).bytes()
    return bytes.flatMap { try? SourceFile(path: name, rawBytes: $0) }
  }

  /// The day that it is in the site's time zone: which posts are of days to come must not depend
  /// on the machine.
  var today: CalendarDay { SystemClock.today(offsetMinutes: settings.timeZoneOffsetMinutes) }
}
