/// A part of a post's file that is merged as one: a frontmatter key, a field or section of an
/// entry, a row of a table, what stands below a heading.
struct PostPiece: Hashable, Sendable {
  /// What tells it from the others around it, such as `作者` or `tags`.
  let key: String
  /// With its line ends.
  var bytes: [UInt8]
}

/// Pieces that belong together: the frontmatter, an entry, what stands before, between or after
/// entries.
struct PostGroup: Hashable, Sendable {
  enum Key: Hashable, Sendable {
    case frontmatter
    /// What stands between the frontmatter and the first entry.
    case preview
    /// The arXiv id without its version, else the title.
    case entry(String)
    /// What stands behind the last entry.
    case summary
  }

  let key: Key
  var pieces: [PostPiece]

  var bytes: [UInt8] { pieces.flatMap(\.bytes) }
  var isEntry: Bool { if case .entry = key { true } else { false } }
}

extension PostGroup.Key {
  /// The paper's id or title.
  var paper: String? { if case .entry(let paper) = self { paper } else { nil } }

  /// For people.
  var text: String {
    switch self {
    case .frontmatter: "the frontmatter"
    case .preview: "what stands before the entries"
    case .entry(let paper): "the entry of \(paper)"
    case .summary: "what stands after the entries"
    }
  }
}
