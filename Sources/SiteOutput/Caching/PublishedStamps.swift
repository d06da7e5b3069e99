internal import Dispatch
internal import FileSystem
internal import Synchronization
internal import Text

/// The files of a published site as they were when it was published, the manifest among them.
struct PublishedStamps: Sendable, Equatable {
  /// All paths relative to the output folder, each with a NUL behind it, as system calls take them.
  private var paths: [UInt8] = []
  /// Where each path begins.
  private var starts: [Int] = []
  private var stamps: [FileStamp] = []

  var count: Int { stamps.count }

  mutating func add(_ path: String, _ stamp: FileStamp) {
    starts.append(paths.count)
    paths.append(text: path)
    paths.append(0)
    stamps.append(stamp)
  }

  /// Whether all files stand in `folder` as they were.
  func stand(in folder: String) -> Bool {
    guard let folder = try? OpenFolder(folder) else { return false }
    let hasChanged = Atomic(false)
    paths.withUnsafeBufferPointer { paths in
      paths.withMemoryRebound(to: CChar.self) { paths in
        nonisolated(unsafe) let paths = paths
        let blocks = (stamps.count + Self.blockSize - 1) / Self.blockSize
        DispatchQueue.concurrentPerform(iterations: blocks) { block in
          let range = block * Self.blockSize..<min((block + 1) * Self.blockSize, stamps.count)
          for index in range where !hasChanged.load(ordering: .relaxed) {
            if !isUnchanged(index, folder, paths) { hasChanged.store(true, ordering: .relaxed) }
          }
        }
      }
    }
    return !hasChanged.load(ordering: .relaxed)
  }

  private func isUnchanged(
    _ index: Int, _ folder: borrowing OpenFolder, _ paths: UnsafeBufferPointer<CChar>
  ) -> Bool {
    guard let start = paths.baseAddress, let status = folder.status(of: start + starts[index])
    else { return false }
    return status.kind == .file && FileStamp(status) == stamps[index]
  }

  private static let blockSize = 512
}

extension PublishedStamps: Storable {
  func write(to store: inout StoreWriter) {
    store.write(bytes: paths)
    store.write(stamps)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    paths = try store.byteArray()
    stamps = try store.list()
    let ends = paths.indices.filter { paths[$0] == 0 }
    guard ends.count == stamps.count, paths.last == 0 || paths.isEmpty else { throw StoreDamage() }
    starts = stamps.isEmpty ? [] : [0] + ends.dropLast().map { $0 + 1 }
  }
}
