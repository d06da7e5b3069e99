package import Diagnostics
internal import FileSystem
internal import SiteModel
package import SourceReading
internal import Text

/// A build from a site's folder to the published files: all of it, or nothing.
///
/// It does what is left to do since the last build:
///
/// 1. where no input has changed and the published files stand as they were written, what the last
///    build found is found again, and that is all;
/// 2. otherwise the site is built, its files are rendered, and those whose bytes differ are written.
package struct PublishedBuild: Sendable {
  /// Where a build reads and writes, as absolute paths.
  package struct Places: Sendable {
    package let source: String
    /// `.papersite`.
    package let work: String
    /// The output folder, by the setting of that name.
    package let output: @Sendable (String) -> String

    package init(
      source: String, work: String, output: @escaping @Sendable (String) -> String
    ) {
      self.source = source
      self.work = work
      self.output = output
    }
  }

  package private(set) var counts: BuildCounts
  /// What was found, before anything was written.
  package private(set) var found: [Diagnostic]
  /// What went wrong, or is to be said, about the files.
  package private(set) var diagnostics: [Diagnostic] = []
  /// Nil where nothing was published.
  package private(set) var written: WriteSummary?
  /// What stands in the output folder now.
  package private(set) var standing = OutputWriter.Standing.asBefore
  /// The output folder as the settings name it.
  package let outputSetting: String
  /// The site that was built; nil where it was known to be as it was. Letting go of a large one
  /// takes as long as a small build, for which a program that ends need not wait.
  package private(set) var build: SiteBuild?
  /// Whether another build holds the site's lock. When it has ended, `sources` may be old.
  package private(set) var isHeldUp = false

  /// - Parameters:
  ///   - sources: what `folder` holds.
  ///   - lock: the site's, where it is held already.
  ///   - mayPublish: whether files may be written although this was found.
  ///   - progress: told of the number of files, and then of each that is done, on any thread.
  package init(
    _ sources: consuming SiteSources, of folder: SiteFolder, options: BuildOptions,
    at places: Places, lock: consuming SiteLock? = nil,
    mayPublish: ([Diagnostic]) -> Bool, progress: any BuildProgress
  ) {
    let cache = BuildCache(work: places.work)
    let trace = options.trace
    let inputs = trace.measured(.stage, "compare with the last build") { [sources] in
      BuildInputs(sources, of: folder, options: options)
    }
    outputSetting = SiteBuild.settings(of: sources).configuration.output
    let output = places.output(outputSetting)
    if let inputs, let last = cache.record(of: inputs, output: output),
      trace.measured(.stage, "look at the published files", { last.stamps.stand(in: output) })
    {
      counts = last.counts
      found = last.diagnostics
      if mayPublish(found) { written = WriteSummary(unchanged: last.stamps) }
      return
    }
    let last = OnDemand { cache.madeFiles() }
    let look = OnDemand { last.value.map { EarlyLook(at: $0.files, in: output) } }
    look.begin()
    let values = cache.values()
    var saves: [@Sendable () -> Void] = [{ values?.save() }]
    defer { _ = saves.concurrentMap { $0() } }
    let build = SiteBuild(sources, of: folder, options: options, store: values)
    self.build = build
    counts = build.counts
    found = build.diagnostics
    guard mayPublish(found) else { return }
    let made = publish(build, to: output, places, lock, last, look, values, cache, progress)
    guard let made, let written, let inputs else { return }
    let record = BuildRecord(
      output: output, inputs: inputs, counts: counts, diagnostics: found, stamps: written.stamps)
    saves += [{ cache.save(record) }, { cache.save(madeFiles: made.value) }]
  }

  /// Returns what is to be kept of how the files were made, which is put together beside the
  /// publishing; nil where nothing was published.
  private mutating func publish(
    _ build: SiteBuild, to output: String, _ places: Places,
    _ lock: consuming SiteLock?, _ last: OnDemand<MadeFiles?>, _ look: OnDemand<EarlyLook?>,
    _ values: ValueStore?, _ cache: BuildCache, _ progress: any BuildProgress
  ) -> OnDemand<[UInt8]?>? {
    let trace = build.trace
    do throws(Diagnostic) {
      let writer = try OutputWriter.open(
        output: output, source: places.source, work: places.work, lock: lock)
      let last = last.value
      let making = trace.measured(.stage, "find unchanged files") {
        FileMaking(writer, build.dependencies, last: last, look: look.value)
      }
      let (failures, made) = try making.make(build.plan, trace: trace, progress: progress)
      diagnostics = failures
      guard var made else {
        writer.abandon()
        return nil
      }
      if let indexing = build.searchIndexing {
        try trace.measured(.stage, "index for the search") { () throws(Diagnostic) in
          let index = try indexing.stage(
            writer, last: last, log: FilePath.joined(places.work, "pagefind.log"))
          made = OnDemand(value: made.value.adding(index))
        }
      }
      if let values, values.hasLostValues { throw .lostValues(in: places.work) }
      let kept = OnDemand { [made] in cache.bytes(of: made.value) }
      kept.begin()
      defer { standing = writer.standing }
      let summary = try trace.measured(.stage, "publish") { () throws(Diagnostic) in
        try writer.commit()
      }
      written = summary
      diagnostics = summary.warnings
      if summary.deleted > 0 { build.forgetOldPictures() }
      return kept
    } catch {
      diagnostics = [error]
      isHeldUp = error.rule == Diagnostic.running(.build)
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func lostValues(in work: String) -> Diagnostic {
    Diagnostic(
      .error, "disk-error", "the disk has not given back what was written to `\(work)/cache`",
      fix: "Look after the disk, and build again")
  }
}

/// Watches a build that takes long.
package protocol BuildProgress: Sendable {
  func begin(total: Int)
  /// One more file is done. Called on any thread.
  func advance()
  func finish()
}
