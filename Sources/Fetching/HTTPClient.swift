/// Sends requests: over the network (`NetworkClient`), politely (`PoliteClient` around another), or
/// in tests from a table.
package protocol HTTPClient: Sendable {
  /// The answer to `request`, whatever its status; throws where there is none.
  ///
  /// Cancelling the task ends the request with `HTTPFailure.cancelled`.
  func send(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse
}
