internal import Diagnostics
internal import FileSystem

/// A file of a site's folder that is read by itself.
enum SiteFile {
  /// Nil where there is none. A link is followed, if it stays in the site's folder.
  ///
  /// - Parameter path: relative to the site's folder.
  static func read(_ path: String, in root: String) throws(Diagnostic) -> SourceFile? {
    do {
      let target = try FilePath.resolved(FilePath.joined(root, path))
      guard FilePath.isInside(target, try FilePath.resolved(root)) else { throw leadsOut(path) }
      let bytes = try OpenFile(target).bytes()
      return try SourceFile(path: path, rawBytes: bytes)
    } catch OpenFile.Failure.system(let error) where error.isMissing {
      return nil
    } catch let error as SystemError where error.isMissing {
      return nil
    } catch let error as Diagnostic {
      throw error
    } catch {
      throw Diagnostic(
        .error, "unreadable", "`\(path)` cannot be read",
        fix: "Make it a file that you may read", at: SourceLocation(path: path))
    }
  }

  private static func leadsOut(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "unreadable", "`\(path)` is a link that leads out of the site's folder",
      fix: "Make it a file of the site, or a link to one", at: SourceLocation(path: path))
  }
}
