internal import SiteOutput

/// What `build --profile` prints: where the time of a build went.
struct ProfileTable {
  private let events: [BuildTrace.Event]
  /// How many of the slowest are listed.
  private let limit: Int

  init(_ events: [BuildTrace.Event], limit: Int = 10) {
    self.events = events
    self.limit = limit
  }

  var text: String {
    section("stage", rows(.stage, byTime: false), counts: false)
      + section("template, on all threads", rows(.template).prefix(limit), counts: true)
      + section("post or page: parsing and its own file", posts.prefix(limit), counts: false)
  }

  private struct Row {
    let name: String
    let count: Int
    /// In nanoseconds.
    let total: Int
    let longest: Int
  }

  /// One row a name.
  private func rows(_ category: BuildTrace.Category, byTime: Bool = true) -> [Row] {
    rows(events.filter { $0.category == category }, byTime: byTime)
  }

  private func rows(_ events: [BuildTrace.Event], byTime: Bool) -> [Row] {
    let groups = Dictionary(grouping: events, by: \.name)
    let order = byTime ? Array(groups.keys) : events.map(\.name)
    var seen: Set<String> = []
    let rows = order.filter { seen.insert($0).inserted }.map { name in
      let durations = (groups[name] ?? []).map(\.duration)
      return Row(
        name: name, count: durations.count, total: durations.reduce(0, +),
        longest: durations.max() ?? 0)
    }
    return byTime ? rows.sorted { ($1.total, $0.name) < ($0.total, $1.name) } : rows
  }

  private var posts: [Row] {
    let parsed = Set(events.filter { $0.category == .parse }.map(\.name))
    return rows(
      events.filter {
        $0.category == .parse || $0.category == .file && parsed.contains($0.name)
      }, byTime: true)
  }

  private func section(_ title: String, _ rows: some Sequence<Row>, counts: Bool) -> String {
    let head = "        ms" + (counts ? "   files  longest ms" : "") + "  \(title)\n"
    let lines = rows.map { row in
      let counts = counts ? padded(row.count, 8) + "  " + time(row.longest) : ""
      return time(row.total) + counts + "  \(row.name)\n"
    }
    return "\n" + head + lines.joined()
  }

  /// Milliseconds with three digits behind the point, ten cells wide.
  private func time(_ nanoseconds: Int) -> String {
    let microseconds = (nanoseconds + 500) / 1000
    let fraction = String(microseconds % 1000)
    return padded(microseconds / 1000, 6) + "." + String(repeating: "0", count: 3 - fraction.count)
      + fraction
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }
}
