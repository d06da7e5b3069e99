package import Diagnostics
internal import FileSystem
package import Text

/// A file as it stands on the disk: not decoded, with its byte order mark where it has one.
package struct RawFile: Sendable, Equatable {
  /// Relative to the site's folder, with `/`, such as `content/posts/2026-02-26.md`.
  package let path: String
  package let bytes: [UInt8]
  /// Of the bytes. It is taken once, when the file is read: all that asks whether a file has changed
  /// asks it.
  package let hash: ContentHash
  /// Where it stands, with symbolic links resolved.
  let realPath: String
  /// What told, when it was opened, which file it was and when it was changed last.
  private let stamp: ReadStamp?

  package init(path: String, bytes: [UInt8]) {
    self.init(path: path, realPath: "", bytes: bytes, status: nil)
  }

  init(path: String, realPath: String, bytes: [UInt8], status: FileStatus?) {
    self.path = path
    self.realPath = realPath
    self.bytes = bytes
    hash = ContentHash(of: bytes)
    stamp = status.map(ReadStamp.init)
  }

  /// Whether it stands as it did when it was read, as far as can be seen without reading it.
  var seemsUntouched: Bool {
    guard let stamp, let status = try? FileStatus(of: realPath) else { return false }
    return stamp == ReadStamp(status)
  }

  package static func == (a: RawFile, b: RawFile) -> Bool {
    a.hash == b.hash && a.bytes.count == b.bytes.count && a.path == b.path
  }
}

private struct ReadStamp: Equatable {
  let identity: FileStatus.Identity
  let size: Int
  let modified: FileStatus.Time
  let changed: FileStatus.Time

  init(_ status: FileStatus) {
    identity = status.identity
    size = status.size
    modified = status.modified
    changed = status.changed
  }
}

/// A file that is copied as it is. Its bytes are read when they are asked for
/// (`SiteFolder.bytes(of:)`).
package struct ListedFile: Sendable {
  /// Relative to the site's folder, with `/`, such as `templates/assets/style.css`.
  package let path: String
  /// In bytes, when the folder was listed.
  package let size: Int
  /// Where the bytes are, with symbolic links resolved.
  let realPath: String
}

/// What a site's folder holds. Every list is in byte order of its paths.
package struct SiteSources: Sendable {
  /// `content/posts/**/*.md`
  package internal(set) var posts: [RawFile] = []
  /// `content/pages/**/*.md`
  package internal(set) var pages: [RawFile] = []
  /// `content/days/**/*.json`
  package internal(set) var records: [RawFile] = []
  /// `content/site.yml`; nil where there is none.
  package internal(set) var settings: RawFile?
  /// `templates/**/*.{html,xml,txt}` but for those among the assets.
  package internal(set) var templates: [RawFile] = []
  /// `templates/assets/**`
  package internal(set) var assets: [ListedFile] = []
  /// Every other file beside posts and pages, such as images.
  package internal(set) var attachments: [ListedFile] = []
  /// `content/static/**`: what is copied to the site's root.
  package internal(set) var rootFiles: [ListedFile] = []
  /// What could not be read or will not be used, in printing order. What could be read is there.
  package internal(set) var diagnostics: [Diagnostic] = []
}

extension SiteSources {
  /// Of the files that are read, not only copied; in no order.
  package var paths: [String] {
    let diagnosed = diagnostics.compactMap { $0.location?.path }
    return Self.textLists.flatMap { self[keyPath: $0].map(\.path) } + diagnosed
  }

  /// The files that are read, by their paths.
  var texts: [String: RawFile] {
    let files = Self.textLists.map { self[keyPath: $0] }.joined()
    return Dictionary(files.lazy.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The lists of all files that are read.
  private static var textLists: [WritableKeyPath<SiteSources, [RawFile]>] {
    [\.posts, \.pages, \.records, \.templates, \.settingsFiles]
  }

  /// The settings, or none.
  private var settingsFiles: [RawFile] {
    get { [settings].compactMap(\.self) }
    set { settings = newValue.first }
  }

  /// The same with those texts read anew that `changes` name or that have been touched. Nil where
  /// something else may have changed, so that the folder has to be listed.
  ///
  /// - Parameter read: reads a file where it stood; nil where it does not stand there any more.
  func updated(after changes: FolderChanges, read: (RawFile) -> RawFile?) -> SiteSources? {
    guard let paths = changes.fewPaths else { return nil }
    var sources = self
    var updated: Set<String> = []
    for list in Self.textLists {
      let files = self[keyPath: list]
      let areSame = files.concurrentMap(inBlocksOf: 64) {
        !paths.contains($0.path) && $0.seemsUntouched
      }
      for (index, isSame) in areSame.enumerated() where !isSame {
        guard let file = read(files[index]) else { return nil }
        sources[keyPath: list][index] = file
        updated.insert(file.path)
      }
    }
    return paths.isSubset(of: updated) ? sources : nil
  }

  /// Without posts and pages, which a build has no more need of once they are read.
  package mutating func letGoOfDocuments() {
    posts = []
    pages = []
  }

  /// Whether `other` has equal texts, and the same files to copy, whatever these hold.
  package func hasSameTexts(as other: SiteSources) -> Bool {
    settings == other.settings && templates == other.templates && pages == other.pages
      && records == other.records
      && diagnostics == other.diagnostics
      && assets.elementsEqual(other.assets, by: Self.isSameFile)
      && attachments.elementsEqual(other.attachments, by: Self.isSameFile)
      && rootFiles.elementsEqual(other.rootFiles, by: Self.isSameFile)
      && posts == other.posts
  }

  /// Whether `other` has equal templates, and the same assets, whatever these hold.
  package func hasSameTheme(as other: SiteSources) -> Bool {
    templates == other.templates && assets.elementsEqual(other.assets, by: Self.isSameFile)
  }

  private static func isSameFile(_ a: ListedFile, _ b: ListedFile) -> Bool {
    a.path == b.path && a.realPath == b.realPath
  }
}
