internal import Diagnostics
internal import Synchronization
internal import Text

/// Makes the files of a plan and hands them to a writer, but for those that are known to stand
/// published as they would be made.
struct FileMaking: Sendable {
  private let writer: OutputWriter
  private let dependencies: SiteDependencies
  private let unchanged: UnchangedFiles?
  /// How the files of the last build stand, if that has been looked at.
  private let stamps: [FileStamp?]?

  /// - Parameters:
  ///   - last: how the last build made its files.
  ///   - look: how they stood a moment ago.
  init(
    _ writer: OutputWriter, _ dependencies: SiteDependencies, last: MadeFiles?, look: EarlyLook?
  ) {
    self.writer = writer
    self.dependencies = dependencies
    unchanged = UnchangedFiles(since: last, dependencies)
    stamps = look.flatMap { writer.holds($0) ? $0.stamps : nil }
  }

  /// Works on all cores. Returns what went wrong, or else how the files were made: that is put
  /// together beside what comes next.
  func make(
    _ plan: OutputPlan, trace: BuildTrace?, progress: any BuildProgress
  ) throws(Diagnostic) -> (diagnostics: [Diagnostic], made: OnDemand<MadeFiles>?) {
    var table = MadeFilesTable(since: unchanged)
    let rest = trace.measured(.stage, "keep unchanged files") { keep(plan.files, &table) }
    progress.begin(total: rest.count)
    let added = Mutex(table)
    let failures = trace.measured(.stage, "render and stage files") {
      plan.render(rest, trace: trace) { file throws(Diagnostic) in
        defer { progress.advance() }
        try make(file, of: plan, added)
      }
    }
    progress.finish()
    guard failures.isEmpty else { return (failures, nil) }
    let all = added.withLock { $0 }
    let made = OnDemand { [dependencies] in all.files(of: dependencies) }
    made.begin()
    return ([], made)
  }

  /// Takes over what stands published as it would be made. Returns the other files.
  private func keep(
    _ files: [PlannedFile], _ table: inout MadeFilesTable
  ) -> [PlannedFile] {
    guard let unchanged else { return files }
    let indices = unchanged.indices(of: files)
    let known = indices.compactMap(\.self)
    let same = known.map { unchanged.last.files[$0] }
    let stamps = writer.keep(
      same, stamps.map { stamps in known.map { stamps[$0] } } ?? writer.stamps(of: same))
    var rest: [PlannedFile] = []
    var next = 0
    for (file, index) in zip(files, indices) {
      guard let index else {
        rest.append(file)
        continue
      }
      if let stamp = stamps[next] { table.keep(index, stamp) } else { rest.append(file) }
      next += 1
    }
    return rest
  }

  private func make(
    _ file: PlannedFile, of plan: OutputPlan, _ table: borrowing Mutex<MadeFilesTable>
  ) throws(Diagnostic) {
    let path = file.outputPath
    guard let given = file.given else {
      return try writer.stage(OutputFile(path: path, bytes: try plan.bytes(of: file)))
    }
    let (bytes, parts) = try Reads.recording { () throws(Diagnostic) in
      try plan.bytes(of: file)
    }
    let outcome = try writer.stageAndTell(OutputFile(path: path, bytes: bytes))
    let made = MadeFile(path: path, given: given, content: outcome.content, stamp: outcome.stamp)
    table.withLock { $0.add(made, of: parts) }
  }
}
