/// A field line of an entry, or a part of it, cannot be read, such as a rating without stars or a
/// parenthesis that nothing closes; or the line stands there twice.
///
/// It stays in the page as it is written.
struct UnreadableField: ReportedRule {
  let name = "unreadable-field"
}
