internal import Dispatch

/// Sends requests over the network, each as it is: no cookies, no cache, no credentials, and
/// redirects are answers. Proxies are those of the environment, as libcurl reads it.
package struct NetworkClient: HTTPClient {
  package init() {}

  package func send(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
    let transfer = Transfer(request)
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        Self.queue.async { continuation.resume(returning: transfer.outcome()) }
      }
    } onCancel: {
      transfer.cancel()
    }
    return try outcome.get()
  }

  /// Each transfer holds a thread up, which must not be one of Swift's few.
  private static let queue = DispatchQueue(label: "transfers", attributes: .concurrent)
}
