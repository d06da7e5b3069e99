internal import FileSystem
internal import Synchronization

/// A file without a name, in which a build puts what it will look at again but has no need to hold
/// in memory. Nobody else sees it, so that what is written stays; it goes with the process.
final class ScratchFile: Sendable {
  private let file: SharedFile
  private let descriptor: Int32
  private let end = Atomic(0)
  private let hasFailed = Atomic(false)
  private let disk = Disk()

  /// - Parameter folder: is made, unless it is there.
  init(in folder: String) throws(SystemError) {
    descriptor = try disk.openNamelessFile(in: folder)
    file = SharedFile(descriptor: descriptor)
  }

  /// Where `bytes` stand now; nil where they cannot be written, as on a full disk. Several threads
  /// may do so at once.
  func append(_ bytes: [UInt8]) -> Range<Int>? {
    let start = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
    do throws(SystemError) {
      try disk.write(bytes, to: descriptor, at: start)
      return start..<(start + bytes.count)
    } catch {
      return nil
    }
  }

  /// What was written to `range`; nil where the disk does not give it back.
  func bytes(in range: Range<Int>) -> [UInt8]? {
    let bytes = file.bytes(in: range)
    if bytes == nil { hasFailed.store(true, ordering: .relaxed) }
    return bytes
  }

  /// Whether anything was not given back.
  var hasLostBytes: Bool { hasFailed.load(ordering: .relaxed) }
}
