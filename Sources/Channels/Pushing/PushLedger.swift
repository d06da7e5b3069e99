internal import Foundation
internal import Text

/// What has been pushed of one day, so that nothing is pushed twice: by the post's path in the
/// site, the channels that have it, each with a hash of what it was sent.
package struct PushLedger: Equatable, Sendable {
  private var posts: [String: [String: String]]

  package init() {
    posts = [:]
  }

  /// Nil where `json` is not what `json` below gives.
  package init?(json: [UInt8]) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(json)), file.version == 1
    else { return nil }
    posts = file.posts
  }

  private struct File: Codable {
    let version: Int
    let posts: [String: [String: String]]
  }

  /// What the ledger keeps of `composition`.
  package static func hash(of composition: Composition) -> String {
    String(SHA256.hex(composition.content).prefix(16))
  }

  /// The hash of what `channel` was sent of the post; nil where it was sent nothing.
  package func hash(post: String, channel: String) -> String? { posts[post]?[channel] }

  package mutating func add(post: String, channel: String, hash: String) {
    posts[post, default: [:]][channel] = hash
  }

  /// Sorted, a channel a line, so that differences are easy to read.
  package var json: [UInt8] {
    let entries = posts.sorted { $0.key < $1.key }.map { post, channels in
      let lines = channels.sorted { $0.key < $1.key }.map {
        "      \(JSONText.quoted($0.key)): \(JSONText.quoted($0.value))"
      }
      return "    \(JSONText.quoted(post)): {\n\(lines.joined(separator: ",\n"))\n    }"
    }
    let text = "{\n  \"version\": 1,\n  \"posts\": {\n\(entries.joined(separator: ",\n"))\n  }\n}\n"
    return Array(text.utf8)
  }
}
