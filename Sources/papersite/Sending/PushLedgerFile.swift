internal import Channels
internal import ContentParsing
internal import Diagnostics
internal import FileSystem
internal import Foundation
internal import SiteOutput

/// The ledger of a day: `content/days/2026-02-26.push.json`, beside the day's record. It is read and
/// written under the site's lock for pushing.
struct PushLedgerFile {
  private let root: String
  /// Relative to the site's folder.
  let path: String

  init(root: String, day: CalendarDay) {
    self.root = root
    path = "content/days/\(day).push.json"
  }

  /// A ledger that is there but cannot be read is an error: without it, all would be sent again.
  func read() throws(Diagnostic) -> PushLedger {
    let target = FilePath.joined(root, path)
    guard (try? FileStatus(following: target)) != nil else { return PushLedger() }
    let bytes: [UInt8]
    do {
      bytes = try OpenFile(target).bytes()
    } catch let error as SystemError {
      throw problem("cannot be read: \(error.reason)")
    } catch {
      throw problem("is no file that can be read")
    }
    if let ledger = PushLedger(json: bytes) { return ledger }
    throw problem("is no ledger of papersite")
  }

  /// What `body` gives, which no other process can do to the site's ledgers meanwhile.
  static func locked<Result>(
    of folders: SiteFolders, _ body: () throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    // A push asks several servers, each again and again.
    let lock = try SiteLock.waiting(for: .push, of: folders, patience: .seconds(120))
    defer { withExtendedLifetime(lock) {} }
    return try body()
  }

  func write(_ ledger: PushLedger) throws(Diagnostic) {
    try WrittenFile(FilePath.joined(root, path)).write(ledger.json)
  }

  /// Throws where `ledger`, which was read, could not be written again. What is sent and not noted
  /// would be sent again and again, so this is asked before.
  func checkWritable(_ ledger: PushLedger) throws(Diagnostic) {
    let target = FilePath.joined(root, path)
    let isThere = (try? FileStatus(of: target)) != nil
    try write(ledger)
    if !isThere { try? FileManager.default.removeItem(atPath: target) }
  }

  private func problem(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "push-ledger", "`\(path)` \(reason)",
      fix: "Restore it; or remove it, and everything is pushed again",
      at: SourceLocation(path: path))
  }
}
