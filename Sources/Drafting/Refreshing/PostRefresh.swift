package import ContentParsing
package import Diagnostics
package import Records

/// A post with the stars and the repositories' names of its entries as they are now. Nothing else
/// is touched, byte for byte: what a new version or an acceptance means for the text is the
/// person's to say.
package struct PostRefresh: Sendable {
  package let bytes: [UInt8]

  /// - Parameter changes: of the papers of the post, oldest first.
  package init(_ file: SourceFile, changes: [PaperChange], parser: DocumentParser) {
    var groups = PostGroups(file, parser.parse(file))
    for index in groups.groups.indices {
      guard let id = groups.groups[index].key.paper else { continue }
      for change in changes where change.id == id {
        for piece in groups.groups[index].pieces.indices {
          groups.groups[index].pieces[piece].apply(change)
        }
      }
    }
    bytes = groups.bytes
  }
}

extension PostPiece {
  /// Only where it links to GitHub.
  fileprivate mutating func apply(_ change: PaperChange) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let link = text.firstRange(of: "](https://github.com/") else { return }
    switch change.kind {
    case .repositoryRenamed:
      guard let before = change.before else { return }
      bytes = Array(
        text.replacing(
          "](https://github.com/\(before))", with: "](https://github.com/\(change.after))"
        ).utf8)
    case .stars: bytes = Array(Self.withStars(change.after, behind: link.upperBound, in: text).utf8)
    case .newVersion, .withdrawn, .accepted, .codeReleased: break
    }
  }

  /// The number behind the first star sign after the link, if it stands right there.
  private static func withStars(
    _ count: String, behind start: String.Index, in text: String
  ) -> String {
    guard let close = text[start...].firstIndex(of: ")") else { return text }
    let behind = text[text.index(after: close)...]
    let sign = behind.prefix { $0 == " " || $0 == "⭐" || $0 == "★" }
    let digits = behind[sign.endIndex...].prefix { $0.isASCII && $0.isNumber }
    guard sign.contains("⭐") || sign.contains("★"), !digits.isEmpty else { return text }
    return text[..<digits.startIndex] + count + text[digits.endIndex...]
  }
}
