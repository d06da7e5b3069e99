internal import Diagnostics
internal import FileSystem
internal import Synchronization
internal import Text

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What stands in the output folder now.
final class PublishedFolder: Sendable {
  enum Comparison {
    case missing
    /// The bytes are equal.
    case equal(FileStatus)
    case different
  }

  let root: String
  /// Folders that are real and writable, or missing.
  private let checkedFolders = Mutex<Set<String>>([])

  init(root: String) {
    self.root = root
  }

  func place(of path: OutputPath) -> String {
    FilePath.joined(root, path.text)
  }

  /// Which folder it is, and which manifest is in it: nil for what is not there.
  struct Identity: Equatable, Sendable {
    let folder: FileStatus.Identity?
    let manifest: FileStatus.Identity?
  }

  var identity: Identity {
    Identity(
      folder: try? FileStatus(of: root).identity,
      manifest: try? FileStatus(of: manifestPath).identity)
  }

  var manifestPath: String { FilePath.joined(root, OutputManifest.fileName) }

  /// Nil where there is none, or none that can be understood.
  func manifest() -> OutputManifest? {
    manifestBytes().flatMap(OutputManifest.init(bytes:))
  }

  func manifestBytes() -> [UInt8]? {
    try? OpenFile(manifestPath).bytes()
  }

  /// Holds the file at `path` against `bytes`. Throws where no file can stand there.
  func compare(_ path: OutputPath, _ bytes: [UInt8]) throws(Diagnostic) -> Comparison {
    try checkFolders(of: path)
    do {
      let file = try OpenFile(place(of: path))
      return try file.hasBytes(bytes) ? .equal(file.status) : .different
    } catch let failure as OpenFile.Failure {
      return try Self.comparison(of: failure, place(of: path))
    } catch {
      throw .cannotRead(place(of: path), error as? SystemError)
    }
  }

  /// For each file the stamp of what stands at its path; nil where no file does. Found on all cores.
  func stamps(of files: [MadeFile]) -> [FileStamp?] {
    guard let folder = try? OpenFolder(root) else { return files.map { _ in nil } }
    let starts = Array(stride(from: 0, to: files.count, by: Self.blockSize))
    let open = Shared(folder)
    return starts.concurrentMap { start in
      files[start..<min(start + Self.blockSize, files.count)].map { file in
        file.path.withCString { open.folder.status(of: $0) }
          .flatMap { $0.kind == .file ? FileStamp($0) : nil }
      }
    }.flatMap(\.self)
  }

  private static let blockSize = 256

  private final class Shared: Sendable {
    let folder: OpenFolder
    init(_ folder: consuming OpenFolder) { self.folder = folder }
  }

  /// The path of a file that stands as it was made: untouched, or at least with the same content.
  ///
  /// - Parameter stamp: that of what stands there.
  func standing(_ file: MadeFile, _ stamp: FileStamp) -> OutputPath? {
    guard let path = try? OutputPath(file.path) else { return nil }
    return stamp == file.stamp || isCopy(of: file, at: path, stamp) ? path : nil
  }

  private func isCopy(of file: MadeFile, at path: OutputPath, _ stamp: FileStamp) -> Bool {
    guard stamp.size == file.content.size, let content = try? content(at: path) else {
      return false
    }
    return content == file.content
  }

  /// What the file at `path` holds; nil where there is no file, or only one beyond a link. Throws
  /// where the file cannot be read, or a folder on the way to it cannot be written.
  func content(at path: OutputPath) throws(SystemError) -> OutputManifest.Content? {
    for folder in path.folders {
      guard try Self.state(of: FilePath.joined(root, folder)) == .writable else { return nil }
    }
    do {
      return OutputManifest.Content(of: try OpenFile(place(of: path)).bytes())
    } catch let error as SystemError {
      throw error
    } catch OpenFile.Failure.system(let error) where !error.isMissing {
      throw error
    } catch {
      return nil
    }
  }

  private static func comparison(
    of failure: OpenFile.Failure, _ place: String
  ) throws(Diagnostic) -> Comparison {
    switch failure {
    case .system(let error) where error.isMissing: return .missing
    case .system(let error): throw .cannotRead(place, error)
    case .notAFile(.folder): throw .folderInTheWay(place)
    case .notAFile: throw .foreignFile(place)
    }
  }

  /// Whether the folder is missing or holds nothing at all.
  func isEmpty() throws(SystemError) -> Bool {
    do {
      return try FolderListing.isEmpty(root)
    } catch {
      if error.isMissing { return true }
      throw error
    }
  }

  // MARK: - Folders

  private enum FolderState {
    case missing, writable, link, notAFolder
  }

  /// Throws where a folder on the way to `path` is a link, is no folder or cannot be written.
  private func checkFolders(of path: OutputPath) throws(Diagnostic) {
    guard !checkedFolders.withLock({ $0.contains(path.folder) }) else { return }
    for folder in path.folders {
      guard try isThere(FilePath.joined(root, folder)) else { break }
    }
    checkedFolders.withLock { _ = $0.insert(path.folder) }
  }

  private func isThere(_ folder: String) throws(Diagnostic) -> Bool {
    let state: FolderState
    do {
      state = try Self.state(of: folder)
    } catch {
      throw .cannotWrite(folder, error)
    }
    switch state {
    case .missing: return false
    case .writable: return true
    case .link: throw .linkInTheWay(folder)
    case .notAFolder: throw .fileInTheWay(folder)
    }
  }

  /// Throws where the folder cannot be written.
  private static func state(of folder: String) throws(SystemError) -> FolderState {
    do {
      switch try FileStatus(of: folder).kind {
      case .folder: try Disk.checkWritable(folder)
      case .link: return .link
      default: return .notAFolder
      }
      return .writable
    } catch {
      if error.isMissing { return .missing }
      throw error
    }
  }
}

extension OpenFile {
  /// Whether the file's bytes are `bytes`, read piece by piece.
  fileprivate borrowing func hasBytes(_ bytes: [UInt8]) throws(SystemError) -> Bool {
    guard status.size == bytes.count else { return false }
    var offset = 0
    while offset < bytes.count {
      let count = try compareNext(bytes, from: offset)
      guard count > 0 else { return false }
      offset += count
    }
    return true
  }

  /// How many bytes from `offset` on are equal; 0 at the first piece that differs.
  private borrowing func compareNext(
    _ bytes: [UInt8], from offset: Int
  ) throws(SystemError) -> Int {
    var result: Result<Int, SystemError> = .success(0)
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      let wanted = UnsafeMutableRawBufferPointer(
        rebasing: buffer.prefix(bytes.count - offset))
      result = Result { () throws(SystemError) in
        let count = try read(into: wanted)
        return areEqual(bytes, from: offset, wanted.prefix(count)) ? count : 0
      }
    }
    return try result.get()
  }
}

private func areEqual(
  _ bytes: [UInt8], from offset: Int, _ piece: Slice<UnsafeMutableRawBufferPointer>
) -> Bool {
  bytes.withUnsafeBytes { bytes in
    guard let a = bytes.baseAddress, let b = UnsafeRawBufferPointer(rebasing: piece).baseAddress
    else { return piece.isEmpty }
    return memcmp(a + offset, b, piece.count) == 0
  }
}
