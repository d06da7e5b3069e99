internal import FileSystem

/// What builds leave for later ones, in `.papersite/cache`. It may be deleted at any time.
struct BuildCache {
  private let recordFile: CacheFile

  /// - Parameter work: the absolute path of `.papersite`.
  init(work: String) {
    let folder = FilePath.joined(work, "cache")
    recordFile = CacheFile(path: FilePath.joined(folder, "record"))
  }

  /// The record of the last build, if it had these inputs and wrote this folder.
  func record(of inputs: BuildInputs, output: String) -> BuildRecord? {
    let record = recordFile.load { store throws(StoreDamage) in
      try store.value(BuildRecord.self)
    }
    guard let record, record.inputs == inputs, record.output == output else { return nil }
    return record
  }

  func save(_ record: BuildRecord) {
    recordFile.save { $0.write(record) }
  }
}
