internal import FileSystem
internal import Text

/// What builds leave for later ones, in `.papersite/cache`. It may be deleted at any time.
struct BuildCache: Sendable {
  private let program: ContentHash?
  private let recordFile: CacheFile
  private let madeFilesFile: CacheFile
  private let valuesPath: String

  /// - Parameter work: the absolute path of `.papersite`.
  init(work: String) {
    let folder = FilePath.joined(work, "cache")
    let program = ProgramIdentity.current(rememberedAt: FilePath.joined(folder, "program"))
    self.program = program
    recordFile = CacheFile(path: FilePath.joined(folder, "record"), program: program)
    madeFilesFile = CacheFile(path: FilePath.joined(folder, "files"), program: program)
    valuesPath = FilePath.joined(folder, "values")
  }

  /// The record of the last build, if it had these inputs and wrote this folder.
  func record(of inputs: BuildInputs, output: String) -> BuildRecord? {
    let record = recordFile.load { store throws(StoreDamage) in
      try BuildRecord(from: &store, for: inputs)
    }
    return record?.output == output ? record : nil
  }

  /// How the last build made the files of a folder; nil where that is not known.
  func madeFiles() -> MadeFiles? {
    madeFilesFile.load { store throws(StoreDamage) in try store.value(MadeFiles.self) }
  }

  /// Documents and the like; nil where nothing can be kept.
  func values() -> ValueStore? {
    program.map { program in
      ValueStore(
        path: valuesPath,
        header: Array("papersite values 1\n\(String(program.value, radix: 16))\n".utf8))
    }
  }

  func save(_ record: BuildRecord) { recordFile.save(record.write) }

  /// What is to be saved of how files were made.
  func bytes(of made: MadeFiles) -> [UInt8]? { madeFilesFile.bytes(made.write) }

  func save(madeFiles bytes: [UInt8]?) { madeFilesFile.save(bytes) }
}
