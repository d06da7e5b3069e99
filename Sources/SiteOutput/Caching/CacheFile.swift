internal import FileSystem
internal import Text

/// One file of the cache, which may be gone, cut short, damaged, or of another version at any time:
/// then there is nothing in it.
///
/// A line that says what it is, the program that wrote it, a hash of all that follows, and the
/// content. It is written under another name and renamed, so that two builds do not write into
/// each other's.
struct CacheFile {
  let path: String
  /// Which program writes and reads; nil where nothing can be kept.
  let program: ContentHash?
  private let disk = Disk()

  init(path: String, program: ContentHash?) {
    self.path = path
    self.program = program
  }

  /// What `read` reads; nil where the file does not hold all of it and nothing else.
  func load<Value>(
    _ read: (inout StoreReader) throws(StoreDamage) -> Value
  ) -> Value? {
    guard let program, let bytes = try? OpenFile(path).bytes(),
      bytes.starts(with: Self.header)
    else { return nil }
    do throws(StoreDamage) {
      var store = StoreReader(bytes, from: Self.header.count)
      guard try store.hash() == program, try store.hash() == Self.checksum(bytes) else {
        return nil
      }
      let value = try read(&store)
      return store.isAtEnd ? value : nil
    } catch {
      return nil
    }
  }

  /// The file's bytes with the content that `write` writes; nil where nothing can be kept.
  func bytes(_ write: (inout StoreWriter) -> Void) -> [UInt8]? {
    guard let program else { return nil }
    var store = StoreWriter()
    store.write(raw: Self.header)
    store.write(program)
    store.write(ContentHash(value: 0))
    write(&store)
    store.replace(at: Self.checksumOffset, with: Self.checksum(store.bytes))
    return store.bytes
  }

  /// Replaces the content.
  func save(_ write: (inout StoreWriter) -> Void) { save(bytes(write)) }

  /// Puts `bytes` in the place of what is there. Where that fails there is no file: builds go without
  /// it.
  func save(_ bytes: [UInt8]?) {
    guard let bytes else { return }
    do throws(SystemError) {
      try disk.replaceFile(path, bytes)
    } catch {
      try? disk.removeTree(path)
    }
  }

  private static let header = Array("papersite cache 1\n".utf8)
  private static var checksumOffset: Int { header.count + 8 }

  private static func checksum(_ bytes: [UInt8]) -> ContentHash {
    ContentHash(of: bytes, from: checksumOffset + 8)
  }
}
