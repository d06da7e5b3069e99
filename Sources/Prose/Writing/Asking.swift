/// The course that all prose takes: ask, and ask once more with what was wrong.
enum Asking {
  /// The answer to `ask`, which is given the complaints about the answer before, and none at first.
  /// It is asked again where the answer is of no use or `complaints` finds something; a second
  /// answer that is of no use leaves the first.
  static func answer<Answer>(
    complaints: (Answer) -> [String], ask: ([String]) async throws -> Answer
  ) async throws -> Answer {
    let first = try await usable(ask)
    let found = complaints(first)
    guard !found.isEmpty, let second = try? await ask(found) else { return first }
    return second
  }

  private static func usable<Answer>(
    _ ask: ([String]) async throws -> Answer
  ) async throws -> Answer {
    do {
      return try await ask([])
    } catch let fault as SummaryFault {
      return try await ask([fault.reason])
    } catch let failure as ModelFailure where failure == .cutOff || failure == .unreadable {
      return try await ask([failure.reason])
    }
  }
}
