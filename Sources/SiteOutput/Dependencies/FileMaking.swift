internal import Diagnostics
internal import Synchronization

/// Makes the files of a plan and hands them to a writer, but for those that are known to stand
/// published as they would be made.
struct FileMaking: Sendable {
  private let writer: OutputWriter
  private let dependencies: SiteDependencies
  private let unchanged: UnchangedFiles?

  /// - Parameter last: how the last build made its files.
  init(_ writer: OutputWriter, _ dependencies: SiteDependencies, last: MadeFiles?) {
    self.writer = writer
    self.dependencies = dependencies
    unchanged = UnchangedFiles(since: last, dependencies)
  }

  /// Works on all cores. Returns what went wrong, or else how the files were made.
  func make(
    _ plan: OutputPlan, trace: BuildTrace?, progress: any BuildProgress
  ) -> (diagnostics: [Diagnostic], made: MadeFiles?) {
    let table = Mutex(MadeFilesTable(since: unchanged))
    let failures = plan.render(trace: trace) { file throws(Diagnostic) in
      defer { progress.advance() }
      try make(file, of: plan, table)
    }
    guard failures.isEmpty else { return (failures, nil) }
    return ([], table.withLock { $0.files(of: dependencies) })
  }

  private func make(
    _ file: PlannedFile, of plan: OutputPlan, _ table: borrowing Mutex<MadeFilesTable>
  ) throws(Diagnostic) {
    let path = file.outputPath
    let given = file.given
    if var made = unchanged?.madeFile(at: path, given: given),
      let stamp = try writer.keep(path, made)
    {
      made.stamp = stamp
      return table.withLock { [made] in $0.keep(made, at: path) }
    }
    guard let given else {
      return try writer.stage(OutputFile(path: path, bytes: try plan.bytes(of: file)))
    }
    let (bytes, parts) = try Reads.recording { () throws(Diagnostic) in
      try plan.bytes(of: file)
    }
    let outcome = try writer.stageAndTell(OutputFile(path: path, bytes: bytes))
    let made = MadeFile(
      given: given, parts: [], content: outcome.content, stamp: outcome.stamp)
    table.withLock { $0.add(made, of: parts, at: path) }
  }
}
