internal import Diagnostics
internal import FileSystem

/// A file of a site's folder that is read by itself.
enum SiteFile {
  /// Nil where there is none.
  ///
  /// - Parameter path: relative to the site's folder.
  static func read(_ path: String, in root: String) throws(Diagnostic) -> SourceFile? {
    do {
      let bytes = try OpenFile(FilePath.joined(root, path)).bytes()
      return try SourceFile(path: path, rawBytes: bytes)
    } catch OpenFile.Failure.system(let error) where error.isMissing {
      return nil
    } catch let error as Diagnostic {
      throw error
    } catch {
      throw Diagnostic(
        .error, "unreadable", "`\(path)` cannot be read",
        fix: "Make it a file that you may read", at: SourceLocation(path: path))
    }
  }
}
