package import Records
package import SiteModel

/// The points of a candidate, one part a reason.
package struct Scoring: Sendable {
  private let settings: DraftSettings

  package init(_ settings: DraftSettings) {
    self.settings = settings
  }

  /// In the order of `ScorePart.Kind`; topics by falling points, then as the settings have them.
  package func parts(of candidate: Candidate) -> [ScorePart] {
    let title = WordText(candidate.title.value)
    let abstract = WordText(candidate.abstract.value)
    return topics(title, abstract) + category(of: candidate) + organization(of: candidate)
      + popularity(of: candidate) + negativeKeywords(title, abstract)
  }

  /// Of the topics, the three that weigh most count: a paper that speaks of everything is not the
  /// best.
  private func topics(_ title: WordText, _ abstract: WordText) -> [ScorePart] {
    let found = settings.topics.enumerated().compactMap { index, topic -> (Int, ScorePart)? in
      let isInTitle = topic.keywords.contains(where: title.holds)
      guard isInTitle || topic.keywords.contains(where: abstract.holds) else { return nil }
      return (
        index, ScorePart(.topic, topic.name, points: topic.weight * (isInTitle ? 2 : 1))
      )
    }
    return found.sorted { (-$0.1.points, $0.0) < (-$1.1.points, $1.0) }.prefix(3).map(\.1)
  }

  private func category(of candidate: Candidate) -> [ScorePart] {
    guard let category = candidate.primaryCategory?.value, settings.categories.contains(category)
    else { return [] }
    return part(.category, category, settings.weights.category)
  }

  /// An organisation of interest may be part of the name, as NVIDIA of `NVIDIA Research`.
  private func organization(of candidate: Candidate) -> [ScorePart] {
    guard let name = candidate.organization?.value, case let text = WordText(name),
      settings.organizations.contains(where: text.holds)
    else { return [] }
    return part(.organization, name, settings.weights.organization)
  }

  private func popularity(of candidate: Candidate) -> [ScorePart] {
    let upvotes = candidate.upvotes?.value ?? 0
    let stars = candidate.repository?.value.stars ?? 0
    return part(.upvotes, String(upvotes), settings.weights.upvotes * Self.doublings(upvotes))
      + part(.stars, String(stars), settings.weights.stars * Self.digits(stars))
  }

  private func negativeKeywords(_ title: WordText, _ abstract: WordText) -> [ScorePart] {
    settings.negativeKeywords.filter { title.holds($0) || abstract.holds($0) }
      .flatMap { part(.negativeKeyword, $0, -settings.weights.negativeKeyword) }
  }

  private func part(_ kind: ScorePart.Kind, _ subject: String, _ points: Int) -> [ScorePart] {
    points == 0 ? [] : [ScorePart(kind, subject, points: points)]
  }

  /// 0 for 0, 1 for 1, 2 from 2, 3 from 4, 4 from 8 …
  private static func doublings(_ count: Int) -> Int {
    count > 0 ? Int.bitWidth - count.leadingZeroBitCount : 0
  }

  /// 0 for 0, 1 for 1 to 9, 2 for 10 to 99 …
  private static func digits(_ count: Int) -> Int { count > 0 ? String(count).count : 0 }
}
