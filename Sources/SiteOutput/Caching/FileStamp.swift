internal import FileSystem

/// What tells that a file has not been touched since papersite wrote or compared it, without
/// reading it.
struct FileStamp: Hashable, Sendable {
  /// In bytes.
  let size: Int
  let modified: FileStatus.Time
  /// The file's number in its file system.
  let number: UInt64

  init(_ status: FileStatus) {
    size = status.size
    modified = status.modified
    number = status.identity.number
  }
}

extension FileStamp: Storable {
  func write(to store: inout StoreWriter) {
    store.write(size)
    store.write(modified.seconds)
    store.write(modified.nanoseconds)
    store.write(Int(bitPattern: UInt(number)))
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    size = try store.int()
    modified = FileStatus.Time(seconds: try store.int(), nanoseconds: try store.int())
    number = UInt64(UInt(bitPattern: try store.int()))
  }
}
