internal import FileSystem
internal import Foundation
internal import Prose
internal import SiteOutput
internal import Text

/// A model's answers on the disk, one a file, below `.papersite/`.
struct ChatFiles: ChatStore {
  private let folder: String

  init(_ folder: String) { self.folder = folder }

  func text(for key: String) -> String? {
    guard let bytes = try? OpenFile(path(key)).bytes() else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    // Two keys may have the same hash, so the key stands before the answer.
    guard text.hasPrefix(key + Self.separator) else { return nil }
    return String(text.dropFirst(key.count + Self.separator.count))
  }

  func keep(_ text: String, for key: String) {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? Data((key + Self.separator + text).utf8)
      .write(to: URL(filePath: path(key)), options: .atomic)
  }

  private static let separator = "\n\u{1}answer\u{1}\n"

  private func path(_ key: String) -> String {
    let hash = String(ContentHash(of: key).value, radix: 16)
    return FilePath.joined(folder, hash + ".txt")
  }
}
