internal import ContentParsing
internal import Diagnostics

/// The title, the main heading or the file's name give another day than the post is published on.
///
/// A digest is begun as a copy of the last one, and one of its dates stays behind. The file's name
/// is compared for every post; title and heading for digests, where they name one day only: a span
/// such as `2月20日–26日` is left alone.
struct DateMismatch: DocumentRule {
  let name = "date-mismatch"

  func findings(in subject: LintSubject) -> [Finding] {
    guard let day = subject.day else { return [] }
    return fileName(subject, day) + title(subject, day) + heading(subject, day)
  }

  private func fileName(_ subject: LintSubject, _ day: CalendarDay) -> [Finding] {
    let mentions = DateMention.mentions(in: subject.path).filter { $0.year != nil }
    guard subject.document.frontmatter.published != nil,
      let mention = mentions.first, mentions.count == 1, !mention.isSame(as: day)
    else { return [] }
    return [
      Finding(
        "the file's name says `\(mention.text)`, and the post is published on \(day)",
        fix: "Rename the file, or correct its date",
        at: subject.location(of: "\(day)", inKey: "published"))
    ]
  }

  private func title(_ subject: LintSubject, _ day: CalendarDay) -> [Finding] {
    guard subject.isDigest, let title = subject.document.frontmatter.title,
      let mention = Self.onlyDay(in: title), !mention.isSame(as: day)
    else { return [] }
    return [
      finding(
        "the title", mention, day, at: subject.location(of: mention.text, inKey: "title"))
    ]
  }

  /// A main heading that is not the title again.
  private func heading(_ subject: LintSubject, _ day: CalendarDay) -> [Finding] {
    guard subject.isDigest,
      let heading = subject.document.outline.first(where: { $0.level == 1 }),
      let mention = Self.onlyDay(in: heading.title), !mention.isSame(as: day)
    else { return [] }
    let line = subject.lines[heading.line]
    let range = subject.file.bytes.firstRange(of: mention.text, in: line)
    return [finding("the heading", mention, day, at: subject.location(range ?? line))]
  }

  private static func onlyDay(in text: String) -> DateMention? {
    let mentions = DateMention.mentions(in: text)
    guard let mention = mentions.first, mentions.count == 1 else { return nil }
    if text.hasSuffix(mention.text) { return mention }
    let isSpan = ["–", "—", "~", "～", "至", "到", "- ", " -"].contains { mark in
      text.holds(mention.text + mark)
    }
    return isSpan ? nil : mention
  }

  private func finding(
    _ place: String, _ mention: DateMention, _ day: CalendarDay, at location: SourceLocation
  ) -> Finding {
    let isYear = mention.month == day.month && mention.day == day.day
    let other = isYear ? "the year \(day.year)" : "\(day)"
    return Finding(
      "\(place) says `\(mention.text)`, and the post is published on \(other)".replacing(
        "on the year", with: "in the year"),
      fix: "Correct the one that is wrong", at: location)
  }
}
