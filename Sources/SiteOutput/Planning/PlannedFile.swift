package import Diagnostics
package import SiteModel

/// A file that will be written, and how its bytes are made.
package struct PlannedFile: Sendable {
  package let path: SitePath
  /// The file's path relative to the output folder.
  package let outputPath: String
  /// What asks for it, as messages name it, such as `content/posts/2026-02-26.md`.
  package let origin: String
  /// How an author has put it at its path; nil for what the site itself makes.
  let claim: PathClaim?
  /// Makes the bytes. Pure: the same site gives the same bytes.
  let render: @Sendable () throws(Diagnostic) -> [UInt8]

  init(
    _ path: SitePath, from origin: String, claim: PathClaim? = nil,
    render: @escaping @Sendable () throws(Diagnostic) -> [UInt8]
  ) {
    self.path = path
    outputPath = path.outputPath
    self.origin = origin
    self.claim = claim
    self.render = render
  }

  /// The file's bytes. The same site gives the same bytes, but for files that are copied, which
  /// are read anew.
  package func bytes() throws(Diagnostic) -> [UInt8] { try render() }
}
