internal import Diagnostics
internal import SiteModel
internal import Synchronization
internal import Templating
internal import Text

extension OutputPlan {
  /// Has each of `files`, which are of the plan, made and written by `make`, on all cores and in no
  /// fixed order. It lets the bytes go as soon as they are written, so memory does not grow with the
  /// site.
  ///
  /// Returns what went wrong, each only once: a slip in a template shows on every page. Where one
  /// comes to the limits of a rendering, which takes long, nothing more is begun and only that is
  /// returned.
  func render(
    _ files: [PlannedFile], trace: BuildTrace?,
    make: @Sendable (PlannedFile) throws(Diagnostic) -> Void
  ) -> [Diagnostic] {
    let isExhausted = Atomic(false)
    let failures = files.concurrentMap { file -> Diagnostic? in
      guard !isExhausted.load(ordering: .relaxed) else { return nil }
      do throws(Diagnostic) {
        try trace.measured(.file, file.origin) { () throws(Diagnostic) in try make(file) }
        return nil
      } catch {
        if error.rule == RenderLimits.rule { isExhausted.store(true, ordering: .relaxed) }
        return error
      }
    }
    let found = Set(failures.compactMap(\.self)).sorted()
    return isExhausted.load(ordering: .relaxed)
      ? found.filter { $0.rule == RenderLimits.rule } : found
  }
}
