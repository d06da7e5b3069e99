internal import Fetching

/// The links to one host, asked for one after the other. A host that three times in a row cannot be
/// reached or is unwilling is left alone.
struct HostInspection: Sendable {
  typealias Verdict = LinkVerifier.Verdict

  let verifier: LinkVerifier
  let urls: [HTTPURL]

  /// - Parameter report: told each verdict as soon as it is there.
  func run(_ report: @Sendable (HTTPURL, Verdict) async -> Void) async {
    var failures = 0
    for (position, url) in urls.enumerated() {
      let verdict = await verifier.verdict(on: url)
      await report(url, verdict)
      failures = verdict.isFailure ? failures + 1 : 0
      guard failures == Self.patience else { continue }
      for rest in urls[(position + 1)...] { await report(rest, verdict) }
      return
    }
  }

  private static let patience = 3
}

extension LinkVerifier.Verdict {
  fileprivate var isFailure: Bool {
    switch self {
    case .unreachable, .unwilling: true
    case .outcome: false
    }
  }
}
