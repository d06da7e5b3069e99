internal import Diagnostics
internal import FileSystem
internal import Foundation
internal import SiteOutput
internal import Text

/// The theme files of a site's folder, beside those that are built in.
struct SiteTheme {
  private let root: String
  /// The site's folder as the user named it, for messages; empty for the current folder.
  let shownSource: String

  init(folders: SiteFolders) {
    root = folders.source
    shownSource = folders.shownSource
  }

  /// Every file of the built-in theme and of `templates/`, by name.
  func files() throws(Diagnostic) -> [ThemeFile] {
    let builtIn = Dictionary(uniqueKeysWithValues: BuiltInTheme.files.map { ($0.name, $0.bytes) })
    let ejected = ejectedFiles.fingerprints
    var files: [ThemeFile] = []
    for name in Set(builtIn.keys).union(ownNames).sorted() {
      files.append(
        ThemeFile(
          name: name, builtIn: builtIn[name], own: try ownBytes(name), ejected: ejected[name]))
    }
    return files
  }

  /// The one of `files` that the user calls `name`, with or without `templates/` before it.
  func file(_ name: String, in files: [ThemeFile]) throws(Diagnostic) -> ThemeFile {
    let folder = "templates/"
    let wanted = name.hasPrefix(folder) ? String(name.dropFirst(folder.count)) : name
    if let file = files.first(where: { $0.name == wanted }) { return file }
    throw Diagnostic(
      .error, "unknown-theme-file", "the theme has no file `\(name)`",
      fix: NearestName.of(wanted, in: files.map(\.name)).map { "Write `\($0)` if that is meant" }
        ?? "Take one that `papersite theme list` shows",
      at: nil)
  }

  /// Copies the built-in ones of `files` into the site. Nothing is written where one of them is
  /// the site's own and would be lost, unless it may be. Returns the names of what was written.
  func eject(
    _ files: [ThemeFile], replacingChanged: Bool
  ) throws(Diagnostic) -> [String] {
    for file in files where !(file.isReplaceable || replacingChanged && file.builtIn != nil) {
      throw refusal(file)
    }
    var ejected = ejectedFiles
    for file in files {
      guard let bytes = file.builtIn else { continue }
      try write(bytes, to: "templates/" + file.name)
      ejected.note(file.name, bytes)
    }
    try write(Array(ejected.text.utf8), to: EjectedFiles.path)
    return files.map(\.name)
  }

  private func refusal(_ file: ThemeFile) -> Diagnostic {
    let path = "templates/" + file.name
    guard file.builtIn != nil else {
      return Diagnostic(
        .error, "not-built-in", "`\(file.name)` is a file of the site, and not built in",
        fix: "Take one that `papersite theme list` shows as built-in",
        at: SourceLocation(path: path))
    }
    return Diagnostic(
      .error, "changed-theme-file", "`\(path)` is not as it was ejected",
      fix: "See what differs with `papersite theme diff \(file.name)`, and give --force to lose it",
      at: SourceLocation(path: path))
  }

  private var ejectedFiles: EjectedFiles {
    let bytes = FileManager.default.contents(atPath: FilePath.joined(root, EjectedFiles.path))
    return EjectedFiles(String(decoding: bytes ?? Data(), as: UTF8.self))
  }

  /// Relative to `templates/`; hidden files and what editors leave behind do not count.
  private var ownNames: Set<String> {
    let folder = FilePath.joined(root, "templates")
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return Set(
      names.filter { name in
        let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
        var isFolder: ObjCBool = false
        let path = FilePath.joined(folder, name)
        return !isHidden && !name.hasSuffix("~")
          && FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
          && !isFolder.boolValue
      })
  }

  private func ownBytes(_ name: String) throws(Diagnostic) -> [UInt8]? {
    let path = FilePath.joined(root, "templates/" + name)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Diagnostic(
        .error, "unreadable-file", "the file cannot be read",
        fix: "Check its permissions", at: SourceLocation(path: "templates/" + name))
    }
    return Array(data)
  }

  private func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    let target = FilePath.joined(root, path)
    do {
      try FileManager.default.createDirectory(
        atPath: FilePath.parent(target), withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: target), options: .atomic)
    } catch {
      throw Diagnostic(
        .error, "unwritable-file", "`\(path)` cannot be written",
        fix: "Check the folder's permissions and the space on the disk",
        at: SourceLocation(path: path))
    }
  }
}
