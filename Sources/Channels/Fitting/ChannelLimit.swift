/// How much of one thing a channel takes.
package struct ChannelLimit: Hashable, Sendable {
  /// What `site.yml` calls it, such as `bytes` or `title`.
  package let name: String
  package let value: Int
  package let unit: LimitUnit

  package init(_ name: String, _ value: Int, _ unit: LimitUnit) {
    self.name = name
    self.value = value
    self.unit = unit
  }
}

/// A limit with what was counted against it.
package struct Measure: Hashable, Sendable {
  package let limit: ChannelLimit
  package let size: Int

  package init(_ limit: ChannelLimit, size: Int) {
    self.limit = limit
    self.size = size
  }

  package init(_ limit: ChannelLimit, of text: String) {
    self.init(limit, size: limit.unit.size(of: text))
  }

  package var fits: Bool { size <= limit.value }

  /// Such as `title 12 of 64 characters`.
  package var description: String {
    "\(limit.name) \(size) of \(limit.unit.text(limit.value))"
  }
}
