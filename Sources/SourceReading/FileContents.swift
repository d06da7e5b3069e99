internal import Diagnostics
internal import FileSystem
internal import Text

/// The bytes of a file, with its failures in words.
enum FileContents {
  /// Reads the file at `realPath`, with symbolic links resolved; messages call it `path`. More than
  /// `limit` bytes are refused.
  static func bytes(
    at realPath: String, path: String, limit: Int
  ) throws(Diagnostic) -> [UInt8] {
    try read(at: realPath, path: path, limit: limit).bytes
  }

  /// The same, with the file's status when it was opened.
  static func read(
    at realPath: String, path: String, limit: Int
  ) throws(Diagnostic) -> (bytes: [UInt8], status: FileStatus) {
    let file: OpenFile
    do {
      file = try OpenFile(realPath)
    } catch {
      throw Diagnostic(path, error)
    }
    guard file.status.size <= limit else {
      throw .tooLarge(path, size: file.status.size, limit: limit)
    }
    do {
      return (try file.bytes(), file.status)
    } catch {
      throw .unreadable(path, error)
    }
  }

  /// Of the bytes of the file at `realPath`: of the hashes of its parts.
  static func hash(at realPath: String, path: String) throws(Diagnostic) -> ContentHash {
    let file: OpenFile
    do {
      file = try OpenFile(realPath)
    } catch {
      throw Diagnostic(path, error)
    }
    do {
      var hashes: [UInt8] = []
      while true {
        let part = try file.nextBytes(atMost: min(max(file.status.size, 1), partSize))
        if part.isEmpty { return ContentHash(of: hashes) }
        withUnsafeBytes(of: ContentHash(of: part).value.littleEndian) { hashes += $0 }
      }
    } catch {
      throw .unreadable(path, error)
    }
  }

  private static let partSize = 1 << 20

  /// As many bytes as there are up to `count`; none where they cannot be read.
  static func firstBytes(at realPath: String, count: Int) -> [UInt8] {
    guard let file = try? OpenFile(realPath) else { return [] }
    return (try? file.firstBytes(count)) ?? []
  }
}

extension Diagnostic {
  fileprivate init(_ path: String, _ failure: OpenFile.Failure) {
    switch failure {
    case .system(let error): self = .unreadable(path, error)
    case .notAFile(let kind): self = .notAFile(path, kind)
    }
  }
}
