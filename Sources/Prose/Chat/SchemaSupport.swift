internal import Foundation

/// Whether an endpoint holds its model to a schema: asked once, before the first paper, with a form
/// that no model would choose by itself. Every answer is checked in any case.
package enum SchemaSupport: Sendable {
  case held
  /// The endpoint takes a schema, and its model answers as it likes.
  case ignored
  /// The endpoint takes no request with a schema.
  case refused

  /// Throws where the endpoint cannot be used at all.
  package static func asked(of model: any LanguageModel) async throws(ModelFailure) -> Self {
    do throws(ModelFailure) {
      let answer = try await model.answer(probe)
      struct Harbour: Decodable { let harbour: Int }
      let held = try? JSONDecoder().decode(Harbour.self, from: Data(answer.text.utf8))
      return held == nil ? .ignored : .held
    } catch {
      // Where nothing can be asked, an answer from an earlier time may tell that it was so then.
      guard error.mayBeAboutSchema,
        (try? await model.answer(probe.inWords(asksForSchema: false))) != nil
      else { throw error }
      return .refused
    }
  }

  private static let probe = ChatRequest(
    instructions: "Say hello in one friendly sentence.", input: "Hello!",
    form: AnswerForm(
      name: "probe",
      schema: """
        {"type":"object","properties":{"harbour":{"type":"integer"}},"required":["harbour"],\
        "additionalProperties":false}
        """))
}

extension ModelFailure {
  fileprivate var mayBeAboutSchema: Bool {
    switch self {
    case .status(400, _), .status(415, _), .status(422, _), .status(501, _), .unreachable: true
    default: false
    }
  }
}
