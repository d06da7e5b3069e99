internal import Fetching
internal import Records

/// Why a service could not be heard.
enum ServiceFailure: Error, Equatable {
  /// It wants fewer requests.
  case limited(String)
  case failed(String)
  /// There is nothing of the name that was asked for.
  case absent

  init(_ failure: CachingClient.Failure) {
    self =
      switch failure {
      case .unanswered(let failure): .failed(failure.reason)
      case .limited(let status, let delay): .limited(Self.text(status, delay))
      case .refused(404, _): .absent
      case .refused(let status, let body): .failed(Self.text(status, body))
      }
  }

  var state: SourceReport.State {
    switch self {
    case .limited: .limited
    case .failed, .absent: .failed
    }
  }

  /// In a sentence without a full stop.
  var text: String {
    switch self {
    case .limited(let text), .failed(let text): text
    case .absent: "it answered HTTP 404"
    }
  }

  private static func text(_ status: Int, _ delay: Duration?) -> String {
    let wait = delay.map { "; it takes requests again in \($0.components.seconds) s" } ?? ""
    return "it wants fewer requests (HTTP \(status))\(wait)"
  }

  /// arXiv says in an entry what it does not like.
  private static func text(_ status: Int, _ body: [UInt8]) -> String {
    let reason = (try? XMLReader.read(body)).flatMap(ArxivEntry.error)
    return "it answered HTTP \(status)" + (reason.map { ": \($0)" } ?? "")
  }
}
