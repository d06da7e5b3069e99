/// How much of a paper is said.
package enum Detail: Int, Sendable, Comparable {
  /// Its title, rating and link.
  case title
  /// The same with its topics and the beginning of its text.
  case brief
  /// All of it.
  case full

  package static func < (a: Detail, b: Detail) -> Bool { a.rawValue < b.rawValue }
}

/// What of a digest is sent.
package struct Selection: Hashable, Sendable {
  /// What stands around the papers.
  package enum Text: Sendable {
    case full
    /// What stands before the first paper.
    case lead
    /// The digest's summary in its place.
    case summary
    case nothing
  }

  package var text: Text
  /// For each paper; nil for one that is left out.
  package var details: [Detail?]

  /// All of `digest`.
  package static func everything(of digest: ChannelDigest) -> Selection {
    Selection(text: .full, details: digest.papers.map { _ in .full })
  }

  /// How many papers there are with that detail; with nil, how many are left out.
  package func count(_ detail: Detail?) -> Int { details.count { $0 == detail } }

  package var isWhole: Bool { text == .full && details.allSatisfy { $0 == .full } }
}
