package import Fetching

/// Asks another model again where it wanted fewer requests, or could not answer just then. Each time
/// counts as a request.
package struct PatientModel: LanguageModel {
  private let model: any LanguageModel
  private let clock: FetchClock

  package init(_ model: any LanguageModel, clock: FetchClock = .system) {
    self.model = model
    self.clock = clock
  }

  package var name: String { model.name }

  package func answer(_ request: ChatRequest) async throws(ModelFailure) -> ChatAnswer {
    var pause = Duration.seconds(2)
    for _ in 0..<Self.retries {
      do throws(ModelFailure) {
        return try await model.answer(request)
      } catch {
        guard let wait = error.wait(orElse: pause), wait <= Self.longestWait,
          (try? await clock.sleep(wait)) != nil
        else { throw error }
      }
      pause *= 2
    }
    return try await model.answer(request)
  }

  private static let retries = 2
  private static let longestWait = Duration.seconds(60)
}

extension ModelFailure {
  /// How long to wait before the same is asked again; nil where that is no use.
  fileprivate func wait(orElse pause: Duration) -> Duration? {
    switch self {
    case .limited(let wait): wait ?? pause
    case .status(502, _), .status(503, _), .status(504, _): pause
    default: nil
    }
  }
}
