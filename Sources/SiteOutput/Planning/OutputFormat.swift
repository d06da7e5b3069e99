/// One kind of file that a site is made of. To add one: a file with a type that conforms, and a
/// line in `OutputFormats`.
package protocol OutputFormat: Sendable {
  /// The files that this format makes of the site. Planning is cheap; the work is in each file's
  /// `render`, which may be called on any thread.
  func plan(_ site: RenderedSite) -> [PlannedFile]
  /// Whether what it plans depends on the settings and on what `Site.sharesLists` compares alone,
  /// and its files hold nothing of the site that they were planned for. Then the plan of a site
  /// whose lists are the same is taken over. Worth while where there are very many files.
  var isMadeOfLists: Bool { get }
  /// The same for what `Site.sharesLedger` compares, which an edit of a title leaves as it was.
  var isMadeOfLedger: Bool { get }
}

extension OutputFormat {
  package var isMadeOfLists: Bool { false }
  package var isMadeOfLedger: Bool { false }
}
