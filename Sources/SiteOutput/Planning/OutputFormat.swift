/// One kind of file that a site is made of. To add one: a file with a type that conforms, and a
/// line in `OutputFormats`.
package protocol OutputFormat: Sendable {
  /// The files that this format makes of the site. Planning is cheap; the work is in each file's
  /// `render`, which may be called on any thread.
  func plan(_ site: RenderedSite) -> [PlannedFile]
}
