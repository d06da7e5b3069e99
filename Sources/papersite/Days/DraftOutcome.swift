internal import Diagnostics
internal import Drafting
internal import FileSystem
internal import Foundation
internal import Linting
internal import Records

/// What drafting makes of a site's files.
struct DraftOutcome {
  /// A file with the bytes that it will have.
  private struct Change {
    /// Nil for a file that is not there yet.
    let old: SourceFile?
    let path: String
    let bytes: [UInt8]

    var isChange: Bool { old?.bytes != bytes }
  }

  let draft: DayDraft
  let postPath: String
  private var changes: [Change] = []
  /// Where the person and the new draft have changed the same; then nothing may be written.
  var conflicts: [Diagnostic] = []
  /// What a model's answers lacked.
  var modelWarnings: [Diagnostic] = []
  /// What a model did, and what it took; nil without one.
  var modelSummary: String?

  init(_ draft: DayDraft, post: String) {
    self.draft = draft
    postPath = post
  }

  mutating func add(_ old: SourceFile?, _ path: String, _ bytes: [UInt8]) {
    changes.append(Change(old: old, path: path, bytes: bytes))
  }

  /// The post as it will be.
  var post: SourceFile? {
    changes.first { $0.path == postPath }.map { SourceFile(path: postPath, bytes: $0.bytes) }
  }

  /// How the post changes.
  func diff(_ folders: SiteFolders) -> String {
    guard let change = changes.first(where: { $0.path == postPath }), change.isChange else {
      return ""
    }
    return UnifiedDiff(
      from: change.old?.bytes ?? [], to: change.bytes, path: folders.shownSource + postPath
    ).text
  }

  /// Writes the files that change, the post before what tells its edits. Returns what went wrong;
  /// then nothing further is written.
  func write(into root: String) -> [Diagnostic] {
    for change in changes where change.isChange {
      do throws(Diagnostic) {
        if let old = change.old {
          try RewrittenFile(old, as: change.bytes).write(into: root)
        } else {
          try NewFile(change.path, String(decoding: change.bytes, as: UTF8.self)).write(into: root)
        }
      } catch {
        return [error]
      }
    }
    return []
  }

  /// What was done, and what is left for the person.
  func sentence(_ folders: SiteFolders, isDryRun: Bool) -> String {
    let post = changes.first { $0.path == postPath }
    let verb =
      isDryRun ? "Would write" : post?.isChange == false ? "Nothing is new in" : "Drafted"
    let papers = Counted.text(draft.post?.entries.count ?? 0, "paper")
    let counted = "\(papers) of \(draft.record.candidates.count)"
    let mustReads = draft.record.candidates.count { $0.decision?.rating == .mustRead }
    return "\(verb) \(folders.shownSource)\(postPath): \(counted), \(mustReads) must-read."
  }
}
