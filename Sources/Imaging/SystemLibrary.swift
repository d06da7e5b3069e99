package import FileSystem

/// Where the system keeps its libraries.
package enum SystemLibrary {
  /// The status of the file of the first of `names` that is there; nil where none is.
  package static func status(
    ofOneOf names: [String], _ environment: [String: String]
  ) -> FileStatus? {
    let own = (environment["LD_LIBRARY_PATH"] ?? "").split(separator: ":").map(String.init)
    for folder in own + folders {
      for name in names {
        if let status = try? FileStatus(following: FilePath.joined(folder, name)) { return status }
      }
    }
    return nil
  }

  #if arch(x86_64)
    private static let triple = "x86_64-linux-gnu"
  #else
    private static let triple = "aarch64-linux-gnu"
  #endif

  private static let folders = [
    "/usr/local/lib", "/usr/lib/\(triple)", "/lib/\(triple)", "/usr/lib64", "/usr/lib",
    "/opt/homebrew/lib",
  ]
}
