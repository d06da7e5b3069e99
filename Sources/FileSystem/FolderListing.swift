#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// One name in a folder.
package struct FolderEntry: Sendable {
  /// As it stands on the disk; not always UTF-8.
  package let name: [UInt8]
  /// Nil where the file system does not tell it along with the name.
  package let kind: FileStatus.Kind?
}

/// The names in a folder.
package enum FolderListing {
  /// All entries of the folder at `path` but `.` and `..`, in byte order of their names.
  package static func entries(of path: String) throws(SystemError) -> [FolderEntry] {
    guard let stream = opendir(path) else { throw .last }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = name(UnsafeRawPointer(entry))
      guard name != [dot], name != [dot, dot] else { continue }
      entries.append(FolderEntry(name: name, kind: kind(entry.pointee.d_type)))
    }
    guard errno == 0 else { throw .last }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// Whether the folder at `path` holds nothing at all.
  package static func isEmpty(_ path: String) throws(SystemError) -> Bool {
    try entries(of: path).isEmpty
  }

  private static let dot = UInt8(ascii: ".")

  /// The record is shorter than `dirent` where the name is short, so it is read in place.
  private static func name(_ entry: UnsafeRawPointer) -> [UInt8] {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    let start = (entry + offset).assumingMemoryBound(to: UInt8.self)
    return Array(
      UnsafeBufferPointer(
        start: start,
        count: strlen(
          UnsafeRawPointer(start)
            .assumingMemoryBound(to: CChar.self))))
  }

  private static func kind(_ type: UInt8) -> FileStatus.Kind? {
    switch Int32(type) {
    case Int32(DT_REG): .file
    case Int32(DT_DIR): .folder
    case Int32(DT_LNK): .link
    case Int32(DT_FIFO): .pipe
    case Int32(DT_SOCK): .socket
    case Int32(DT_CHR), Int32(DT_BLK): .device
    default: nil
    }
  }
}
