internal import Fetching

/// What links led to, and when: good outcomes hold for a week, broken links for an hour, since
/// someone may be mending them. What could not be checked is not kept.
package struct LinkCache: Equatable, Sendable {
  private struct Entry: Equatable {
    /// In seconds since 1970.
    let time: Int
    let outcome: LinkOutcome

    func isFresh(_ now: Double) -> Bool {
      let age = now - Double(time)
      return switch outcome {
      case .works, .moved: (0..<7 * 86_400).contains(age)
      case .broken: (0..<3600).contains(age)
      case .unchecked: false
      }
    }
  }

  private var entries: [HTTPURL: Entry] = [:]

  package init() {}

  /// - Parameter now: in seconds since 1970.
  func outcome(of url: HTTPURL, now: Double) -> LinkOutcome? {
    entries[url].flatMap { $0.isFresh(now) ? $0.outcome : nil }
  }

  mutating func store(_ outcome: LinkOutcome, for url: HTTPURL, now: Double) {
    if case .unchecked = outcome { return }
    entries[url] = Entry(time: Int(now), outcome: outcome)
  }
}

// MARK: - As text

extension LinkCache {
  private static let header = "papersite links 1"

  /// A line a link, such as `1772064000 works https://arxiv.org/abs/2602.21193`. Nothing of it
  /// where it is from another version; a line that cannot be read is left out.
  package init(text: String) {
    let lines = text.split(separator: "\n")
    guard lines.first.map(String.init) == Self.header else { return }
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
      guard parts.count >= 3, let time = Int(parts[0]), let url = HTTPURL(parts[2]),
        let outcome = Self.outcome(parts[1], parts.count > 3 ? parts[3] : "")
      else { continue }
      entries[url] = Entry(time: time, outcome: outcome)
    }
  }

  private static func outcome(_ kind: String, _ rest: String) -> LinkOutcome? {
    switch kind {
    case "works": .works
    case "moved": HTTPURL(rest).map { .moved(to: $0) }
    case "broken": .broken(rest)
    default: nil
    }
  }

  /// What is still fresh, sorted.
  package func text(now: Double) -> String {
    let lines = entries.filter { $0.value.isFresh(now) }.map { url, entry in
      switch entry.outcome {
      case .works: "\(entry.time) works \(url)"
      case .moved(let target): "\(entry.time) moved \(url) \(target)"
      case .broken(let reason): "\(entry.time) broken \(url) \(reason)"
      case .unchecked: ""
      }
    }
    return ([Self.header] + lines.sorted()).joined(separator: "\n") + "\n"
  }
}
