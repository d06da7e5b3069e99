package import Diagnostics
internal import SiteModel
internal import Text

extension OutputPlan {
  /// Makes every file on all cores and hands it to `write`, which is called on several threads at
  /// once, in no fixed order. The bytes are let go as soon as they are written, so memory does not
  /// grow with the site.
  ///
  /// Returns what went wrong, each only once: a slip in a template shows on every page.
  package func render(
    trace: BuildTrace? = nil,
    write: @Sendable (OutputFile) throws(Diagnostic) -> Void
  ) -> [Diagnostic] {
    let failures = files.concurrentMap { file -> Diagnostic? in
      do throws(Diagnostic) {
        try trace.measured(.file, file.origin) { () throws(Diagnostic) in
          try write(OutputFile(path: file.outputPath, bytes: try file.render()))
        }
        return nil
      } catch {
        return error
      }
    }
    return Set(failures.compactMap(\.self)).sorted()
  }
}
