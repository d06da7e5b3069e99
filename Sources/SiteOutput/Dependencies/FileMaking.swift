internal import Diagnostics
internal import SiteModel
internal import Text

/// Makes the files of a plan and hands them to a writer, but for those that are known to stand
/// published as they would be made.
struct FileMaking: Sendable {
  private let writer: OutputWriter
  private let dependencies: SiteDependencies
  private let last: MadeFiles?
  private let unchanged: UnchangedFiles?

  /// - Parameter last: how the last build made its files.
  init(_ writer: OutputWriter, _ dependencies: SiteDependencies, last: MadeFiles?) {
    self.writer = writer
    self.dependencies = dependencies
    self.last = last
    unchanged = UnchangedFiles(since: last, dependencies)
  }

  /// How a file came to stand where it does.
  private enum Making {
    /// As the last build made it.
    case kept(MadeFile)
    case made(MadeFile, from: Set<SitePart>)
    /// In a way that the next build has to repeat.
    case copied
  }

  /// Works on all cores. Returns what went wrong, each only once, and how the files were made.
  func make(
    _ plan: OutputPlan, trace: BuildTrace?, progress: any BuildProgress
  ) -> (diagnostics: [Diagnostic], made: MadeFiles) {
    let makings = plan.files.concurrentMap { file in
      Result { () throws(Diagnostic) in
        defer { progress.advance() }
        return try trace.measured(.file, file.origin) { () throws(Diagnostic) in try make(file) }
      }
    }
    var table = PartTable(dependencies, last: last)
    for (file, making) in zip(plan.files, makings) {
      guard case .success(let making) = making else { continue }
      switch making {
      case .kept(let made): table.keep(made, at: file.outputPath)
      case .made(let made, let parts): table.add(made, of: parts, at: file.outputPath)
      case .copied: break
      }
    }
    let failures = makings.compactMap { making -> Diagnostic? in
      if case .failure(let diagnostic) = making { diagnostic } else { nil }
    }
    return (Set(failures).sorted(), table.finish())
  }

  private func make(_ file: PlannedFile) throws(Diagnostic) -> Making {
    if let made = unchanged?.madeFile(file), try writer.keep(file.outputPath, made) {
      return .kept(made)
    }
    guard let given = file.given else {
      try writer.stage(OutputFile(path: file.outputPath, bytes: try file.render()))
      return .copied
    }
    let (bytes, parts) = try Reads.recording { () throws(Diagnostic) in try file.render() }
    let outcome = try writer.stageAndTell(OutputFile(path: file.outputPath, bytes: bytes))
    return .made(
      MadeFile(given: given, parts: [], content: outcome.content, stamp: outcome.stamp),
      from: parts)
  }
}

/// Gathers how files were made, with one table of the parts that they were made from.
private struct PartTable {
  private let dependencies: SiteDependencies
  private let last: MadeFiles?
  private var parts: [MadeFiles.Part] = []
  private var indices: [PartName: Int] = [:]
  /// For each part of the last table, its index in this one.
  private var moved: [Int?]
  private var files: [String: MadeFile] = [:]

  init(_ dependencies: SiteDependencies, last: MadeFiles?) {
    self.dependencies = dependencies
    self.last = last
    moved = Array(repeating: nil, count: last?.parts.count ?? 0)
  }

  /// A file whose parts are as they were.
  mutating func keep(_ made: MadeFile, at path: String) {
    var made = made
    made.parts = made.parts.map { moving($0) }.sorted()
    files[path] = made
  }

  mutating func add(_ made: MadeFile, of parts: Set<SitePart>, at path: String) {
    var made = made
    made.parts = parts.map { index(of: dependencies.names.name(of: $0), $0) }.sorted()
    files[path] = made
  }

  func finish() -> MadeFiles {
    MadeFiles(
      basis: dependencies.basis, relations: dependencies.relations, parts: parts, files: files)
  }

  private mutating func moving(_ index: Int) -> Int {
    if let known = moved[index] { return known }
    guard let part = last?.parts[index] else { return index }
    let new = indices[part.name] ?? append(part)
    moved[index] = new
    return new
  }

  private mutating func index(of name: PartName, _ part: SitePart) -> Int {
    indices[name]
      ?? append(MadeFiles.Part(name: name, hash: dependencies.hashes.hash(of: part)))
  }

  private mutating func append(_ part: MadeFiles.Part) -> Int {
    parts.append(part)
    indices[part.name] = parts.count - 1
    return parts.count - 1
  }
}
