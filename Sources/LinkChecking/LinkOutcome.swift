package import Fetching

/// What asking for a link came to.
package enum LinkOutcome: Equatable, Sendable {
  case works
  /// It works, and its server says that it has another address for good.
  case moved(to: HTTPURL)
  /// Readers get nowhere, and why, such as `it answers 404`.
  case broken(String)
  /// Nothing can be said, and why: the server wants fewer requests or no programs, or the network
  /// fails.
  case unchecked(String)
}
