/// A field line of an entry cannot be read, such as a rating without stars, or stands there
/// twice.
///
/// It stays in the page as it is written.
struct UnreadableField: ReportedRule {
  let name = "unreadable-field"
}
