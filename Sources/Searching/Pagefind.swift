package import FileSystem

/// Pagefind (https://pagefind.app), as it is installed on this machine.
package struct Pagefind: Sendable {
  /// The program's absolute path, with links resolved.
  package let path: String
  /// The program's file as it is now: another version is another file.
  package let status: FileStatus

  init?(path: String) {
    guard let real = try? FilePath.resolved(path), let status = try? FileStatus(of: real),
      status.kind == .file, status.permissions & 0o111 != 0
    else { return nil }
    self.path = real
    self.status = status
  }

  /// The installed one; nil where there is none. In this order:
  ///
  /// 1. what the variable `PAGEFIND_BINARY_PATH` names, as for Pagefind's own wrappers;
  /// 2. `pagefind_extended`, or else the Python package of that, beside a folder of `PATH` or of
  ///    the user's own (`PYTHONUSERBASE`, `~/.local`): these know how to part Chinese into words;
  /// 3. `pagefind` on `PATH`.
  ///
  /// - Parameter environment: the variables of the process.
  package static func installed(_ environment: [String: String]) -> Pagefind? {
    if let named = environment["PAGEFIND_BINARY_PATH"] { return Pagefind(path: named) }
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let prefixes = folders.filter { FilePath.name($0) == "bin" }.map(FilePath.parent)
    let base = environment["PYTHONUSERBASE"].flatMap { $0.isEmpty ? nil : [$0] } ?? []
    let home = environment["HOME"].map { [FilePath.joined($0, ".local")] } ?? []
    return first(of: folders.map { FilePath.joined($0, "pagefind_extended") })
      ?? first(of: (base + home + prefixes).flatMap(pythonPackages))
      ?? first(of: folders.map { FilePath.joined($0, "pagefind") })
  }

  private static func first(of paths: [String]) -> Pagefind? {
    for path in paths {
      if let found = Pagefind(path: path) { return found }
    }
    return nil
  }

  /// Where pip puts the program of `pagefind-bin-extended` below `prefix`, for each Python.
  private static func pythonPackages(below prefix: String) -> [String] {
    let library = FilePath.joined(prefix, "lib")
    let entries = (try? FolderListing.entries(of: library)) ?? []
    return entries.map { String(decoding: $0.name, as: UTF8.self) }
      .filter { $0.hasPrefix("python3") }
      .flatMap { python in
        ["site-packages", "dist-packages"].map {
          "\(library)/\(python)/\($0)/pagefind_bin_extended/pagefind_extended"
        }
      }
  }
}
