package import ContentParsing

/// Which posts a build takes.
package struct Selection: Sendable, Equatable {
  package let includesDrafts: Bool
  /// Whether posts dated after `today` are taken.
  package let includesFuture: Bool
  /// The only thing that the clock decides.
  package let today: CalendarDay

  package init(includesDrafts: Bool = false, includesFuture: Bool = false, today: CalendarDay) {
    self.includesDrafts = includesDrafts
    self.includesFuture = includesFuture
    self.today = today
  }
}

/// A document that a selection left out.
package struct LeftOutDocument: Sendable {
  package enum Reason: Sendable {
    case draft, future
  }

  /// Where it would stand.
  package let path: SitePath
  package let source: String
  package let reason: Reason
}

/// How many documents a selection left out.
package struct LeftOut: Hashable, Sendable {
  package var drafts = 0
  package var future = 0

  package init(drafts: Int = 0, future: Int = 0) {
    self.drafts = drafts
    self.future = future
  }

  package init(_ documents: [LeftOutDocument]) {
    drafts = documents.count { $0.reason == .draft }
    future = documents.count - drafts
  }
}
