internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import SiteModel

/// The ratings of a post are on more than one scale, or above the scale of `site.yml`.
///
/// Three stars of three and three of five mean different things, and a list sorted by rating is
/// wrong. The scale of a rating is told by what stands behind its slash (`4/5`), by hollow stars
/// (`★★★☆☆`), or by more stars than three.
struct MixedRatingScales: DocumentRule {
  let name = "mixed-rating-scales"

  func findings(in subject: LintSubject) -> [Finding] {
    let ratings = subject.entries.compactMap { rating(of: $0, in: subject) }
    if let limit = subject.configuration.ratingScale { return above(limit, ratings, subject) }
    guard let first = ratings.first(where: { $0.scale != nil }),
      let other = ratings.first(where: { $0.scale != nil && $0.scale != first.scale })
    else { return [] }
    return [
      Finding(
        "`\(other.text)` is on a scale of \(other.scale ?? 0), and `\(first.text)` on one of "
          + "\(first.scale ?? 0)",
        fix: "Rate all papers of a post on one scale", at: subject.location(other.range),
        related: [RelatedLocation("the other scale", at: subject.location(first.range))])
    ]
  }

  private struct Rating {
    let range: Range<Int>
    let text: String
    let hundredths: Int
    let scale: Int?
  }

  private func rating(of entry: EntrySource, in subject: LintSubject) -> Rating? {
    guard entry.paper.rating != nil, let field = entry.field(.rating) else {
      return nil
    }
    let text = subject.file.text(field.value)
    return RatingText(text).map {
      Rating(
        range: field.value, text: text, hundredths: $0.hundredths,
        scale: $0.scale ?? ($0.hundredths > 300 ? 5 : nil))
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
