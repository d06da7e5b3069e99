/// What drafting made of a candidate, and why. It holds no prose: who shows it words it.
package struct Decision: Codable, Hashable, Sendable {
  package enum Outcome: String, Codable, CaseIterable, Hashable, Sendable {
    case selected
    /// Covered on an earlier day, and selected again since something is new.
    case followUp = "follow-up"
    case leftOut = "left-out"
  }

  package var outcome: Outcome
  package var reason: Reason
  /// The sum of the points of `parts`.
  package var score: Int
  /// In the order of `ScorePart.Kind`, those of one kind by falling points.
  package var parts: [ScorePart]
  /// What it is about, the closest first.
  package var topics: [String]
  /// What the rule gives it; nil where it is left out.
  package var rating: Level?

  package init(
    outcome: Outcome, reason: Reason, score: Int, parts: [ScorePart], topics: [String],
    rating: Level? = nil
  ) {
    self.outcome = outcome
    self.reason = reason
    self.score = score
    self.parts = parts
    self.topics = topics
    self.rating = rating
  }

  /// A rating that does not depend on the site's scale.
  package enum Level: String, Codable, CaseIterable, Hashable, Sendable {
    case mustRead = "must-read"
    case optional
  }

  /// Why it came out so.
  package struct Reason: Codable, Hashable, Sendable {
    package enum Code: String, Codable, CaseIterable, Hashable, Sendable {
      // Selected:
      case score
      // Selected again:
      case newVersion = "new-version"
      case codeReleased = "code-released"
      case accepted
      // Left out:
      case belowMinimum = "below-minimum"
      case overLimit = "over-limit"
      case coveredBefore = "covered-before"
      case withdrawn
      /// A person took it out of the draft.
      case removed
    }

    package var code: Code
    /// The earlier day that covers it, such as `2026-02-26`.
    package var earlier: String?
    /// What is new, such as `v2`, `owner/name` or `Accepted at ICLR 2026`.
    package var detail: String?

    package init(_ code: Code, earlier: String? = nil, detail: String? = nil) {
      self.code = code
      self.earlier = earlier
      self.detail = detail
    }
  }
}

/// Points that a candidate has for one thing.
package struct ScorePart: Codable, Hashable, Sendable {
  package enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    case topic, category, organization, upvotes, stars
    case negativeKeyword = "negative-keyword"
  }

  package var kind: Kind
  /// Which topic, category, organisation or keyword, or how many upvotes or stars.
  package var subject: String
  /// Below 0 where it speaks against the paper.
  package var points: Int

  package init(_ kind: Kind, _ subject: String, points: Int) {
    self.kind = kind
    self.subject = subject
    self.points = points
  }
}
