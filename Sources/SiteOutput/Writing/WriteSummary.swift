package import Diagnostics

/// What a commit did to the output folder, in files.
package struct WriteSummary: Sendable {
  package var created = 0
  package var updated = 0
  /// Files whose bytes were right already; they were not touched.
  package var unchanged = 0
  package var deleted = 0
  /// About files that stay although they are no longer made, since a person has changed them.
  package var warnings: [Diagnostic] = []
  /// All files as they are published now.
  var stamps = PublishedStamps()

  init() {}

  /// Where nothing had to be done. The manifest, which has a stamp too, is not counted.
  init(unchanged stamps: PublishedStamps) {
    unchanged = stamps.count - 1
    self.stamps = stamps
  }
}
