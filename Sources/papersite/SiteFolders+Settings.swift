internal import ContentParsing
internal import Diagnostics
internal import FileSystem
internal import SiteModel

extension SiteFolders {
  /// What site.yml says; the defaults stand for what cannot be read, which a build reports.
  var settings: SiteConfiguration {
    let name = "content/site.yml"
    let bytes = try? OpenFile(FilePath.joined(source, name)).bytes()
    let file = bytes.flatMap { try? SourceFile(path: name, rawBytes: $0) }
    return SiteConfiguration.read(file).configuration
  }

  /// The day that it is in the site's time zone: which posts are of days to come must not depend
  /// on the machine.
  var today: CalendarDay { SystemClock.today(offsetMinutes: settings.timeZoneOffsetMinutes) }
}
