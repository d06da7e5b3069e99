package import ContentParsing
package import Diagnostics
package import Records
internal import Foundation

/// A post with the stars and the repositories' names of its entries as they are now, and the stars in
/// the table of its summary as drafts write them. Nothing else is touched, byte for byte: what a new version or an acceptance means for the text is the
/// person's to say.
package struct PostRefresh: Sendable {
  package let bytes: [UInt8]

  /// - Parameters:
  ///   - changes: of the papers of the post, oldest first.
  ///   - titles: those of the papers, by id.
  ///   - language: the site's, such as `zh-CN`.
  package init(
    _ file: SourceFile, changes: [PaperChange], titles: [String: String], language: String,
    parser: DocumentParser
  ) {
    let words = DraftWords(language: language)
    var groups = PostGroups(file, parser.parse(file))
    for index in groups.groups.indices {
      if case .summary = groups.groups[index].key {
        for piece in groups.groups[index].pieces.indices {
          groups.groups[index].pieces[piece].applyToRow(changes, titles, words)
        }
      }
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

  /// Only where it is the row of one of the papers.
  fileprivate mutating func applyToRow(
    _ changes: [PaperChange], _ titles: [String: String], _ words: DraftWords
  ) {
    for change in changes where change.kind == .stars {
      guard let title = titles[change.id], key == "| " + MarkdownText.escaped(title) else {
        continue
      }
      let text = String(decoding: bytes, as: UTF8.self)
      bytes = Array(Self.withCount(change.after, as: words.stars, in: text).utf8)
    }
  }

  /// The first number that stands as `{count}` does in `form`, such as `{count} 星`.
  private static func withCount(_ count: String, as form: String, in text: String) -> String {
    let ends = form.components(separatedBy: "{count}")
    var start = text.startIndex
    while let index = text[start...].firstIndex(where: { $0.isASCII && $0.isNumber }) {
      let digits = text[index...].prefix { $0.isASCII && $0.isNumber }
      if text[..<index].hasSuffix(ends[0]), text[digits.endIndex...].hasPrefix(ends[1]) {
        return text[..<index] + count + text[digits.endIndex...]
      }
      start = digits.endIndex
    }
    return text
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
