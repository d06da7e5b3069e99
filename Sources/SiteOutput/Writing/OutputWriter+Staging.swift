package import Diagnostics
internal import FileSystem
internal import Synchronization
internal import Text

extension OutputWriter {
  /// Takes a file into the site. One whose published bytes are equal is not written again.
  /// Callable from several threads at once.
  ///
  /// Throws where the path is bad or taken, where something that papersite has not made is in the
  /// way, and where the disk is full or refuses. After that, only `abandon` is of use.
  package func stage(_ file: OutputFile) throws(Diagnostic) {
    _ = try stageAndTell(file)
  }

  /// The same; returns what became of the file.
  func stageAndTell(_ file: OutputFile) throws(Diagnostic) -> Outcome {
    if let breakdown = state.withLock({ $0.breakdown }) { throw breakdown }
    do throws(Diagnostic) {
      let path = try OutputPath(file.path)
      let outcome = try outcome(of: path, file.bytes)
      try record(outcome, at: path)
      return outcome
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
      throw error
    }
  }

  /// Takes published files into the site as they stand, those that are as they were made: untouched,
  /// or at least with the same content, as in a copy of the folder. Returns the stamp of each; nil
  /// where it is not so.
  ///
  /// - Parameters:
  ///   - files: sorted by path.
  ///   - stamps: of what stands at their paths.
  func keep(_ files: [MadeFile], _ stamps: [FileStamp?]) -> [FileStamp?] {
    let kept = kept(files, stamps)
    record(kept.compactMap(\.self))
    return kept.map { $0?.outcome.stamp }
  }

  /// Takes published files into the site as they stand, if all of them are as they were made; else
  /// none of them. Says whether that was so.
  func keep(all files: [MadeFile]) -> Bool {
    let kept = kept(files, stamps(of: files)).compactMap(\.self)
    guard kept.count == files.count else { return false }
    record(kept)
    return true
  }

  /// Of what stands at the paths of `files` now.
  func stamps(of files: [MadeFile]) -> [FileStamp?] { published.stamps(of: files) }

  private func kept(
    _ files: [MadeFile], _ stamps: [FileStamp?]
  ) -> [PublicationPlan.File?] {
    Array(files.indices).concurrentMap(inBlocksOf: 256) { index in
      let file = files[index]
      guard let stamp = stamps[index], let path = published.standing(file, stamp) else {
        return nil
      }
      return (path, Outcome(change: .unchanged, content: file.content, stamp: stamp))
    }
  }

  private func record(_ kept: [PublicationPlan.File]) {
    state.withLock { $0.kept.append(kept) }
  }

  private func outcome(
    of path: OutputPath, _ bytes: [UInt8]
  ) throws(Diagnostic) -> Outcome {
    let content = OutputManifest.Content(of: bytes)
    func written(_ change: Outcome.Change) throws(Diagnostic) -> Outcome {
      Outcome(change: change, content: content, stamp: FileStamp(try write(path, bytes)))
    }
    if isFresh { return try written(.created) }
    let comparison: PublishedFolder.Comparison
    do throws(Diagnostic) {
      comparison = try published.compare(path, bytes)
    } catch {
      guard let obstacle = obstacle(at: path, error) else { throw error }
      state.withLock { $0.obstacles.append(obstacle) }
      return try written(.created)
    }
    switch comparison {
    case .missing: return try written(.created)
    case .equal(let status):
      return Outcome(change: .unchanged, content: content, stamp: FileStamp(status))
    case .different where isOurs(path): return try written(.updated)
    case .different where wasOurs(path):
      try setAside(path)
      return try written(.updated)
    case .different where manifest == nil:
      throw broken(by: .unknownOutput(published.root, published.place(of: path)))
    case .different: throw .foreignFile(published.place(of: path))
    }
  }

  /// A file at a path that a cut-short change has claimed, but may not have reached, is ours only
  /// if it holds what that change would have put there.
  func isOurs(_ path: OutputPath) -> Bool {
    let lines = lines(at: path)
    if lines.contains(where: { $0.claim == .published }) { return true }
    guard !lines.isEmpty, let content = try? published.content(at: path) else { return false }
    return lines.contains { $0.content == content }
  }

  /// Whether a file was ours once, and a person has changed it since.
  private func wasOurs(_ path: OutputPath) -> Bool {
    lines(at: path).contains { $0.claim == .left }
  }

  private func lines(at path: OutputPath) -> ArraySlice<OutputManifest.Line> {
    manifest?.lines(at: path) ?? []
  }

  private func setAside(_ path: OutputPath) throws(Diagnostic) {
    let place = published.place(of: path)
    let bytes: [UInt8]
    do {
      bytes = try OpenFile(place).bytes()
    } catch {
      throw .cannotRead(place, error as? SystemError)
    }
    do throws(SystemError) {
      let copy = try SetAside(work: work, disk: disk).keep(path, bytes)
      state.withLock { $0.setAside.append((path, copy)) }
    } catch {
      throw .cannotSetAside(place, error)
    }
  }

  private func write(_ path: OutputPath, _ bytes: [UInt8]) throws(Diagnostic) -> FileStatus {
    do {
      return try staging.write(path, bytes)
    } catch {
      if error.isExisting || error.isNotAFolder { throw .sameOutputPath(path.text) }
      // Its folder was made a moment ago.
      let failure: Diagnostic =
        error.isMissing
        ? .disturbed(staging.root) : .cannotWrite(published.place(of: path), error)
      throw broken(by: failure)
    }
  }

  /// From here on, each file fails for the first such reason.
  private func broken(by failure: Diagnostic) -> Diagnostic {
    state.withLock { state in
      let first = state.breakdown ?? failure
      state.breakdown = first
      return first
    }
  }

  private func record(_ outcome: Outcome, at path: OutputPath) throws(Diagnostic) {
    let isTaken = state.withLock { $0.outcomes.updateValue(outcome, forKey: path) != nil }
    if isTaken { throw .sameOutputPath(path.text) }
  }
}
