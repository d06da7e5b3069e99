package import Diagnostics
internal import FileSystem

/// A folder outside of the site whose files may be published with it, such as that of a script
/// library which the system's packages install. Links are followed.
package struct LibraryFolder: Sendable {
  /// A file of a library.
  package struct File: Sendable {
    /// Below the folder, with `/`, such as `fonts/KaTeX_Main-Regular.woff2`.
    package let name: String
    let realPath: String
  }

  /// An absolute path.
  package let path: String

  /// The file called `name`; nil where there is none.
  package func file(_ name: String) -> File? {
    guard let realPath = try? FilePath.resolved(FilePath.joined(path, name)) else { return nil }
    return File(name: name, realPath: realPath)
  }

  /// The files right in the folder `name` whose names end with `ending`, in the order of their
  /// names; none where there is no such folder.
  package func files(in name: String, endingWith ending: String) -> [File] {
    let entries = (try? FolderListing.entries(of: FilePath.joined(path, name))) ?? []
    return entries.compactMap { entry in
      let entryName = String(decoding: entry.name, as: UTF8.self)
      return entryName.hasSuffix(ending) ? file(FilePath.joined(name, entryName)) : nil
    }
  }

  /// The bytes of a file of this folder, as they are now.
  package func bytes(of file: File) throws(Diagnostic) -> [UInt8] {
    try FileContents.bytes(
      at: file.realPath, path: FilePath.joined(path, file.name), limit: SiteFolder.sizeLimit)
  }
}

extension SiteFolder {
  /// The folder of a library at `path`, which is absolute or seen from the site's folder.
  package func library(at path: String) -> LibraryFolder {
    LibraryFolder(path: path.hasPrefix("/") ? path : FilePath.joined(root, path))
  }
}
