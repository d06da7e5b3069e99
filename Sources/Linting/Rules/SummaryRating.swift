internal import ContentParsing
internal import Diagnostics
internal import Papers

/// A row of a digest's summary table gives another rating than its entry.
///
/// One of the two was changed and the other forgotten. Stars are compared with stars; a column of
/// words is left alone.
struct SummaryRating: DocumentRule {
  let name = "summary-rating"

  func findings(in subject: LintSubject) -> [Finding] {
    guard let table = subject.summaryTable else { return [] }
    return table.rows.compactMap { row in
      guard let index = row.entry, let stars = row.rating?.hundredths,
        let rating = subject.entries[index].paper.rating, rating.hundredths != stars,
        row.rating?.scale ?? rating.scale == rating.scale
      else { return nil }
      let entry = subject.entries[index]
      return Finding(
        "the summary table gives `\(subject.file.text(row.ratingCell))` to "
          + "`\(subject.file.text(row.title))`, and entry \(entry.paper.number) has "
          + "\(StarCount.text(rating.hundredths))",
        fix: "Correct the one that is wrong", at: subject.location(row.ratingCell),
        related: [RelatedLocation("the entry's rating", at: subject.ratingLocation(of: entry))])
    }
  }
}

/// Numbers of stars in messages.
enum StarCount {
  /// Such as `4 of 5 stars`, or without the scale.
  static func text(_ rating: Rating, withScale: Bool) -> String {
    guard withScale else { return text(rating.hundredths) }
    let number = text(rating.hundredths).prefix { $0 != " " }
    return "\(number) of \(rating.scale) stars"
  }

  /// Such as `2 stars`, `1 star`, `3.5 stars`, `4.25 stars`.
  static func text(_ hundredths: Int) -> String {
    let stars = Double(hundredths) / 100
    let number = hundredths.isMultiple(of: 100) ? "\(hundredths / 100)" : "\(stars)"
    return number == "1" ? "1 star" : "\(number) stars"
  }
}

extension LintSubject {
  /// Where the rating of `entry` stands, as far as it can be found.
  func ratingLocation(of entry: EntrySource) -> SourceLocation {
    if let field = entry.field(.rating) { return location(field.value) }
    return firstStars(in: entry.range).map(location) ?? location(entry)
  }

  /// The stars in the heading of `entry`, with what stands behind them.
  func headingStars(of entry: EntrySource) -> Range<Int>? {
    firstStars(in: entry.heading).map { $0.lowerBound..<entry.heading.upperBound }
  }

  private func firstStars(in range: Range<Int>) -> Range<Int>? {
    let prose = prose
    return ["⭐", "★", "🌟"].lazy.compactMap { prose.firstRange(of: $0, in: range) }.first
  }
}
