package import Diagnostics
package import Fetching

/// What a site's external links lead to.
package struct LinkReport: Sendable {
  /// What was asked for now.
  private let found: [HTTPURL: LinkOutcome]
  /// What the cache knew.
  private let known: [HTTPURL: LinkOutcome]
  /// What is known now.
  package let cache: LinkCache

  init(found: [HTTPURL: LinkOutcome], known: [HTTPURL: LinkOutcome], cache: LinkCache) {
    self.found = found
    self.known = known
    self.cache = cache
  }

  package subscript(_ url: HTTPURL) -> LinkOutcome? { found[url] ?? known[url] }

  /// About one place of a link, or nil where nothing is wrong.
  ///
  /// - Parameter address: as the author wrote it.
  package func diagnostic(
    about url: HTTPURL, writtenAs address: String, at location: SourceLocation
  ) -> Diagnostic? {
    switch self[url] {
    case .broken(let reason):
      Diagnostic(
        .warning, LinkRule.broken, "`\(address)` cannot be opened: \(reason)",
        fix: "Correct the address, or take another source", at: location)
    case .moved(let target):
      Diagnostic(
        .warning, LinkRule.moved, "`\(address)` has moved for good",
        fix: "Write `\(target)\(Self.fragment(address, target))` if it shows the same",
        at: location)
    case .works, .unchecked, nil: nil
    }
  }

  private static func fragment(_ address: String, _ target: HTTPURL) -> Substring {
    address.firstIndex(of: "#").map { address[$0...] } ?? ""
  }
}

/// The names of the rules.
package enum LinkRule {
  package static let broken = "broken-external-link"
  package static let moved = "moved-external-link"
}

// MARK: - In words

extension LinkReport {
  /// Such as `External links: 12 checked, 1 broken, 2 could not be checked, 30 from the cache.`,
  /// and a line for each host that could not be checked and why.
  package var summary: String {
    let all = Array(found.values) + known.values
    let broken = all.count { if case .broken = $0 { true } else { false } }
    let unchecked = uncheckedByHost
    let uncheckedCount = unchecked.reduce(0) { $0 + $1.count }
    let counts =
      "External links: \(found.count - uncheckedCount) checked, \(broken) broken, "
      + "\(uncheckedCount) could not be checked, \(known.count) from the cache."
    return ([counts] + unchecked.map { "  \($0.host): \($0.count) not checked: \($0.reason)" })
      .joined(separator: "\n")
  }

  private var uncheckedByHost: [(host: String, reason: String, count: Int)] {
    var counts: [[String]: Int] = [:]
    for case (let url, .unchecked(let reason)) in found {
      counts[[url.host, reason], default: 0] += 1
    }
    return counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { ($0.key[0], $0.key[1], $0.value) }
  }
}
