internal import Foundation

/// Answers on the disk, one a file, by the address that was asked. What cannot be read is not
/// there; what cannot be written is not missed, for it only saves requests.
package struct AnswerStore: Sendable {
  private let folder: String

  /// - Parameter folder: need not be there yet.
  package init(_ folder: String) {
    self.folder = folder
  }

  func answer(to url: HTTPURL) -> StoredAnswer? {
    guard let data = FileManager.default.contents(atPath: path(url)),
      let answer = StoredAnswer(bytes: Array(data)), answer.head.url == url.text
    else { return nil }
    return answer
  }

  /// All or nothing.
  func keep(_ answer: StoredAnswer, to url: HTTPURL) {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    try? Data(answer.bytes).write(to: URL(filePath: path(url)), options: .atomic)
  }

  func remove(_ url: HTTPURL) {
    try? FileManager.default.removeItem(atPath: path(url))
  }

  /// FNV-1a; two addresses of one hash only take turns in a file.
  private func path(_ url: HTTPURL) -> String {
    let hash = url.text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return "\(folder)/\(String(hash, radix: 16))"
  }
}
