internal import Foundation

/// Times as records have them.
enum UTCTime {
  /// Such as `2026-03-02T01:15:00Z`.
  static func text(_ seconds: Double) -> String {
    Date(timeIntervalSince1970: seconds).formatted(.iso8601)
  }

  /// In seconds since 1970; nil where `text` is no time such as `2026-02-26T00:00:00-05:00`.
  static func seconds(_ text: String) -> Double? {
    (try? Date(text, strategy: .iso8601))?.timeIntervalSince1970
  }

  /// As arXiv's searches take it, such as `202602261900`.
  static func searchText(_ seconds: Int) -> String {
    String(text(Double(seconds)).filter(\.isNumber).prefix(12))
  }
}
