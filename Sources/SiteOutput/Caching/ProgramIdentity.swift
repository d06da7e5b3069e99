internal import FileSystem
internal import Text

/// Which program writes and reads the cache: a hash of its file's bytes, so that a copy of it on
/// another machine, or one that is built again from the same sources, finds the cache of the first.
///
/// The linker's build ID is such a hash. Where there is none, the file is hashed here, which takes as
/// long as a small build; so the hash is remembered beside the cache, with the size, time and number
/// of the file that it is of.
enum ProgramIdentity {
  private struct Remembered: Storable {
    let stamp: FileStamp
    let hash: ContentHash

    init(stamp: FileStamp, hash: ContentHash) {
      self.stamp = stamp
      self.hash = hash
    }

    func write(to store: inout StoreWriter) {
      store.write(stamp)
      store.write(hash)
    }

    init(from store: inout StoreReader) throws(StoreDamage) {
      self.init(stamp: try store.value(), hash: try store.hash())
    }
  }

  /// Nil where the system does not tell which file the program is, so that nothing can be kept.
  ///
  /// - Parameter path: the file that remembers it.
  static func current(rememberedAt path: String) -> ContentHash? {
    if let id = RunningProgram.file?.buildID { return ContentHash(of: id) }
    return ofBytes(rememberedAt: path)
  }

  /// The same for a program without a build ID.
  static func ofBytes(rememberedAt path: String) -> ContentHash? {
    guard let stamp = RunningProgram.status.map(FileStamp.init) else { return nil }
    let memory = CacheFile(path: path, program: ContentHash { $0.write(Generator.version) })
    let remembered = memory.load { store throws(StoreDamage) in
      try store.value(Remembered.self)
    }
    if let remembered, remembered.stamp == stamp { return remembered.hash }
    guard let hash = RunningProgram.file.map(hash) else { return nil }
    memory.save { $0.write(Remembered(stamp: stamp, hash: hash)) }
    return hash
  }

  private static func hash(of file: MappedFile) -> ContentHash {
    ContentHash { store in
      for start in stride(from: 0, to: file.count, by: pieceSize) {
        store.write(ContentHash(of: file.bytes(in: start..<(start + pieceSize))))
      }
    }
  }

  private static let pieceSize = 1 << 20
}
