internal import Diagnostics
internal import FileSystem

/// The bytes of a file, with its failures in words.
enum FileContents {
  /// - Parameters:
  ///   - realPath: where the file is, with symbolic links resolved.
  ///   - path: what messages call it.
  ///   - limit: the most bytes to take.
  static func bytes(
    at realPath: String, path: String, limit: Int
  ) throws(Diagnostic) -> [UInt8] {
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
      return try file.bytes()
    } catch {
      throw .unreadable(path, error)
    }
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
