internal import Diagnostics
internal import SiteOutput

extension SiteLock {
  /// Takes a site's lock; where another process holds it, says so and waits for its end.
  static func waiting(
    for work: Work, of folders: SiteFolders, patience: Duration
  ) throws(Diagnostic) -> SiteLock {
    do throws(Diagnostic) {
      return try SiteLock(for: work, in: folders.work)
    } catch {
      guard error.rule == Diagnostic.running(work) else { throw error }
      Terminal.writeError(
        "Another \(work.rawValue) of this site is running; waiting for its end.\n")
      return try SiteLock(for: work, in: folders.work, patience: patience)
    }
  }
}
