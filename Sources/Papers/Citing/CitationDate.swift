/// A date as citations give it: a year, a month, or a day (of the proleptic Gregorian calendar).
package struct CitationDate: Hashable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let month: Int?
  /// 1 to 31; nil where the month is nil.
  package let day: Int?

  package init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
  }

  /// Reads `2026-02-26`, `2026-02` or `2026`; a time that follows a day is left out. Nil for
  /// anything else.
  package init?(_ text: some StringProtocol) {
    let date = #/(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?/#
    guard let match = String(text).wholeMatch(of: date), let year = Int(match.1) else { return nil }
    let month = match.2.flatMap { Int($0) }
    let day = match.3.flatMap { Int($0) }
    guard month.map({ 1...12 ~= $0 }) ?? true, day.map({ 1...31 ~= $0 }) ?? true else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year and what else is known, in that order.
  var parts: [Int] { [year, month, day].compactMap { $0 } }

  /// ISO 8601, as precise as it is known, such as `2026-02`.
  var iso: String { joined(by: "-") }

  /// The parts in two digits (the year in four), such as `2026/02`.
  func joined(by separator: String) -> String {
    parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: separator)
  }
}
