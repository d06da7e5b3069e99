package import Diagnostics
internal import FileSystem
internal import Synchronization
internal import Text

/// Publishes a site as one transaction. This is the only code of a build that writes.
///
/// 1. `open` checks the output folder, waits for other builds, and finishes one that was killed.
/// 2. `stage` writes each new or changed file to a staging area; nothing published changes.
/// 3. `commit` publishes: into an empty folder by one rename, else by a journal and a rename a
///    file; or `abandon` forgets everything.
///
/// Killed at any moment, it leaves whole files in the output folder, each old or new, and the next
/// build finishes or forgets the change. A manifest in the folder says which files are papersite's:
/// others are never deleted or overwritten. One of its own that was edited by hand is overwritten
/// when its page changes or is made anew, but not deleted when it is no longer made; where it is to
/// be made again after that, what stands there is set aside (`SetAside`).
package final class OutputWriter: Sendable {
  struct State: ~Copyable {
    /// Nil once the transaction is over.
    var lock: SiteLock?
    /// Of the files that were staged.
    var outcomes: [OutputPath: Outcome] = [:]
    /// Files that stay as they stand: some lists, each sorted by path.
    var kept: [[PublicationPlan.File]] = []
    /// The first failure; after it, nothing can be published.
    var failure: Diagnostic?
    /// Why no further file can be staged: each would fail for the same reason.
    var breakdown: Diagnostic?
    /// What stands in the way of files that were staged.
    var obstacles: [Obstacle] = []
    /// Files that a person had changed and whose place is taken, with where they are kept.
    var setAside: [(path: OutputPath, place: String)] = []
    var standing = Standing.asBefore

    init(lock: consuming SiteLock) {
      self.lock = consume lock
    }
  }

  package enum Standing: Sendable {
    case asBefore
    /// A decided change is not finished: its journal stays, for the next build to go on from.
    case newInPart
    case new
  }

  struct Outcome {
    enum Change { case created, updated, unchanged }
    let change: Change
    let content: OutputManifest.Content
    /// Of the published file, or of the one that will be.
    let stamp: FileStamp
  }

  let work: String
  let staging: StagingArea
  let published: PublishedFolder
  let disk: Disk
  /// Whether the output folder is missing or empty, so that the whole tree is renamed in at once.
  let isFresh: Bool
  /// The manifest that was there before; nil where there was none, or none that can be understood.
  var manifest: OutputManifest? { oldManifest.value }
  private let oldManifest: OnDemand<OutputManifest?>
  /// Of the output folder and its manifest.
  private let identity: PublishedFolder.Identity
  /// Whether a change that was cut short has been finished.
  private let hasRecovered: Bool
  let state: Mutex<State>

  /// Begins a transaction.
  ///
  /// - Parameters:
  ///   - output: the absolute path of the output folder, which may be missing.
  ///   - source: the absolute path of the site's folder.
  ///   - work: the absolute path of `.papersite`, which is made unless it is there.
  ///   - lock: the site's, where it is held already.
  /// - Returns: a writer that holds the site's lock until it commits, abandons or goes.
  /// - Throws: where `output` is `/` or the home folder, holds the site or is in its sources; where
  ///   it cannot be written; and where another build is running (`Diagnostic.running(.build)`).
  package static func open(
    output: String, source: String, work: String, lock: consuming SiteLock? = nil
  ) throws(Diagnostic) -> OutputWriter {
    try OutputWriter(output: output, source: source, work: work, lock: lock, disk: Disk())
  }

  init(
    output: String, source: String, work: String, lock: consuming SiteLock? = nil, disk: Disk
  ) throws(Diagnostic) {
    self.work = work
    self.disk = disk
    let root = try OutputLocation.checked(output: output, source: source, work: work)
    let ownLock: SiteLock
    if let lock = lock.take() {
      ownLock = lock
    } else {
      ownLock = try SiteLock(for: .build, in: work, disk: disk)
    }
    staging = try Self.stagingArea(of: root, work: work, disk)
    published = PublishedFolder(root: root)
    hasRecovered = Self.recover(staging, published, disk)
    do {
      try staging.clear()
      try staging.prepare()
      isFresh = try published.isEmpty()
    } catch {
      throw .cannotWrite(staging.tree, error)
    }
    identity = published.identity
    oldManifest = OnDemand { [published] in published.manifest() }
    oldManifest.begin()
    state = Mutex(State(lock: ownLock))
  }

  private static func stagingArea(
    of root: String, work: String, _ disk: Disk
  ) throws(Diagnostic) -> StagingArea {
    let parent = FilePath.parent(root)
    do {
      try disk.makeFolders(parent)
      return StagingArea(root: try OutputLocation.staging(of: root, work: work), disk: disk)
    } catch {
      throw .cannotWrite(parent, error)
    }
  }

  deinit { abandon() }

  /// Finishes a change that was decided and then cut short. Where that fails, it is forgotten: the
  /// transitional manifest knows what is papersite's, and this build makes the rest. Says whether
  /// there was one.
  private static func recover(
    _ staging: StagingArea, _ published: PublishedFolder, _ disk: Disk
  ) -> Bool {
    guard let bytes = try? OpenFile(staging.journal).bytes(),
      let journal = PublicationJournal(bytes: bytes), journal.output == published.root
    else { return false }
    let publication = Publication(
      journal: journal, staging: staging, published: published, disk: disk, isResumed: true)
    try? publication.carryOut()
    return true
  }

  /// Whether nobody has published anything since `look`.
  func holds(_ look: EarlyLook) -> Bool { !hasRecovered && look.identity == identity }
}

// MARK: - Ending

extension OutputWriter {
  /// Publishes what has been staged and deletes what was published before and is no longer made.
  ///
  /// Throws the failure of an earlier `stage`, if any, or else where the disk is full or refuses;
  /// if that is after the change was decided, the next build finishes it. Ends the transaction.
  package func commit() throws(Diagnostic) -> WriteSummary {
    defer { abandon() }
    let files = try files()
    try checkFolders(files)
    let plan = try PublicationPlan(
      files, manifest: manifest ?? OutputManifest(), published: published)
    try checkObstacles(plan)
    let isWhole = isFresh ? try publishWhole(plan) : false
    if !isWhole, !plan.journal.isEmpty || plan.manifestBytes != published.manifestBytes() {
      try publishByFile(plan)
    }
    state.withLock { $0.standing = .new }
    var summary = plan.summary
    summary.stamps = stamps(of: files)
    summary.warnings += state.withLock { state in
      state.setAside.sorted { $0.path < $1.path }.map {
        .setAside(published.place(of: $0.path), in: $0.place)
      }
    }
    return summary
  }

  /// Throws where somebody has removed or changed what was staged, or has removed the output folder:
  /// only a part of the site would be published.
  private func checkFolders(_ files: [PublicationPlan.File]) throws(Diagnostic) {
    var staged = PublishedStamps()
    for (path, outcome) in files where outcome.change != .unchanged {
      staged.add(path.text, outcome.stamp)
    }
    guard state.withLock({ $0.lock?.stands ?? false }), staged.stand(in: staging.tree) else {
      throw .disturbed(staging.root)
    }
    guard isFresh || published.identity == identity else { throw .disturbed(published.root) }
  }

  /// All files of the site, sorted by path. Throws the first failure, and where a file that was kept
  /// was staged too.
  private func files() throws(Diagnostic) -> [PublicationPlan.File] {
    let (outcomes, kept, failure) = state.withLock { ($0.outcomes, $0.kept, $0.failure) }
    if let failure { throw failure }
    let staged = outcomes.map { PublicationPlan.File($0, $1) }.sorted { $0.path < $1.path }
    let files = (kept + [staged]).reduce([], Self.merged)
    for (file, next) in zip(files, files.dropFirst()) where file.path == next.path {
      throw .sameOutputPath(file.path.text)
    }
    return files
  }

  /// The files of both lists, which are sorted by path; mostly one of them is far shorter.
  private static func merged(
    _ some: [PublicationPlan.File], _ others: [PublicationPlan.File]
  ) -> [PublicationPlan.File] {
    let few: [PublicationPlan.File]
    var rest: ArraySlice<PublicationPlan.File>
    (few, rest) = some.count < others.count ? (some, others[...]) : (others, some[...])
    guard !few.isEmpty else { return Array(rest) }
    var files: [PublicationPlan.File] = []
    files.reserveCapacity(some.count + others.count)
    for file in few {
      let end = rest.partitioningIndex { !($0.path < file.path) }
      files += rest[..<end]
      files.append(file)
      rest = rest[end...]
    }
    return files + rest
  }

  private func stamps(of files: [PublicationPlan.File]) -> PublishedStamps {
    var stamps = PublishedStamps()
    for (path, outcome) in files { stamps.add(path.text, outcome.stamp) }
    if let status = try? FileStatus(of: published.manifestPath) {
      stamps.add(OutputManifest.fileName, FileStamp(status))
    }
    return stamps
  }

  private func publishByFile(_ plan: PublicationPlan) throws(Diagnostic) {
    try decide(plan)
    state.withLock { $0.standing = .newInPart }
    let publication = Publication(
      journal: plan.journal, staging: staging, published: published, disk: disk, isResumed: false)
    try publication.carryOut()
  }

  /// What stands in the output folder.
  package var standing: Standing { state.withLock { $0.standing } }

  /// Forgets everything that was staged and lets other builds go on. Nothing published changes.
  /// Does nothing after a `commit`.
  package func abandon() {
    state.withLock { state in
      guard state.lock != nil else { return }
      if state.standing != .newInPart { try? staging.clear() }
      state.lock = nil
    }
  }
}
