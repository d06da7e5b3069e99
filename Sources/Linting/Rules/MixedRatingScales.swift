internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import SiteModel

/// The ratings of a post are on more than one scale, or above the scale of `site.yml`, or one is three
/// of five by its scale and the best by its word.
///
/// Three stars of three and three of five mean different things, and a list sorted by rating is
/// wrong. The scale of a rating is told by what stands behind its slash (`4/5`), by hollow stars
/// (`★★★☆☆`), or by more stars than three. Where any of a post is on a scale of five, `⭐⭐⭐ 必读` is too.
struct MixedRatingScales: DocumentRule {
  let name = "mixed-rating-scales"

  func findings(in subject: LintSubject) -> [Finding] {
    let ratings = subject.entries.compactMap { rating(of: $0, in: subject) }
    if let limit = subject.configuration.ratingScale {
      return above(limit, ratings, subject)
        + bestByWord(ratings, of: "the scale of 5 that site.yml has", subject)
    }
    guard let first = ratings.first(where: { $0.scale != nil }) else { return [] }
    let other = ratings.first { $0.scale != nil && $0.scale != first.scale }
    return [other].compactMap { $0.map { differ($0, first, subject) } }
      + bestByWord(ratings, subject)
  }

  private struct Rating {
    let range: Range<Int>
    let text: String
    let hundredths: Int
    /// What it says itself.
    let scale: Int?
    /// What it is taken for.
    let postScale: Int
    let word: String?

    /// Whether it is three of five, without saying so, with a word for the best.
    var isBestByWord: Bool {
      scale == nil && hundredths == 300 && postScale == 5 && word.map(LabelLanguage.isBest) ?? false
    }
  }

  private func rating(of entry: EntrySource, in subject: LintSubject) -> Rating? {
    guard let rating = entry.paper.rating,
      let range = entry.field(.rating)?.value ?? subject.headingStars(of: entry)
    else { return nil }
    let text = subject.file.text(range)
    return RatingText(text).map {
      Rating(
        range: range, text: text, hundredths: $0.hundredths,
        scale: $0.scale ?? ($0.hundredths > 300 ? 5 : nil), postScale: rating.scale, word: $0.word)
    }
  }

  private func differ(_ other: Rating, _ first: Rating, _ subject: LintSubject) -> Finding {
    Finding(
      "`\(other.text)` is on a scale of \(other.scale ?? 0), and `\(first.text)` on one of "
        + "\(first.scale ?? 0)",
      fix: "Rate all papers of a post on one scale", at: subject.location(other.range),
      related: [RelatedLocation("the other scale", at: subject.location(first.range))])
  }

  private func bestByWord(_ ratings: [Rating], _ subject: LintSubject) -> [Finding] {
    guard let five = ratings.first(where: { $0.scale == 5 }) else { return [] }
    return bestByWord(
      ratings, of: "the scale of 5 that `\(five.text)` is on", subject,
      related: [RelatedLocation("the scale of 5", at: subject.location(five.range))])
  }

  private func bestByWord(
    _ ratings: [Rating], of scale: String, _ subject: LintSubject, related: [RelatedLocation] = []
  ) -> [Finding] {
    ratings.filter(\.isBestByWord).map {
      let word = $0.word ?? ""
      return Finding(
        "`\($0.text)` is 3 of \(scale), and `\(word)` is a word for the best",
        fix: "Write `⭐⭐⭐⭐⭐ \(word)` if it is the best, or `⭐⭐⭐` with another word",
        at: subject.location($0.range), related: related)
    }
  }

  private func above(_ limit: Int, _ ratings: [Rating], _ subject: LintSubject) -> [Finding] {
    ratings.filter { ($0.scale ?? limit) != limit || $0.hundredths > limit * 100 }.map {
      Finding(
        "`\($0.text)` is not on the scale of \(limit) that site.yml has",
        fix: "Rate it with \(limit) stars at most, or change `rating: {scale: …}`",
        at: subject.location($0.range))
    }
  }
}
