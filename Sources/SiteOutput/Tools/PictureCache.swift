internal import FileSystem
internal import Text

/// Pictures that were made before, in `.papersite/cache/pictures`: for each of the output's, a file
/// with the hash of all that it depends on, a hash of its bytes, and these. It may be deleted at any
/// time.
struct PictureCache: Sendable {
  private let folder: String
  private let disk = Disk()

  /// - Parameter work: the absolute path of `.papersite`.
  init(work: String) {
    folder = FilePath.joined(work, "cache/pictures")
  }

  /// The picture at a path of the output, which is made and kept unless it is there with this key.
  /// Callable from several threads at once, for different paths.
  func picture(
    at path: String, _ key: ContentHash, making make: () -> [UInt8]?
  ) -> [UInt8]? {
    let file = FilePath.joined(folder, Self.name(of: path))
    if let bytes = known(file, key) { return bytes }
    guard let bytes = make() else { return nil }
    // Where it cannot be kept, the next build makes it again.
    try? disk.replaceFile(file, Self.head(key, of: bytes) + bytes)
    return bytes
  }

  private func known(_ path: String, _ key: ContentHash) -> [UInt8]? {
    guard let file = try? OpenFile(path).bytes(), file.count > Self.headLength else { return nil }
    let bytes = Array(file.dropFirst(Self.headLength))
    return file.starts(with: Self.head(key, of: bytes)) ? bytes : nil
  }

  /// Deletes the pictures of all other paths.
  func forget(but paths: some Sequence<String>) {
    guard let entries = try? FolderListing.entries(of: folder), !entries.isEmpty else { return }
    let known = Set(paths.map(Self.hash))
    for entry in entries {
      let name = String(decoding: entry.name, as: UTF8.self)
      let hash = UInt64(name, radix: 16).map(ContentHash.init(value:))
      if !(hash.map(known.contains) ?? false) {
        try? disk.removeTree(FilePath.joined(folder, name))
      }
    }
  }

  private static func name(of path: String) -> String {
    String(hash(of: path).value, radix: 16)
  }

  private static func hash(of path: String) -> ContentHash { ContentHash(of: path) }

  private static let headLength = 16

  private static func head(_ key: ContentHash, of bytes: [UInt8]) -> [UInt8] {
    [key, ContentHash(of: bytes)].flatMap { hash in
      (0..<8).map { UInt8(truncatingIfNeeded: hash.value >> (56 - 8 * $0)) }
    }
  }
}
