internal import Diagnostics
package import SiteModel
internal import Text

/// A file that will be written, and how its bytes are made. A class, since plans are sorted and
/// sifted, and a file is many words.
package final class PlannedFile: Sendable {
  package let path: SitePath
  /// The file's path relative to the output folder.
  package let outputPath: String
  /// What asks for it, as messages name it, such as `content/posts/2026-02-26.md`.
  package let origin: String
  /// How an author has put it at its path; nil for what the site itself makes.
  let claim: PathClaim?
  /// What the plan has settled and `render` depends on, beside the parts of the site that it looks
  /// at; nil where files are not told apart so, and each is made anew in every build.
  ///
  /// Worked out anew each time: only builds that are kept ask for it.
  var given: ContentHash? { writeGiven.map { ContentHash(writing: $0) } }
  private let writeGiven: Given?
  /// Makes the bytes for the site that the plan is of. Pure: the same site gives the same bytes,
  /// but for files that are copied, which are read anew.
  let render: Rendering

  typealias Given = @Sendable (inout StoreWriter) -> Void
  typealias Rendering = @Sendable (RenderedSite) throws(Diagnostic) -> [UInt8]

  /// A file that is made anew in every build.
  convenience init(
    _ path: SitePath, from origin: String, claim: PathClaim? = nil,
    render: @escaping @Sendable () throws(Diagnostic) -> [UInt8]
  ) {
    self.init(path, from: origin, claim: claim, given: nil) { _ throws(Diagnostic) in
      try render()
    }
  }

  /// A file that is made anew where what `given` writes has changed, or a part of the site that
  /// `render` looks at. Everything else that `render` has from the plan must be in `given`.
  convenience init(
    _ path: SitePath, from origin: String, claim: PathClaim? = nil,
    given: @escaping Given,
    render: @escaping @Sendable () throws(Diagnostic) -> [UInt8]
  ) {
    self.init(path, from: origin, claim: claim, given: given) { _ throws(Diagnostic) in
      try render()
    }
  }

  /// The same, for a file whose `render` holds nothing of a site, but is given it: the formats that
  /// are `isMadeOfLists` make such ones.
  convenience init(
    _ path: SitePath, from origin: String, claim: PathClaim? = nil,
    given: @escaping Given, render: @escaping Rendering
  ) {
    self.init(path, from: origin, claim: claim, given: Optional(given), render: render)
  }

  private init(
    _ path: SitePath, from origin: String, claim: PathClaim?, given: Given?,
    render: @escaping Rendering
  ) {
    self.path = path
    outputPath = path.outputPath
    self.origin = origin
    self.claim = claim
    writeGiven = given
    self.render = render
  }
}
