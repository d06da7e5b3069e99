internal import CCurl
internal import Synchronization

/// One request and its answer by libcurl, on the thread that asks for the outcome.
final class Transfer: Sendable {
  private let request: HTTPRequest
  private let isCancelled = Atomic(false)

  init(_ request: HTTPRequest) {
    self.request = request
  }

  /// Ends the transfer within a second or so. May be called on any thread.
  func cancel() {
    isCancelled.store(true, ordering: .relaxed)
  }

  /// Sends the request and waits for the end of the answer.
  func outcome() -> Result<HTTPResponse, HTTPFailure> {
    guard !isCancelled.load(ordering: .relaxed) else { return .failure(.cancelled) }
    var progress = Progress(answer: PartialAnswer(wanted: request.body), transfer: self)
    let code = withUnsafeMutablePointer(to: &progress) { perform(telling: $0) }
    return progress.answer.outcome(orBecauseOf: code == 0 ? nil : HTTPFailure(curlCode: code))
  }

  /// What libcurl's callbacks see.
  private struct Progress {
    var answer: PartialAnswer
    let transfer: Transfer
  }

  private func perform(telling progress: UnsafeMutablePointer<Progress>) -> Int32 {
    var receiver = ccurl_receiver(
      context: progress,
      take_header: { context, bytes, count in
        context?.assumingMemoryBound(to: Progress.self).pointee.answer
          .take(header: UnsafeRawBufferPointer(start: bytes, count: count))
      },
      take_body: { context, bytes, count in
        context?.assumingMemoryBound(to: Progress.self).pointee.answer
          .take(body: UnsafeRawBufferPointer(start: bytes, count: count)) ?? false
      },
      is_cancelled: { context in
        context?.assumingMemoryBound(to: Progress.self).pointee.transfer.isCancelled
          .load(ordering: .relaxed) ?? true
      })
    return perform(&receiver)
  }

  private func perform(_ receiver: inout ccurl_receiver) -> Int32 {
    var headers = request.headers
    // A server that does not know the question would let a long content wait for a second.
    if request.method == .post { headers["Expect"] = "" }
    let lines = headers.sorted { $0.key < $1.key }.map {
      $0.value.isEmpty ? "\($0.key):" : "\($0.key): \($0.value)"
    }
    return withCStrings(lines[...]) { lines in
      request.url.text.withCString { url in
        withContent { content, length in
          var wanted = ccurl_request(
            url: url, is_head: request.method == .head, content: content, content_length: length,
            header_lines: lines.baseAddress, header_count: lines.count,
            timeout_milliseconds: Int(max(1, request.timeout / .milliseconds(1))))
          return ccurl_perform(&wanted, &receiver)
        }
      }
    }
  }

  /// Calls `body` with what is sent along, also where that is empty; with nil where nothing is.
  private func withContent(_ body: (UnsafePointer<CChar>?, Int) -> Int32) -> Int32 {
    guard request.method == .post else { return body(nil, 0) }
    let content = request.content.map { CChar(bitPattern: $0) } + [0]
    return content.withUnsafeBufferPointer { body($0.baseAddress, request.content.count) }
  }
}

/// Calls `body` with the texts as C has them.
func withCStrings<Result>(
  _ texts: ArraySlice<String>, _ earlier: [UnsafePointer<CChar>?] = [],
  _ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> Result
) -> Result {
  guard let text = texts.first else { return earlier.withUnsafeBufferPointer(body) }
  return text.withCString { withCStrings(texts.dropFirst(), earlier + [$0], body) }
}

extension HTTPFailure {
  /// What one of libcurl's codes other than 0 means (https://curl.se/libcurl/c/libcurl-errors.html).
  init(curlCode code: Int32) {
    switch code {
    case CCURL_MISSING: self = .other("libcurl is missing: install it (Debian: libcurl4)")
    case 5, 6: self = .unknownHost
    case 7: self = .cannotConnect
    case 28: self = .timedOut
    case 1, 8, 16, 18, 52, 55, 56, 92: self = .brokenOff
    case 35, 51, 60: self = .untrusted
    case 42: self = .cancelled
    default: self = .other(String(cString: ccurl_message(code)))
    }
  }
}
